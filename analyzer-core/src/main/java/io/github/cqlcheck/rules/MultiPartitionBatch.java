package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.KnownValue;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.RowKey;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.TableName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Logged batches that load a table. */
final class MultiPartitionBatch implements Rule {
    /** What a batch writes to one table. */
    private static final class Load {
        private final Set<List<KnownValue>> partitions = new HashSet<>();
        private Query last;

        private void add(List<KnownValue> partition, Query write, int most) {
            if (partitions.size() <= most && partitions.add(partition)) {
                last = write;
            } else {
                partitions.add(partition);
            }
        }
    }

    @Override
    public void check(BatchQuery batch, Findings findings) {
        if (batch.statement().kind() != Batch.Kind.LOGGED || !batch.refusals().isEmpty()) {
            return;
        }
        int most = findings.option("warn-above");
        Map<TableName, Load> loads = new LinkedHashMap<>();
        for (Query write : batch.writes()) {
            write.key()
                    .filter(RowKey::isCertain)
                    .ifPresent(key -> loads.computeIfAbsent(write.table().name(), none -> new Load())
                            .add(key.partition(), write, most));
        }
        loads.values().stream()
                .max(Comparator.comparingInt(load -> load.partitions.size()))
                .filter(load -> load.partitions.size() > most)
                .ifPresent(load -> report(load, findings));
    }

    private static void report(Load load, Findings findings) {
        int partitions = load.partitions.size();
        findings.add(
                        Mutations.place(load.last.statement()),
                        String.format(
                                Locale.ROOT,
                                "writes %,d partitions of %s at once: two other nodes store the whole batch before any of it is written",
                                partitions,
                                load.last.table().name().cql()))
                .severity(partitions > findings.option("error-above") ? Severity.ERROR : Severity.WARNING)
                .help("send the writes one by one, several at the same time, and repeat those that fail");
    }
}
