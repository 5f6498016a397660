package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Span;

/** Rows of several partitions in one order, which cannot be paged. */
final class OrderByWithPartitionIn implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean ordered = query.statement() instanceof Select select
                && !select.orderBy().isEmpty()
                && select.orderBy().stream()
                        .allMatch(ordering -> ordering.nearestTo().isEmpty())
                && query.path().refusals().isEmpty();
        if (ordered) {
            PartitionLists.of(query).ifPresent(in -> report((Select) query.statement(), query, in, findings));
        }
    }

    private static void report(Select select, Query query, Restriction in, Findings findings) {
        Span order = select.orderBy()
                .get(0)
                .span()
                .to(select.orderBy().get(select.orderBy().size() - 1).span());
        findings.add(
                        order,
                        "Cassandra refuses this while paging is on, as it is by default: it sorts the rows of all partitions before it answers")
                .severity(query.certain() ? Severity.WARNING : Severity.NOTE)
                .label(in.span(), "several partitions")
                .help("send the query once for each %s, at the same time, and merge the sorted answers in the client"
                        .formatted(in.firstColumn().cql()));
    }
}
