package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.ColumnUse;
import io.github.cqlcheck.workload.TableUse;

/** Legacy indexes on columns that statements change. */
final class IndexOnVolatileColumn implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        for (Index index : table.indexes(Index.Kind.LEGACY)) {
            table.column(index.column())
                    .filter(column -> use.count(column.name(), ColumnUse.REMOVED_FROM) > 0
                            && !Cardinality.isHigh(column)
                            && !Cardinality.isLow(column))
                    .ifPresent(column -> report(table, index, column, findings));
        }
    }

    private static void report(Table table, Index index, Column column, Findings findings) {
        findings.addIn(
                        index.place(),
                        "each change of %s leaves a dead entry in the index, which later queries by the old value have to skip"
                                .formatted(column.cql()))
                .label(table.place(), "the table")
                .help("keep a table for the query by %s, and delete the old row where the value changes"
                        .formatted(column.cql()));
    }
}
