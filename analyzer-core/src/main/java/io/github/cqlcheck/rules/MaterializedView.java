package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.LookupTable;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.workload.TableUse;

/** Views, which Cassandra has as an experiment and other products as a feature. */
final class MaterializedView implements Rule {
    @Override
    public void check(Table view, TableUse use, Findings findings) {
        Target target = findings.target();
        if (!view.view()
                || !target.isCassandra()
                || findings.guardrails()
                        .breach(GuardrailSwitch.MATERIALIZED_VIEWS)
                        .isPresent()) {
            return;
        }
        TableName base = view.base().get();
        Findings.Draft draft = findings.add(view.place().span(), message(base, target));
        LookupTable.of(view)
                .ifPresent(table -> draft.help(Help.of(
                        "keep a table with the view's key%s, and write it together with %s"
                                .formatted(
                                        table.bucket()
                                                .map(" and a bucket (%s = hash of the row's key %% 16, say)"::formatted)
                                                .orElse(""),
                                        base.cql()),
                        table.cql())));
    }

    private static String message(TableName base, Target target) {
        if (!target.isAtLeast(Target.CASSANDRA_4_0)) {
            return "views are experimental in %s: this one may come to differ from %s, and nothing tells or repairs it"
                    .formatted(target.displayName(), base.cql());
        }
        String option =
                target.isAtLeast(Target.CASSANDRA_4_1) ? "materialized_views_enabled" : "enable_materialized_views";
        return "%s refuses views unless %s is set: they may come to differ from %s, and nothing tells or repairs it"
                .formatted(target.displayName(), option, base.cql());
    }
}
