package io.github.cqlcheck.query;

import io.github.cqlcheck.schema.Index;
import java.util.List;
import java.util.Optional;

/**
 * How Cassandra will find the rows that a WHERE clause asks for.
 *
 * @param partitionKey restrictions of partition key columns, in key order, as far as they go
 * @param clustering the restrictions of clustering columns that narrow the read within a partition
 * @param index the index that is asked, if one is
 * @param filtered the restrictions that are served by nothing: rows are read and thrown away
 * @param refusals what the server would say no to, in its order; empty if it accepts the statement
 */
public record AccessPath(
        Reach reach,
        List<Restriction> partitionKey,
        List<Restriction> clustering,
        Optional<Index> index,
        List<Restriction> filtered,
        List<Refusal> refusals) {
    public AccessPath {
        partitionKey = List.copyOf(partitionKey);
        clustering = List.copyOf(clustering);
        filtered = List.copyOf(filtered);
        refusals = List.copyOf(refusals);
    }

    /** Whether the server refuses the SELECT as it stands, and would accept it with ALLOW FILTERING; a write cannot say so. */
    public boolean needsAllowFiltering() {
        return !refusals.isEmpty()
                && refusals.stream().allMatch(refusal -> refusal.reason().isLiftedByAllowFiltering());
    }
}
