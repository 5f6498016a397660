package io.github.cqlcheck.rule;

import java.util.Locale;

/** What a rule is about. */
public enum Category {
    /** Scans, filtering, order. */
    READS,
    /** Lists of keys and batches: many partitions at once. */
    FAN_OUT,
    /** Tombstones, conditional writes, counters, TTLs. */
    WRITES,
    /** Partition keys, and how large their partitions grow. */
    PARTITIONS,
    /** Secondary indexes and materialized views. */
    INDEXES,
    /** Column types, collections, user-defined types. */
    TYPES,
    /** Table and keyspace options. */
    OPTIONS,
    /** Roles, permissions, passwords. */
    SECURITY,
    /** Versions and vendors. */
    PORTABILITY,
    /** What the server would refuse. */
    CORRECTNESS,
    /** Schema changes on live data. */
    MIGRATIONS,
    /** What is said to cqlcheck itself. */
    COMMENTS;

    /** The category of a word such as {@code fan-out}. */
    static Category of(String word) {
        return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The word in pages: {@code reads}, {@code fan-out}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
