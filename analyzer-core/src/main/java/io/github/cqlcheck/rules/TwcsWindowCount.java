package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Table.OptionText;
import io.github.cqlcheck.workload.TableUse;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Windows of time that are short beside the life of a row. */
final class TwcsWindowCount implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        Optional<Long> life =
                table.option("default_time_to_live").flatMap(OptionText::number).map(BigDecimal::longValue);
        Storage.compaction(table, Storage.TIME_WINDOW).ifPresent(option -> {
            long window = Storage.windowSeconds(option.entries());
            long windows = window == 0 ? 0 : life.orElse(0L) / window;
            if (windows > findings.option("windows")) {
                findings.addIn(
                                option.place(),
                                String.format(
                                        Locale.ROOT,
                                        "rows of %s live in %,d windows at once, each with an SSTable of its own",
                                        table.name().cql(),
                                        windows))
                        .label(table.place(), "the table")
                        .help(String.format(
                                Locale.ROOT,
                                "make windows of about %s, a thirtieth of default_time_to_live",
                                duration(life.get() / 30)));
            }
        });
    }

    private static String duration(long seconds) {
        if (seconds >= 86_400) {
            return counted(seconds / 86_400, "day");
        }
        return seconds >= 3600 ? counted(seconds / 3600, "hour") : counted(Math.max(1, seconds / 60), "minute");
    }

    private static String counted(long count, String unit) {
        return "%s %s%s".formatted(count, unit, count == 1 ? "" : "s");
    }
}
