package io.github.cqlcheck.report;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table as data modellers draw it since Artem Chebotko's "A Big Data Modeling Methodology for Apache Cassandra": its columns,
 * those of the key first, each with what it is for.
 *
 * @param columns the partition key, the clustering columns, the static columns, the rest
 */
record Chebotko(List<Row> columns) {
    /**
     * A column.
     *
     * @param name in brackets that tell what kind of type it has: {@code [list]}, {@code {set}}, {@code <map>}, {@code (tuple)},
     *     {@code *user-defined type*}
     * @param type as CQL writes it
     */
    record Row(String name, String type, Column.Kind kind, List<Mark> marks) {
        Row {
            marks = List.copyOf(marks);
        }
    }

    /** What a column is for. */
    enum Mark {
        PARTITION_KEY("K", "partition key"),
        ASCENDING("C↑", "clustering column, ascending"),
        DESCENDING("C↓", "clustering column, descending"),
        STATIC("S", "static column"),
        INDEXED("IDX", "indexed"),
        COUNTER("++", "counter");

        private final String sign;
        private final String words;

        Mark(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        String sign() {
            return sign;
        }

        String words() {
            return words;
        }
    }

    Chebotko {
        columns = List.copyOf(columns);
    }

    static Chebotko of(Table table) {
        List<Column> rest = table.columns().stream()
                .filter(column -> !column.isPrimaryKey())
                .sorted(Comparator.comparing(Column::kind))
                .toList();
        List<Column> columns = new ArrayList<>(table.partitionKey());
        columns.addAll(table.clustering());
        columns.addAll(rest);
        return new Chebotko(columns.stream().map(column -> row(column, table)).toList());
    }

    private static Row row(Column column, Table table) {
        List<Mark> marks = new ArrayList<>();
        ofKind(column).ifPresent(marks::add);
        if (column.type().asNative().equals(Optional.of(NativeType.COUNTER))) {
            marks.add(Mark.COUNTER);
        }
        if (table.indexes().stream().anyMatch(index -> index.column().equals(column.name()))) {
            marks.add(Mark.INDEXED);
        }
        return new Row(name(column), column.type().toString(), column.kind(), marks);
    }

    private static Optional<Mark> ofKind(Column column) {
        return switch (column.kind()) {
            case PARTITION_KEY -> Optional.of(Mark.PARTITION_KEY);
            case CLUSTERING -> Optional.of(column.descending() ? Mark.DESCENDING : Mark.ASCENDING);
            case STATIC -> Optional.of(Mark.STATIC);
            case REGULAR -> Optional.empty();
        };
    }

    private static String name(Column column) {
        CqlType type = column.type().thawed();
        String brackets = "";
        if (type instanceof CqlType.Collection collection) {
            brackets = switch (collection.kind()) {
                case LIST -> "[]";
                case SET -> "{}";
                case MAP -> "<>";
            };
        } else if (type instanceof CqlType.Tuple) {
            brackets = "()";
        } else if (type instanceof CqlType.UserDefined) {
            brackets = "**";
        }
        return brackets.isEmpty() ? column.cql() : brackets.charAt(0) + column.cql() + brackets.charAt(1);
    }
}
