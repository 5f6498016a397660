package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;
import java.util.Optional;

/** Tables whose rows share a handful of partitions. */
final class LowCardinalityPartitionKey implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Column> key = table.partitionKey();
        if (key.isEmpty() || table.clustering().isEmpty() || key.stream().anyMatch(Growth::isBucket)) {
            return;
        }
        long most = mostPartitions(key);
        if (most <= findings.option("partitions")) {
            report(table, "at most %s partitions".formatted(most), findings);
        } else if (most == Integer.MAX_VALUE && key.stream().allMatch(Cardinality::isLow)) {
            report(table, "as few partitions as there are values of " + Unserved.names(key), findings)
                    .severity(Severity.NOTE);
        }
    }

    private static Findings.Draft report(Table table, String partitions, Findings findings) {
        return findings.add(
                        table.place().span(),
                        "all rows of %s lie in %s, whose replicas take every read and write"
                                .formatted(table.name().cql(), partitions))
                .help(Spread.over(table));
    }

    /** As many as the types of the key have values together. */
    private static long mostPartitions(List<Column> key) {
        long product = 1;
        for (Column column : key) {
            product = Math.min(Integer.MAX_VALUE, product * values(column));
        }
        return product;
    }

    private static long values(Column column) {
        Optional<NativeType> type = column.type().asNative();
        if (Cardinality.isBoolean(column)) {
            return 2;
        }
        return type.filter(NativeType.TINYINT::equals).isPresent() ? 256 : Integer.MAX_VALUE;
    }
}
