package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.LookupTable;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Indexes on columns with a handful of values: each value's entry lists a large part of the node's rows. */
final class SecondaryIndexLowCardinality implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        for (Index index : table.indexes()) {
            table.column(index.column())
                    .filter(column -> index.kind() == Index.Kind.LEGACY
                            && Cardinality.isLow(column)
                            && !use.indexUse(index.name()).isLocal())
                    .ifPresent(column -> report(table, index, column, findings));
        }
    }

    private static void report(Table table, Index index, Column column, Findings findings) {
        findings.addIn(
                        index.place(),
                        "the index keeps one huge partition for each of the few values of %s, on every node"
                                .formatted(column.cql()))
                .severity(Cardinality.isBoolean(column) ? Severity.WARNING : Severity.NOTE)
                .label(table.place(), "the table")
                .help(Remedy.lookup(LookupTable.by(column, table)));
    }
}
