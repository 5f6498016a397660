package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.workload.TableUse;

/** Indexes of a kind that never left the experiment. */
final class SasiIndex implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        Target target = findings.target();
        if (!target.isCassandra()
                || findings.guardrails().breach(GuardrailSwitch.SASI_INDEXES).isPresent()) {
            return;
        }
        for (Index index : table.indexes(Index.Kind.SASI)) {
            Findings.Draft draft = findings.addIn(index.place(), message(target));
            if (target.isAtLeast(Target.CASSANDRA_5_0)) {
                draft.help("make it an SAI index, if it does not serve LIKE: CREATE INDEX ON %s (%s) USING 'sai'"
                        .formatted(
                                table.name().cql(),
                                table.column(index.column()).map(Column::cql).orElse(index.column())));
            } else {
                draft.help("keep a table for the query, or search in an engine made for searching");
            }
        }
    }

    private static String message(Target target) {
        if (!target.isAtLeast(Target.CASSANDRA_4_0)) {
            return "%s calls SASI indexes experimental and not meant for production".formatted(target.displayName());
        }
        return "%s refuses SASI indexes unless %s is set, and calls them experimental"
                .formatted(
                        target.displayName(),
                        target.isAtLeast(Target.CASSANDRA_4_1) ? "sasi_indexes_enabled" : "enable_sasi_indexes");
    }
}
