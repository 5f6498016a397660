package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Keys that have to be hit to the last bit. */
final class FloatingPointKey implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        for (Column column : table.columns()) {
            boolean inexact = column.isPrimaryKey()
                    && column.type()
                            .asNative()
                            .filter(type -> type == NativeType.FLOAT || type == NativeType.DOUBLE)
                            .isPresent();
            if (inexact && !table.view()) {
                findings.add(table.place().span(), message(column, table))
                        .severity(column.isPartitionKey() ? Severity.WARNING : Severity.NOTE)
                        .help("store %s as a whole number of the unit that counts, %s_millis bigint for example"
                                .formatted(column.cql(), column.name().replaceAll("\\W+", "_")));
            }
        }
    }

    private static String message(Column column, Table table) {
        return "Cassandra finds a row of %s only if %s, a %s, agrees to the last bit"
                .formatted(table.name().cql(), column.cql(), column.type().thawed());
    }
}
