package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Queries that the server refuses to serve without ALLOW FILTERING, where no other rule knows better why. */
final class FilteringRequired implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (RequiredFiltering.of(query) != RequiredFiltering.OTHER) {
            return;
        }
        String reads = query.path().reach().atLeast(Reach.RANGE)
                ? "would have to read every partition of %s"
                : "would have to read more of a partition of %s than it returns";
        String columns = Unserved.columns(query.path().filtered());
        String subject = columns.isEmpty() ? "it" : "finding rows by " + columns;
        RequiredFiltering.report(
                query,
                "%s %s".formatted(subject, reads.formatted(query.table().name().cql())),
                findings);
    }
}
