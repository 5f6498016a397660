package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import java.util.List;

/** Queries that fix some columns of the partition key, but not all. */
final class PartialPartitionKey implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (RequiredFiltering.of(query) != RequiredFiltering.PARTIAL_PARTITION_KEY) {
            return;
        }
        List<Column> missing = query.table().partitionKey().stream()
                .filter(column -> query.path().partitionKey().stream()
                        .noneMatch(restriction -> restriction.columns().contains(column)))
                .toList();
        RequiredFiltering.report(
                query,
                "only the whole partition key of %s leads to a partition, and %s %s missing"
                        .formatted(
                                query.table().name().cql(),
                                Unserved.names(missing),
                                missing.size() == 1 ? "is" : "are"),
                findings);
    }
}
