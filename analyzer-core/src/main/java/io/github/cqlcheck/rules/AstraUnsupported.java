package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateAggregate;
import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
import java.util.Set;

/** What Astra DB does not do, though its parser takes it. */
final class AstraUnsupported implements Rule {
    private static final Set<String> IGNORED = Set.of(
            "additional_write_policy",
            "bloom_filter_fp_chance",
            "caching",
            "cdc",
            "compaction",
            "compression",
            "crc_check_chance",
            "gc_grace_seconds",
            "id",
            "max_index_interval",
            "memtable",
            "memtable_flush_period_in_ms",
            "min_index_interval",
            "nodesync",
            "read_repair",
            "speculative_retry");

    private static final String ELSEWHERE = "make keyspaces in the portal or by the DevOps API";

    @Override
    public void check(Statement statement, Findings findings) {
        if (findings.target() != Target.ASTRA) {
            return;
        }
        if (statement instanceof CreateKeyspace create) {
            refused(create.name().span(), "keyspaces are not made by CQL", ELSEWHERE, findings);
        } else if (statement instanceof AlterKeyspace alter) {
            refused(alter.name().span(), "keyspaces are not changed by CQL", ELSEWHERE, findings);
        } else if (statement instanceof DropKeyspace drop) {
            refused(drop.name().span(), "keyspaces are not dropped by CQL", ELSEWHERE, findings);
        } else if (statement instanceof CreateView create) {
            String help = "keep a table with that key, and write both";
            refused(create.name().span(), "it has no materialized views", help, findings);
        } else if (statement instanceof CreateFunction create) {
            refused(
                    create.name().span(),
                    "it has no user-defined functions",
                    "work it out in the application",
                    findings);
        } else if (statement instanceof CreateAggregate create) {
            refused(create.name().span(), "it has no user-defined aggregates", "sum up in the application", findings);
        }
        IgnoredOptions.report(statement, IGNORED, findings);
    }

    private static void refused(Span place, String why, String help, Findings findings) {
        findings.add(place, "Astra DB refuses the statement: %s".formatted(why)).help(help);
    }
}
