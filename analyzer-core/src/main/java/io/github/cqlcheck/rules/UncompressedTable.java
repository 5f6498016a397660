package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Tables that are not compressed. */
final class UncompressedTable implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("compression")
                .filter(option -> Storage.is(false, option.entries(), "enabled")
                        && option.entries().size() == 1)
                .ifPresent(option -> findings.addIn(
                                option.place(),
                                "all SSTables of %s are written without compression"
                                        .formatted(table.name().cql()))
                        .label(table.place(), "the table")
                        .help(Help.of(
                                "compress them",
                                "ALTER TABLE %s WITH compression = {'class': 'LZ4Compressor'};"
                                        .formatted(table.name().cql()))));
    }
}
