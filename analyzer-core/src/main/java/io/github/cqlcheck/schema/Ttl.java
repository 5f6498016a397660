package io.github.cqlcheck.schema;

/** Whether rows of a table expire by themselves: its {@code default_time_to_live}. */
public enum Ttl {
    /** 0, Cassandra's default: they do not. */
    NONE,
    SET,
    /** A placeholder stands where the number should be, or the application sets it. */
    UNKNOWN
}
