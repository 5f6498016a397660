package io.github.cqlcheck.parity;

import io.github.cqlcheck.target.Feature;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with anything that makes a difference to a query: keys of several columns in both orders, static columns,
 * collections, user-defined types, vectors, counters, indexes of each kind, a view.
 *
 * @param definitions the statements that make it, with what belongs to it
 */
record RandomTable(String name, List<Column> columns, List<String> definitions, List<String> views) {
    private static final List<String> KEY_TYPES = List.of(
            "int", "text", "uuid", "bigint", "timestamp", "boolean", "timeuuid", "ascii", "frozen<list<int>>", "inet");
    private static final List<String> TYPES = known(List.of(
            "int",
            "int",
            "text",
            "text",
            "uuid",
            "bigint",
            "double",
            "timestamp",
            "boolean",
            "timeuuid",
            "date",
            "decimal",
            "blob",
            "duration",
            "varint",
            "list<int>",
            "set<text>",
            "map<text, int>",
            "frozen<list<int>>",
            "frozen<set<text>>",
            "frozen<map<text, int>>",
            "address",
            "frozen<address>",
            "tuple<int, text>",
            "vector<float, 3>",
            "vector<int, 2>"));

    private static final String SAI = Release.TARGET.isAtLeast(Target.CASSANDRA_5_0) ? " USING 'sai'" : "";

    /** The part that a column plays. */
    enum Kind {
        PARTITION_KEY,
        CLUSTERING,
        STATIC,
        REGULAR
    }

    record Column(String name, String type, Kind kind) {}

    static final String ADDRESS = "CREATE TYPE address (street text, number int, tags frozen<set<text>>)";

    private static List<String> known(List<String> types) {
        return types.stream()
                .filter(type -> Release.TARGET.has(Feature.VECTORS) || !type.startsWith("vector"))
                .toList();
    }

    static RandomTable of(String name, Dice dice) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i <= (dice.once(2) ? 0 : dice.below(3)); i++) {
            columns.add(new Column("p" + i, dice.any(KEY_TYPES), Kind.PARTITION_KEY));
        }
        int clustering = dice.below(5);
        for (int i = 0; i < clustering; i++) {
            columns.add(new Column("c" + i, dice.any(KEY_TYPES), Kind.CLUSTERING));
        }
        boolean counters = dice.once(8);
        int statics = clustering == 0 || dice.once(2) ? 0 : 1 + dice.below(2);
        for (int i = 0; i < statics; i++) {
            columns.add(new Column("s" + i, counters ? "counter" : dice.any(TYPES), Kind.STATIC));
        }
        int regular = 1 + dice.below(6);
        for (int i = 0; i < regular; i++) {
            columns.add(new Column("v" + i, counters ? "counter" : dice.any(TYPES), Kind.REGULAR));
        }
        RandomTable plain = new RandomTable(name, columns, List.of(), List.of());
        List<String> definitions = new ArrayList<>();
        definitions.add(plain.table(dice));
        dice.times(dice.below(4), () -> plain.index(dice)).forEach(definitions::add);
        List<String> views = new ArrayList<>();
        if (dice.once(4)) {
            views.add(name + "_view");
            definitions.add(plain.view(name + "_view"));
        }
        return new RandomTable(name, columns, definitions, views);
    }

    List<Column> columns(Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    private String table(Dice dice) {
        StringBuilder cql = new StringBuilder("CREATE TABLE %s (".formatted(name));
        columns.forEach(column -> cql.append(
                "%s %s%s, ".formatted(column.name(), column.type(), column.kind() == Kind.STATIC ? " static" : "")));
        List<Column> clustering = columns(Kind.CLUSTERING);
        cql.append("PRIMARY KEY ((").append(names(columns(Kind.PARTITION_KEY))).append(')');
        clustering.forEach(column -> cql.append(", ").append(column.name()));
        cql.append("))");
        if (!clustering.isEmpty() && dice.once(2)) {
            cql.append(" WITH CLUSTERING ORDER BY (")
                    .append(String.join(
                            ", ",
                            clustering.stream()
                                    .map(column -> column.name() + dice.any(" ASC", " DESC"))
                                    .toList()))
                    .append(')');
        }
        return cql.toString();
    }

    private String index(Dice dice) {
        Column column = dice.any(columns);
        boolean collection = column.type().startsWith("list") || column.type().startsWith("set");
        boolean map = column.type().startsWith("map");
        String target = column.name();
        if (column.type().startsWith("frozen<") && !column.type().contains("address")) {
            target = "full(%s)".formatted(target);
        } else if (map) {
            target = "%s(%s)".formatted(dice.any("keys", "values", "entries"), target);
        } else if (collection && dice.once(2)) {
            target = "values(%s)".formatted(target);
        }
        if (target.startsWith("full") && Release.TARGET.isAtLeast(Target.CASSANDRA_6_0) && dice.once(2)) {
            return "CREATE INDEX ON %s (%s(%s)) USING 'sai'"
                    .formatted(
                            name,
                            column.type().contains("map") ? dice.any("keys", "values", "entries") : "values",
                            column.name());
        }
        return switch (dice.below(8)) {
            case 0, 1, 2 -> "CREATE INDEX ON %s (%s)".formatted(name, target);
            case 3, 4, 5, 6 -> "CREATE INDEX ON %s (%s)%s".formatted(name, target, SAI);
            default ->
                "CREATE CUSTOM INDEX ON %s (%s) USING 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': '%s'}"
                        .formatted(name, target, dice.any("PREFIX", "CONTAINS", "SPARSE"));
        };
    }

    private String view(String view) {
        List<Column> key = new ArrayList<>(columns(Kind.CLUSTERING));
        key.addAll(columns(Kind.PARTITION_KEY));
        String where = String.join(
                " AND ",
                key.stream().map(column -> column.name() + " IS NOT NULL").toList());
        return "CREATE MATERIALIZED VIEW %s AS SELECT * FROM %s WHERE %s PRIMARY KEY (%s)"
                .formatted(view, name, where, names(key));
    }
}
