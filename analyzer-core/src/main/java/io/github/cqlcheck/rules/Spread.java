package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Definition;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The help for partitions that take too much of the traffic: the same table with each of them cut into several. */
final class Spread {
    private static final CqlType NUMBER = new CqlType.Native(new Span(0, 0), NativeType.INT);

    private Spread() {}

    static Help over(Table table) {
        String bucket = table.column("bucket").isPresent() ? "spread" : "bucket";
        List<Column> columns = new ArrayList<>(table.columns());
        int place = table.partitionKey().size();
        columns.add(
                columns.indexOf(table.partitionKey().get(place - 1)) + 1,
                new Column(bucket, NUMBER, Column.Kind.PARTITION_KEY, place, false));
        Table.OptionText option = table.options().get("default_time_to_live");
        String ttl = option == null || table.ttl() == Ttl.NONE ? "" : option.text();
        return Help.of(
                "spread the rows over buckets (%s = hash of the row's key %% 16, say), and ask each bucket"
                        .formatted(bucket),
                new Definition(table.name().with("_by_" + bucket), columns, ttl).cql());
    }
}
