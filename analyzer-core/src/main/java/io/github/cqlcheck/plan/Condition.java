package io.github.cqlcheck.plan;

import java.util.List;

/**
 * What a statement asks of a column, or of several at once.
 *
 * @param columns as they may stand in CQL
 * @param text as the user wrote it, long values cut
 */
public record Condition(List<String> columns, Kind kind, String text) {
    public Condition {
        columns = List.copyOf(columns);
    }

    /** How the columns are compared. */
    public enum Kind {
        EQUAL,
        IN,
        RANGE,
        CONTAINS,
        LIKE,
        /** Of the token of the partition key. */
        TOKEN,
        /** Left to a custom index. */
        EXPRESSION,
        /** All but something, which no query may ask before Cassandra 6.0: {@code !=}, NOT IN, NOT CONTAINS. */
        NEGATION
    }
}
