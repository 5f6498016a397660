package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.workload.TableUse;
import java.util.Set;

/** What ScyllaDB does not do, though its parser takes it. */
final class ScyllaUnsupported implements Rule {
    private static final Set<String> IGNORED = Set.of("caching", "memtable_flush_period_in_ms");

    @Override
    public void check(Statement statement, Findings findings) {
        if (findings.target() != Target.SCYLLADB) {
            return;
        }
        if (statement instanceof CreateFunction create && create.language().matches("(?i)java(script)?")) {
            findings.add(
                            create.name().span(),
                            "ScyllaDB refuses this function: it runs Lua and WebAssembly, not %s"
                                    .formatted(create.language()))
                    .help("write it in Lua, or work it out in the application");
        } else if (statement instanceof CreateTable create && create.options().compactStorage()) {
            findings.add(create.name().span(), "ScyllaDB makes no new tables with COMPACT STORAGE unless told to")
                    .severity(Severity.WARNING)
                    .help("leave out COMPACT STORAGE");
        }
        IgnoredOptions.report(statement, IGNORED, findings);
    }

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (findings.target() == Target.SCYLLADB) {
            table.indexes().stream()
                    .filter(index -> isMissing(index, table))
                    .forEach(index -> findings.addIn(
                                    index.place(),
                                    "ScyllaDB refuses this index: it has no %s"
                                            .formatted(index.kind().title()))
                            .label(table.place(), "the table")
                            .help("write CREATE INDEX without USING, or keep a table with %s as its key"
                                    .formatted(index.column())));
        }
    }

    private static boolean isMissing(Index index, Table table) {
        boolean vector = table.column(index.column())
                .filter(column -> column.type().toString().startsWith("vector"))
                .isPresent();
        return index.kind() == Index.Kind.SASI || index.kind() == Index.Kind.SAI && !vector;
    }
}
