package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;

/** Windows of time that never expire. */
final class TwcsWithoutTtl implements Rule {
    private static final int WINDOWS = 30;
    private static final int LONGEST_TTL = 630_720_000;

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)
                || table.view()
                || table.ttl() != Ttl.NONE
                || use.has(Use.WRITE_WITH_TTL)) {
            return;
        }
        Storage.compaction(table, Storage.TIME_WINDOW).ifPresent(option -> {
            boolean sure = use.has(Use.WRITE) || table.isCounterTable();
            String evidence = table.isCounterTable()
                    ? "counters cannot expire"
                    : sure ? "no write to it sets a TTL" : "no TTL is seen here (the application may set one)";
            Findings.Draft draft = findings.addIn(
                            option.place(),
                            "windows of %s pile up and are never dropped: %s"
                                    .formatted(table.name().cql(), evidence))
                    .severity(sure ? Severity.WARNING : Severity.NOTE)
                    .label(table.place(), "the table");
            long window = Storage.windowSeconds(option.entries());
            if (!table.isCounterTable() && window > 0 && window * WINDOWS <= LONGEST_TTL) {
                draft.help(Help.of(
                        "let the rows expire, after %s windows for example".formatted(WINDOWS),
                        "ALTER TABLE %s WITH default_time_to_live = %s;"
                                .formatted(table.name().cql(), window * WINDOWS)));
            }
            draft.help(Help.of(
                    "if they are to stay, merge SSTables by size",
                    "ALTER TABLE %s WITH compaction = {'class': 'SizeTieredCompactionStrategy'};"
                            .formatted(table.name().cql())));
        });
    }
}
