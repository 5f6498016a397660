package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;
import java.util.List;
import java.util.stream.Stream;

/** Time series that expire, mixed by size or level. */
final class TtlWithoutTwcs implements Rule {
    private static final List<String> MIXING = List.of(Storage.SIZE_TIERED, Storage.LEVELED);

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        boolean changed = Stream.of(Use.UPDATE, Use.ROW_DELETE, Use.COLUMN_DELETE, Use.RANGE_DELETE)
                .anyMatch(use::has);
        if (!Storage.counts(table, findings) || changed || table.view() || table.ttl() != Ttl.SET) {
            return;
        }
        boolean mixes = Storage.strategy(table).filter(MIXING::contains).isPresent();
        if (mixes && Growth.growing(table.clustering()).isPresent()) {
            findings.add(
                            table.place().span(),
                            "rows of %s that have expired wait in SSTables with younger ones until a compaction takes them up"
                                    .formatted(table.name().cql()))
                    .help("compact by windows of time: {'class': 'TimeWindowCompactionStrategy'}, with 20 to 30 windows"
                            + " in default_time_to_live");
        }
    }
}
