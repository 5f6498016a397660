package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;
import java.util.regex.Pattern;

/** Tables that are one partition, made so by a column that always has the same value. */
final class ConstantPartitionKey implements Rule {
    private static final Pattern CONSTANT =
            Pattern.compile("(^|_)(singleton|dummy|constant|const|fixed|fake|always|placeholder)(_|$)|_partition$");

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        List<Column> key = table.partitionKey();
        if (key.size() != 1 || table.clustering().isEmpty()) {
            return;
        }
        Column column = key.get(0);
        if (CONSTANT.matcher(column.name()).find()) {
            findings.add(
                            table.place().span(),
                            "the rows of %s that share %s are one partition: by its name, all of them"
                                    .formatted(table.name().cql(), column.cql()))
                    .help(Spread.over(table));
        }
    }
}
