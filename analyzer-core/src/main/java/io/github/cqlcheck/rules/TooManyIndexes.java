package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.ArrayList;
import java.util.List;

/** Tables that index one column after the other, as one would in a relational database. */
final class TooManyIndexes implements Rule {
    private static final int MAX_LABELS = 6;

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Index> legacy = new ArrayList<>(table.indexes(Index.Kind.LEGACY));
        legacy.addAll(table.indexes(Index.Kind.SASI));
        report(table, legacy, "secondary indexes", findings.option("legacy"), findings);
        report(table, table.indexes(Index.Kind.SAI), "SAI indexes", findings.option("sai"), findings);
    }

    private static void report(Table table, List<Index> indexes, String what, int limit, Findings findings) {
        if (indexes.size() <= limit) {
            return;
        }
        Findings.Draft draft = findings.add(
                table.place().span(),
                "a write to %s updates up to %s %s".formatted(table.name().cql(), indexes.size(), what));
        indexes.stream().limit(MAX_LABELS).forEach(index -> draft.label(index.place(), "on " + index.column()));
        draft.help("keep a table for each query that has to be fast, and drop the index it replaces");
    }
}
