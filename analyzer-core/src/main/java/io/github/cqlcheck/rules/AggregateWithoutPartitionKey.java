package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;

/** Counts and sums over all that a table holds. */
final class AggregateWithoutPartitionKey implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean everything = query.statement() instanceof Select select
                && query.isAggregate()
                && (select.groupBy().isEmpty() || select.limit().isEmpty())
                && query.path().reach() == Reach.CLUSTER
                && query.path().filtered().isEmpty()
                && query.path().refusals().isEmpty();
        if (!everything || TableSize.isSmall(query.table())) {
            return;
        }
        String table = query.table().name().cql();
        String key = Unserved.list(query.table().partitionKey());
        boolean groups = !((Select) query.statement()).groupBy().isEmpty();
        findings.add(
                        query.statement().table().span(),
                        "reads every row of %s to sum %s up, and logs a warning: \"Aggregation query used without partition key\""
                                .formatted(table, groups ? "its groups" : "them all"))
                .severity(query.certain() ? Severity.WARNING : Severity.NOTE)
                .label(query.table().place(), "partitioned by " + key)
                .help("keep the sum where the rows are written, or sum up in pieces: token(%s) > ? AND token(%s) <= ?"
                        .formatted(key, key));
    }
}
