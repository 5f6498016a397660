package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Use;
import java.util.List;
import java.util.stream.Collectors;

/** Tables whose rows lie in the order in which nobody asks for them. */
final class ReverseOrderRead implements Rule {
    @Override
    public void check(Table table, TableUse use, Findings findings) {
        int reads = use.count(Use.READ);
        List<Column> clustering = table.clustering();
        if (reads == 0 || use.count(Use.REVERSED_READ) < reads || clustering.isEmpty()) {
            return;
        }
        String order = clustering.stream()
                .map(column -> column.cql() + (column.descending() ? " ASC" : " DESC"))
                .collect(Collectors.joining(", "));
        findings.add(
                        table.place().span(),
                        "every read of %s that was seen goes backwards through a partition, which is the slower way"
                                .formatted(table.name().cql()))
                .help("create the table WITH CLUSTERING ORDER BY (%s); the order of one that exists stays"
                        .formatted(order));
    }
}
