package io.github.cqlcheck.workload;

/** What statements do to a column. */
public enum ColumnUse {
    /** An UPDATE sets it, or a DELETE names it. */
    CHANGED,
    /** An UPDATE adds elements to it: {@code c = c + …}, {@code c += …}, {@code m[k] = …}. */
    ADDED_TO,
    /** An UPDATE or DELETE takes elements out of it, or replaces it as a whole. */
    REMOVED_FROM,
    /** A condition compares it: {@code IF c = …}. */
    CONDITION,
    /** An INSERT or UPDATE without conditions sets it. */
    SET_PLAINLY
}
