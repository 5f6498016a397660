package io.github.cqlcheck.plan;

import java.util.List;

/**
 * The order in which the rows of a SELECT come.
 *
 * @param columns what they are sorted by, first things first; the rest of the clustering key included
 * @param detail why it is refused, or what the distance is measured to; else empty
 */
public record Order(Kind kind, List<By> columns, String detail) {
    /** Nothing to say: at most one row, or a write. */
    public static final Order NONE = new Order(Kind.NONE, List.of(), "");

    public Order {
        columns = List.copyOf(columns);
    }

    /** Where the order comes from. */
    public enum Kind {
        NONE,
        /** As the rows lie in a partition. */
        NATIVE,
        /** As they lie, read backwards. */
        REVERSED,
        /** Partition by partition, in each as the rows lie. */
        BY_PARTITION,
        /** By the token of the partition key; in each partition as the rows lie. */
        BY_TOKEN,
        /** The coordinator sorts the rows of several partitions in its memory. */
        SORTED,
        /** By the distance to a vector. */
        DISTANCE,
        /** Cassandra does not sort by this. */
        REFUSED,
        /** A template fills it in. */
        UNKNOWN
    }

    /** A column and its direction. */
    public record By(String column, boolean descending) {}
}
