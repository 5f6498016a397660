package io.github.cqlcheck.plan;

import java.util.Optional;

/**
 * Which nodes a statement is for. Of each replica set a read asks as many nodes as its consistency level demands, and a
 * write is sent to all of them.
 *
 * @param partitions what is touched, each partition by one replica set
 * @param limit the LIMIT at which a walk over the ring stops
 * @param conditional whether the replicas agree on a condition first: a lightweight transaction
 */
public record Nodes(Partitions partitions, Replication replication, Optional<String> limit, boolean conditional) {
    /** The number of nodes as a product of the replication factor: {@code RF}, {@code 6 × RF}, {@code |:ids| × RF}. */
    public String formula() {
        return switch (partitions.extent()) {
            case NAMED -> {
                String sets = partitions.formula();
                yield sets.equals("1") ? "RF" : sets + " × RF";
            }
            case RANGE -> "RF to all";
            case INDEXED, ALL -> "all";
        };
    }
}
