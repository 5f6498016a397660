package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/** Tombstones and hints that are gone before a node that was down has them. */
final class GcGraceTooLow implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings) || table.view() || onlyExpires(table, use)) {
            return;
        }
        BigDecimal enough = BigDecimal.valueOf(findings.option("seconds"));
        table.option("gc_grace_seconds")
                .ifPresent(option -> option.number()
                        .filter(seconds -> seconds.signum() >= 0 && seconds.compareTo(enough) < 0)
                        .ifPresent(seconds -> findings.addIn(option.place(), message(table, seconds.longValue()))
                                .severity(seconds.signum() == 0 ? Severity.WARNING : Severity.NOTE)
                                .label(table.place(), "the table")
                                .help(Help.of(
                                        "keep tombstones for longer than it takes until a repair has run; ten days is the default",
                                        "ALTER TABLE %s WITH gc_grace_seconds = 864000;"
                                                .formatted(table.name().cql())))));
    }

    private static String message(Table table, long seconds) {
        return seconds == 0
                ? "a node that is down misses what happens to %s for good: hints for it expire at once, and so do tombstones"
                        .formatted(table.name().cql())
                : String.format(
                        Locale.ROOT,
                        "a node that is down for more than %,d seconds misses deletes from %s: by then hints and tombstones expire",
                        seconds,
                        table.name().cql());
    }

    /** What expires needs no tombstone that all replicas know of. */
    private static boolean onlyExpires(Table table, TableUse use) {
        boolean deletes =
                Stream.of(Use.ROW_DELETE, Use.COLUMN_DELETE, Use.RANGE_DELETE).anyMatch(use::has);
        boolean expires = table.ttl() != Ttl.NONE
                || use.has(Use.WRITE_WITH_TTL) && use.count(Use.WRITE_WITH_TTL) == use.count(Use.WRITE);
        return expires && !deletes;
    }
}
