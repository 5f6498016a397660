package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Tables whose SSTables are never merged. */
final class CompactionDisabled implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("compaction")
                .filter(option -> Storage.is(false, option.entries(), "enabled"))
                .ifPresent(option -> findings.addIn(
                                option.place(),
                                "each flush leaves one more SSTable of %s, and nothing ever merges them"
                                        .formatted(table.name().cql()))
                        .label(table.place(), "the table")
                        .help(Help.of(
                                "switch it on",
                                "ALTER TABLE %s WITH compaction = {'class': '%s'};"
                                        .formatted(
                                                table.name().cql(),
                                                Storage.strategy(table).orElse(Storage.SIZE_TIERED)))));
    }
}
