package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.Locale;

/** Memtables that are flushed by the clock. */
final class MemtableFlushPeriod implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("memtable_flush_period_in_ms")
                .ifPresent(option -> option.number()
                        .filter(period -> period.signum() > 0)
                        .ifPresent(period -> findings.addIn(
                                        option.place(),
                                        String.format(
                                                Locale.ROOT,
                                                "each node writes an SSTable of %s every %,d ms, however little there is",
                                                table.name().cql(),
                                                period.longValue()))
                                .label(table.place(), "the table")
                                .help(Help.of(
                                        "leave it to the server when to flush",
                                        "ALTER TABLE %s WITH memtable_flush_period_in_ms = 0;"
                                                .formatted(table.name().cql())))));
    }
}
