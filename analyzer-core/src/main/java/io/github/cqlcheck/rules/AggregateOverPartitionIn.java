package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Counts and sums over partitions that IN names. */
final class AggregateOverPartitionIn implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean sum = query.statement() instanceof Select
                && query.isAggregate()
                && query.path().refusals().isEmpty()
                && query.path().filtered().isEmpty();
        if (sum) {
            PartitionLists.of(query).ifPresent(in -> report(query, in, findings));
        }
    }

    private static void report(Query query, Restriction in, Findings findings) {
        findings.add(
                        in.span(),
                        "one coordinator reads all these partitions of %s to sum them up, and logs a warning each time"
                                .formatted(query.table().name().cql()))
                .help("sum up each %s in a query of its own, at the same time, and add the sums in the client"
                        .formatted(in.firstColumn().cql()));
    }
}
