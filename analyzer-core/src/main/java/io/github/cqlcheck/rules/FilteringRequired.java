package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;

/** Queries that the server refuses to serve without ALLOW FILTERING. */
final class FilteringRequired implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (!(query.statement() instanceof Select) || !query.path().needsAllowFiltering()) {
            return;
        }
        String reads = query.path().reach().atLeast(Reach.RANGE)
                ? "would have to read every partition of %s"
                : "would have to read more of a partition of %s than it returns";
        String columns = Unserved.columns(query.path().filtered());
        String subject = columns.isEmpty() ? "it" : "finding rows by " + columns;
        Findings.Draft draft = findings.add(
                        query.path().refusals().get(0).place(),
                        "Cassandra refuses this query: %s %s"
                                .formatted(
                                        subject,
                                        reads.formatted(query.table().name().cql())))
                .severity(query.certain() ? Severity.ERROR : Severity.WARNING);
        Unserved.label(query, draft);
        Remedy.help(query, draft);
    }
}
