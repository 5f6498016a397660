package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.ColumnUse;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;

/** Columns that some statements compare with IF, and others set without. */
final class LwtMixedWithPlainWrites implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Column> mixed = table.columns().stream()
                .filter(column -> !column.isPrimaryKey()
                        && use.count(column.name(), ColumnUse.CONDITION) > 0
                        && use.count(column.name(), ColumnUse.SET_PLAINLY) > 0)
                .toList();
        if (!mixed.isEmpty() && !table.isCounterTable()) {
            String columns = Unserved.names(mixed);
            findings.add(
                            table.place().span(),
                            "a write without IF overtakes one that compares %s of %s, and either may win"
                                    .formatted(columns, table.name().cql()))
                    .help("write %s with a condition everywhere, the first time with IF NOT EXISTS".formatted(columns));
        }
    }
}
