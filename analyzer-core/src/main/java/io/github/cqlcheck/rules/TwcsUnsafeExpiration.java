package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** SSTables that are dropped unseen. */
final class TwcsUnsafeExpiration implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        if (!Storage.counts(table, findings)) {
            return;
        }
        table.option("compaction")
                .filter(option -> Storage.is(true, option.entries(), "unsafe_aggressive_sstable_expiration"))
                .ifPresent(option -> findings.addIn(
                                option.place(),
                                "rows of %s that were overwritten or deleted come back when an SSTable expires"
                                        .formatted(table.name().cql()))
                        .label(table.place(), "the table")
                        .help("leave out unsafe_aggressive_sstable_expiration"));
    }
}
