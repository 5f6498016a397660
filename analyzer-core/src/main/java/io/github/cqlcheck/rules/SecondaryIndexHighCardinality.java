package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.query.LookupTable;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;

/** Indexes on columns with nearly as many values as rows: every node is asked, and few have a row. */
final class SecondaryIndexHighCardinality implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        for (Index index : table.indexes()) {
            table.column(index.column())
                    .filter(column -> index.kind() != Index.Kind.CUSTOM
                            && Cardinality.isHigh(column)
                            && !isRangeIndex(index, column)
                            && !use.indexUse(index.name()).isLocal())
                    .ifPresent(column -> report(table, index, column, findings));
        }
    }

    /** A range of times finds many rows; a legacy index serves only equality, but the others are made for ranges. */
    private static boolean isRangeIndex(Index index, Column column) {
        return index.kind() != Index.Kind.LEGACY && isTime(column);
    }

    private static boolean isTime(Column column) {
        return column.type().asNative().filter(NativeType.TIMESTAMP::equals).isPresent();
    }

    private static void report(Table table, Index index, Column column, Findings findings) {
        boolean legacy = index.kind() == Index.Kind.LEGACY;
        Findings.Draft draft = findings.addIn(index.place(), message(column))
                .severity(legacy ? Severity.WARNING : Severity.NOTE)
                .label(table.place(), "the table");
        if (isTime(column)) {
            draft.help("drop it, and find ranges of %s where it is a clustering column".formatted(column.cql()));
        } else {
            draft.help(Remedy.lookup(LookupTable.by(column, table)));
        }
    }

    private static String message(Column column) {
        return isTime(column)
                ? "the index finds rows by one exact value of %s, never by a range, and asks every node for them"
                        .formatted(column.cql())
                : "a query by %s asks every node for rows that few of them have".formatted(column.cql());
    }
}
