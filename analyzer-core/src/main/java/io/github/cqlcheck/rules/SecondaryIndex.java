package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.workload.ColumnUse;
import io.github.cqlcheck.workload.TableUse;

/** Legacy indexes that no statement here uses: where one does, the statement is what to judge. */
final class SecondaryIndex implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        for (Index index : table.indexes(Index.Kind.LEGACY)) {
            TableUse.IndexUse uses = use.indexUse(index.name());
            table.column(index.column())
                    .filter(column -> uses.withinPartition() == 0
                            && uses.global() == 0
                            && use.count(column.name(), ColumnUse.REMOVED_FROM) == 0
                            && !Cardinality.isHigh(column)
                            && !Cardinality.isLow(column))
                    .ifPresent(column -> report(table, index, column, findings));
        }
    }

    private static void report(Table table, Index index, Column column, Findings findings) {
        Findings.Draft draft = findings.addIn(
                        index.place(),
                        "a query by %s without the partition key asks every node, each for a hidden table of its own rows"
                                .formatted(column.cql()))
                .label(table.place(), "the table")
                .help("give the partition key of %s as well, or keep a table whose key starts with %s"
                        .formatted(table.name().cql(), column.cql()));
        if (findings.target().isCassandra() && findings.target().isAtLeast(Target.CASSANDRA_5_0)) {
            draft.help("or make it an SAI index, which shares one structure with the others of its table: USING 'sai'");
        }
    }
}
