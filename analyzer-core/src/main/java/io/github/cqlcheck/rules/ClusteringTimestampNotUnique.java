package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;
import java.util.Optional;

/** Rows that are told apart by the millisecond only. */
final class ClusteringTimestampNotUnique implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Column> clustering = table.clustering();
        if (clustering.isEmpty() || table.view()) {
            return;
        }
        Column last = clustering.get(clustering.size() - 1);
        boolean moment = last.type().asNative().equals(Optional.of(NativeType.TIMESTAMP));
        boolean unique = clustering.stream().anyMatch(ClusteringTimestampNotUnique::isUnique) || table.isCounterTable();
        if (moment && !unique) {
            findings.add(
                            table.place().span(),
                            "of two rows of %s with the same %s, to the millisecond, the second overwrites the first"
                                    .formatted(table.name().cql(), last.cql()))
                    .help("make %s a timeuuid, or add a column behind it that tells the rows apart"
                            .formatted(last.cql()));
        }
    }

    private static boolean isUnique(Column column) {
        return column.type()
                .asNative()
                .filter(type -> type == NativeType.UUID || type == NativeType.TIMEUUID)
                .isPresent();
    }
}
