package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Definition;
import io.github.cqlcheck.schema.PartitionSize;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.workload.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Partitions that are too large by what their owner says of their rows. */
final class PartitionSizeEstimate implements Rule {
    private static final long MEGABYTE = 1_000_000;

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        OptionalLong rows = table.facts().rowsPerPartition();
        if (rows.isEmpty() || table.view() || !table.certain()) {
            return;
        }
        PartitionSize size = PartitionSize.of(table);
        long bytes = size.bytes(rows.getAsLong());
        long values = size.values(rows.getAsLong());
        long most = findings.option("warn-megabytes") * MEGABYTE;
        if (bytes > most) {
            boolean severe = bytes > findings.option("error-megabytes") * MEGABYTE;
            findings.add(
                            table.place().span(),
                            "a partition of %s with %s rows of about %s takes about %s on each of its replicas"
                                    .formatted(
                                            table.name().cql(),
                                            PartitionSize.rounded(rows.getAsLong()),
                                            PartitionSize.inWords(size.rowBytes()),
                                            PartitionSize.inWords(bytes)))
                    .severity(severe ? Severity.ERROR : Severity.WARNING)
                    .help(bucketed(table, bytes / (most / 2) + 1));
        } else if (values > findings.option("note-values")) {
            findings.add(
                            table.place().span(),
                            "a partition of %s with %s rows holds about %s values"
                                    .formatted(
                                            table.name().cql(),
                                            PartitionSize.rounded(rows.getAsLong()),
                                            PartitionSize.rounded(values)))
                    .severity(Severity.NOTE)
                    .help(bucketed(table, values / findings.option("note-values") + 1));
        }
    }

    /** The table with so many partitions for each one. */
    private static Help bucketed(Table table, long buckets) {
        String name = table.column("bucket").isPresent() ? "shard" : "bucket";
        CqlType type = new CqlType.Native(new Span(0, 0), NativeType.INT);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(
                0,
                new Column(
                        name,
                        type,
                        Column.Kind.PARTITION_KEY,
                        table.partitionKey().size(),
                        false));
        String definition = new Definition(table.name().with("_by_bucket"), columns, "").cql();
        return Help.of(
                "spread each over %s buckets, such as a hash of the row's own key modulo %s"
                        .formatted(PartitionSize.rounded(buckets), PartitionSize.rounded(buckets)),
                definition);
    }
}
