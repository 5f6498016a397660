package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.math.BigDecimal;

/** Bloom filters that are too coarse or too fine. */
final class BloomFilterChance implements Rule {
    private static final BigDecimal MOST = new BigDecimal("0.1");
    private static final BigDecimal LEAST = new BigDecimal("0.001");

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("bloom_filter_fp_chance")
                .ifPresent(option -> option.number()
                        .filter(chance -> chance.compareTo(MOST) > 0 || chance.compareTo(LEAST) < 0)
                        .filter(chance -> chance.signum() > 0)
                        .ifPresent(chance -> findings.addIn(option.place(), message(table, chance))
                                .label(table.place(), "the table")
                                .help(Help.of(
                                        "take the default",
                                        "ALTER TABLE %s WITH bloom_filter_fp_chance = %s;"
                                                .formatted(table.name().cql(), usual(table))))));
    }

    private static String message(Table table, BigDecimal chance) {
        return chance.compareTo(MOST) > 0
                ? "reads of %s look into SSTables that have nothing for them, %s of all such"
                        .formatted(table.name().cql(), percent(chance))
                : "the Bloom filters of %s take more memory than they save reads"
                        .formatted(table.name().cql());
    }

    private static String percent(BigDecimal chance) {
        return chance.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String usual(Table table) {
        return Storage.strategy(table).filter(Storage.LEVELED::equals).isPresent() ? "0.1" : "0.01";
    }
}
