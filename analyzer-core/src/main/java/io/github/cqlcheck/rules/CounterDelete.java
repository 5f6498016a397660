package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Counters that are deleted, which works once. */
final class CounterDelete implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Delete delete
                && query.table().isCounterTable()
                && query.path().refusals().isEmpty()) {
            findings.add(
                            delete.table().span(),
                            "counters of %s that are counted again after this DELETE have any value"
                                    .formatted(query.table().name().cql()))
                    .label(query.table().place(), "a table of counters")
                    .help(
                            "never count to a deleted key again: put a day or a generation into the key, and delete the old ones");
        }
    }
}
