package io.github.cqlcheck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a {@code CREATE TABLE}, ready to paste.
 *
 * @param columns all columns, in the order in which they are to be written; key columns play the part that they say
 * @param ttl what {@code default_time_to_live} shall be, or empty
 */
public record Definition(TableName name, List<Column> columns, String ttl) {
    public Definition {
        columns = List.copyOf(columns);
    }

    public String cql() {
        List<Column> clustering = ofKind(Column.Kind.CLUSTERING);
        String columnLines = columns.stream()
                .map(column -> "    %s %s%s,\n"
                        .formatted(column.cql(), column.type(), column.kind() == Column.Kind.STATIC ? " static" : ""))
                .collect(Collectors.joining());
        String key = "    PRIMARY KEY ((%s)%s)\n"
                .formatted(
                        names(ofKind(Column.Kind.PARTITION_KEY)), clustering.isEmpty() ? "" : ", " + names(clustering));
        List<String> options = new ArrayList<>();
        if (clustering.stream().anyMatch(Column::descending)) {
            options.add("CLUSTERING ORDER BY (%s)"
                    .formatted(clustering.stream()
                            .map(column -> column.cql() + (column.descending() ? " DESC" : " ASC"))
                            .collect(Collectors.joining(", "))));
        }
        if (!ttl.isEmpty()) {
            options.add("default_time_to_live = " + ttl);
        }
        String with = options.isEmpty() ? "" : " WITH " + String.join("\n  AND ", options);
        return "CREATE TABLE %s (\n%s%s)%s;".formatted(name.cql(), columnLines, key, with);
    }

    private List<Column> ofKind(Column.Kind kind) {
        return columns.stream()
                .filter(column -> column.kind() == kind)
                .sorted((left, right) -> Integer.compare(left.position(), right.position()))
                .toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::cql).collect(Collectors.joining(", "));
    }
}
