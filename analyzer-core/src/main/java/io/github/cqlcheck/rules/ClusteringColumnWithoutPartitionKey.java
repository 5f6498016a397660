package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Queries that look for rows by clustering columns in no partition. */
final class ClusteringColumnWithoutPartitionKey implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (RequiredFiltering.of(query) != RequiredFiltering.CLUSTERING_ONLY) {
            return;
        }
        RequiredFiltering.report(
                query,
                "%s finds rows within a partition of %s, and no partition is named"
                        .formatted(
                                Unserved.columns(query.path().filtered()),
                                query.table().name().cql()),
                findings);
    }
}
