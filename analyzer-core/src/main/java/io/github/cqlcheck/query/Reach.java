package io.github.cqlcheck.query;

/** How much of the ring a statement touches, narrowest first. */
public enum Reach {
    /** One row: the whole primary key is fixed. */
    ROW,
    /** Some rows of one partition. */
    SLICE,
    /** All of one partition. */
    PARTITION,
    /** Several partitions, one by one: IN on the partition key. */
    PARTITIONS,
    /** A range of tokens. */
    RANGE,
    /** An index on every node. */
    INDEX,
    /** Every partition. */
    CLUSTER;

    public boolean atLeast(Reach other) {
        return compareTo(other) >= 0;
    }
}
