package io.github.cqlcheck.workload;

/** What a statement does to a table; one statement may be several of these. */
public enum Use {
    /** A SELECT. */
    READ,
    /** A SELECT with a LIMIT. */
    LIMITED_READ,
    /** A SELECT with a LIMIT that takes the rows of one partition from the lowest in its first clustering column on. */
    LOWEST_READ,
    /** A SELECT that fixes a clustering column by equality. */
    ROW_READ,
    /** A SELECT of one partition that asks for its rows against their order. */
    REVERSED_READ,
    /** An INSERT or UPDATE. */
    WRITE,
    /** An INSERT or UPDATE with a {@code USING TTL} that makes the row expire, as far as can be told. */
    WRITE_WITH_TTL,
    /** An INSERT or UPDATE with a {@code USING TIMESTAMP}. */
    WRITE_WITH_TIMESTAMP,
    /** An INSERT, UPDATE or DELETE with conditions: {@code IF}. */
    CONDITIONAL_WRITE,
    /** An INSERT or UPDATE without conditions. */
    PLAIN_WRITE,
    /** An UPDATE. */
    UPDATE,
    /** A DELETE of one whole row. */
    ROW_DELETE,
    /** A DELETE of columns or elements. */
    COLUMN_DELETE,
    /** A DELETE of a whole partition or of a range of rows, or a TRUNCATE. */
    RANGE_DELETE
}
