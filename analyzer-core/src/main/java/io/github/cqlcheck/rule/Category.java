package io.github.cqlcheck.rule;

import java.util.Locale;

/** What a rule is about. */
public enum Category {
    /** Scans, filtering, fan-out. */
    READS,
    /** Batches, tombstones, conditional writes, counters. */
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
    MIGRATIONS;

    /** The word in pages: {@code reads}, {@code indexes}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
