package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.math.BigDecimal;
import java.util.Locale;

/** Tombstones that outlive any repair. */
final class GcGraceTooHigh implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        BigDecimal most = BigDecimal.valueOf(findings.option("seconds"));
        table.option("gc_grace_seconds")
                .ifPresent(option -> option.number()
                        .filter(seconds -> seconds.compareTo(most) > 0)
                        .ifPresent(seconds -> findings.addIn(
                                        option.place(),
                                        String.format(
                                                Locale.ROOT,
                                                "reads of %s go past each tombstone for %,d days",
                                                table.name().cql(),
                                                seconds.longValue() / 86_400))
                                .label(table.place(), "the table")
                                .help(Help.of(
                                        "repair each week, and keep tombstones for ten days",
                                        "ALTER TABLE %s WITH gc_grace_seconds = 864000;"
                                                .formatted(table.name().cql())))));
    }
}
