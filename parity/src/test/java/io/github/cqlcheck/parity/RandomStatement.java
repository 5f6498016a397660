package io.github.cqlcheck.parity;

import io.github.cqlcheck.parity.RandomTable.Column;
import io.github.cqlcheck.parity.RandomTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements on a table, with up to five relations of all kinds; about half of them are such that Cassandra takes them. */
final class RandomStatement {
    private final RandomTable table;
    private final Dice dice;
    private final RandomValue values;
    private final NewerRelations newer;

    RandomStatement(RandomTable table, Dice dice) {
        this.table = table;
        this.dice = dice;
        this.values = new RandomValue(dice);
        this.newer = new NewerRelations(dice, values);
    }

    String next() {
        return switch (dice.below(10)) {
            case 0 -> insert();
            case 1 -> update();
            case 2 -> delete();
            case 3 -> dice.once(2) ? batch() : update();
            default -> select();
        };
    }

    private String select() {
        StringBuilder cql = new StringBuilder("SELECT ");
        cql.append(dice.once(20) ? "JSON " : "");
        boolean distinct = dice.once(12);
        cql.append(distinct ? "DISTINCT " : "").append(selection(distinct));
        cql.append(" FROM ").append(table.views().isEmpty() || !dice.once(5) ? table.name() : dice.any(table.views()));
        cql.append(where(false));
        if (dice.once(10)) {
            cql.append(" GROUP BY ").append(String.join(", ", groups()));
        }
        if (dice.once(5)) {
            cql.append(" ORDER BY ").append(orderings());
        }
        cql.append(dice.once(20) ? " PER PARTITION LIMIT " + values.of("int") : "");
        cql.append(dice.once(5) ? " LIMIT " + values.of("int") : "");
        cql.append(dice.once(4) ? " ALLOW FILTERING" : "");
        return cql.toString();
    }

    private String selection(boolean distinct) {
        if (distinct && !dice.once(4)) {
            return names(table.columns(Kind.PARTITION_KEY));
        }
        if (dice.once(2)) {
            return "*";
        }
        return String.join(", ", dice.times(1 + dice.below(3), this::selector));
    }

    private String selector() {
        Column column = dice.any(table.columns());
        String name = column.name();
        return switch (dice.below(14)) {
            case 0 -> "count(*)";
            case 1 -> "%s(%s)".formatted(dice.any("min", "max", "sum", "avg", "count"), name);
            case 2 -> "%s(%s)".formatted(dice.any("writetime", "ttl"), name);
            case 3 -> "CAST(%s AS %s)".formatted(name, dice.any("text", "int", "double"));
            case 4 -> "toJson(%s)".formatted(name);
            case 5 -> column.type().contains("map") ? name + "['a']" : name;
            case 6 -> column.type().contains("address") ? name + ".street" : name;
            case 7 -> dice.once(4) ? "token(%s)".formatted(names(table.columns(Kind.PARTITION_KEY))) : name;
            case 8 -> dice.once(8) ? "nothing" : name;
            case 9 -> dice.once(3) ? "%s + 1".formatted(name) : name;
            default -> name;
        };
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private List<String> groups() {
        List<Column> key = new ArrayList<>(table.columns(Kind.PARTITION_KEY));
        key.addAll(table.columns(Kind.CLUSTERING));
        List<String> groups = new ArrayList<>(key.subList(0, 1 + dice.below(key.size())).stream()
                .map(Column::name)
                .toList());
        if (dice.once(4)) {
            groups.remove(dice.below(groups.size()));
        }
        if (groups.isEmpty() || dice.once(6)) {
            groups.add(dice.any(table.columns()).name());
        }
        return groups;
    }

    private String orderings() {
        List<Column> vectors = table.columns().stream()
                .filter(column -> column.type().startsWith("vector"))
                .toList();
        if (!vectors.isEmpty() && dice.once(2)) {
            Column vector = dice.any(vectors);
            return "%s ANN OF %s".formatted(vector.name(), values.of(vector.type()));
        }
        List<Column> columns = new ArrayList<>(table.columns(Kind.CLUSTERING));
        if (columns.isEmpty() || dice.once(5)) {
            columns = List.of(dice.any(table.columns()));
        }
        int from = dice.once(4) ? dice.below(columns.size()) : 0;
        int to = from + 1 + dice.below(columns.size() - from);
        String direction = dice.any(" ASC", " DESC");
        return columns.subList(from, to).stream()
                .map(column -> column.name() + (dice.once(4) ? dice.any(" ASC", " DESC") : direction))
                .collect(Collectors.joining(", "));
    }

    /** The key as far as it goes, or any relations. */
    private String where(boolean write) {
        List<String> relations = new ArrayList<>();
        if (write || dice.once(2)) {
            for (Column column : table.columns(Kind.PARTITION_KEY)) {
                relations.add(dice.once(write ? 20 : 10) ? relation(column) : equal(column));
            }
            List<Column> clustering = table.columns(Kind.CLUSTERING);
            int given = write && !dice.once(4) ? clustering.size() : dice.below(clustering.size() + 1);
            for (int i = 0; i < given; i++) {
                boolean last = i == given - 1;
                relations.add(
                        last && dice.once(write ? 6 : 2) ? relation(clustering.get(i)) : equal(clustering.get(i)));
            }
        }
        int more = dice.once(write ? 8 : 2) ? 1 + dice.below(3) : 0;
        for (int i = 0; i < more && relations.size() < 5; i++) {
            relations.add(dice.once(8) ? together() : relation(dice.any(table.columns())));
        }
        if (relations.isEmpty() && write) {
            relations.add(relation(dice.any(table.columns())));
        }
        return relations.isEmpty() ? "" : " WHERE " + String.join(" AND ", relations);
    }

    private String equal(Column column) {
        return dice.once(8)
                ? "%s IN (%s, %s)".formatted(column.name(), values.of(column.type()), values.of(column.type()))
                : "%s = %s".formatted(column.name(), values.of(column.type()));
    }

    private String relation(Column column) {
        if (newer.isTheirTurn()) {
            return newer.of(column);
        }
        String name = column.name();
        String type = column.type();
        boolean map = type.contains("map<");
        boolean collection = map || type.contains("list<") || type.contains("set<") && !type.contains("address");
        if (collection && dice.once(2)) {
            return switch (dice.below(3)) {
                case 0 -> "%s CONTAINS %s".formatted(name, values.of(type.contains("set<") ? "text" : "int"));
                case 1 -> "%s CONTAINS KEY %s".formatted(name, values.of("text"));
                default -> "%s['a'] = %s".formatted(name, values.of("int"));
            };
        }
        return switch (dice.below(16)) {
            case 0, 1 -> "%s > %s".formatted(name, values.of(type));
            case 2 -> "%s <= %s".formatted(name, values.of(type));
            case 3 -> "%1$s >= %2$s AND %1$s < %3$s".formatted(name, values.of(type), values.of(type));
            case 4 -> "%s IN (%s, %s)".formatted(name, values.of(type), values.of(type));
            case 5 -> "%s IN ?".formatted(name);
            case 6 -> "%s LIKE 'a%%'".formatted(name);
            case 7 -> dice.once(4) ? "%s != %s".formatted(name, values.of(type)) : equal(column);
            case 8 -> dice.once(6) ? "%s IS NOT NULL".formatted(name) : equal(column);
            case 9 -> dice.once(6) ? "%s CONTAINS %s".formatted(name, values.of("int")) : equal(column);
            case 10 -> dice.once(10) ? "nothing = 1" : equal(column);
            default -> equal(column);
        };
    }

    /** Several columns at once. */
    private String together() {
        List<Column> clustering = table.columns(Kind.CLUSTERING);
        if (clustering.size() < 2 || dice.once(3)) {
            String key = names(table.columns(Kind.PARTITION_KEY));
            if (newer.isTheirTurn()) {
                return newer.ofToken(key);
            }
            return "token(%s) %s %s".formatted(key, dice.any(">", "<=", "="), values.of("bigint"));
        }
        int from = dice.once(3) ? dice.below(clustering.size() - 1) : 0;
        List<Column> columns = clustering.subList(from, from + 2 + dice.below(clustering.size() - from - 1));
        if (newer.isTheirTurn()) {
            return newer.of(columns);
        }
        String tuple = columns.stream().map(column -> values.of(column.type())).collect(Collectors.joining(", "));
        return dice.once(4)
                ? "(%s) IN ((%s))".formatted(names(columns), tuple)
                : "(%s) %s (%s)".formatted(names(columns), dice.any(">", "<=", "=", ">="), tuple);
    }

    private String insert() {
        List<Column> columns = new ArrayList<>(table.columns(Kind.PARTITION_KEY));
        if (!dice.once(6)) {
            columns.addAll(table.columns(Kind.CLUSTERING));
        }
        columns.addAll(dice.some(table.columns(Kind.STATIC), 2));
        columns.addAll(dice.some(table.columns(Kind.REGULAR), 4));
        if (dice.once(15)) {
            columns.remove(dice.below(columns.size()));
        }
        if (columns.isEmpty() || dice.once(30)) {
            columns.add(dice.any(table.columns()));
        }
        String given = columns.stream().map(column -> values.of(column.type())).collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s)%s%s"
                .formatted(table.name(), names(columns), given, dice.once(8) ? " IF NOT EXISTS" : "", using(true));
    }

    private String using(boolean ttl) {
        return switch (dice.below(14)) {
            case 0 -> " USING TIMESTAMP " + values.of("bigint");
            case 1 -> ttl ? " USING TTL " + values.of("int") : "";
            default -> "";
        };
    }

    private String update() {
        String assignments = String.join(", ", dice.times(1 + dice.below(2), () -> assignment(dice.any(written()))));
        String name = table.views().isEmpty() || !dice.once(30) ? table.name() : dice.any(table.views());
        return "UPDATE %s%s SET %s%s%s".formatted(name, using(true), assignments, where(true), conditions());
    }

    private List<Column> written() {
        return dice.once(20)
                ? table.columns()
                : table.columns().stream()
                        .filter(column -> column.kind() == Kind.REGULAR || column.kind() == Kind.STATIC)
                        .toList();
    }

    private String assignment(Column column) {
        String name = column.name();
        String type = column.type();
        boolean part = !type.equals("counter") && dice.once(3);
        boolean counted = type.equals("counter") && !dice.once(8);
        if (counted || part && dice.once(3)) {
            return dice.any(
                            "%1$s = %1$s + %2$s",
                            "%1$s += %2$s", "%1$s = %1$s - %2$s", "%1$s -= %2$s", "%1$s = %2$s + %1$s")
                    .formatted(name, values.of(counted ? "bigint" : type));
        }
        if (part && (type.contains("map<") || dice.once(6))) {
            return "%s['a'] = %s".formatted(name, values.of("int"));
        }
        if (part && type.contains("list<")) {
            return "%s[0] = %s".formatted(name, values.of("int"));
        }
        if (part && (type.contains("address") || dice.once(6))) {
            return "%s.%s = %s".formatted(name, dice.any("street", "street", "streed"), values.of("text"));
        }
        return "%s = %s".formatted(name, values.of(type));
    }

    private String delete() {
        String deletions = dice.once(2)
                ? ""
                : dice.times(1 + dice.below(2), () -> deletion(dice.any(written()))).stream()
                                .collect(Collectors.joining(", "))
                        + " ";
        return "DELETE %sFROM %s%s%s%s".formatted(deletions, table.name(), using(false), where(true), conditions());
    }

    private String deletion(Column column) {
        return switch (dice.below(5)) {
            case 0 ->
                column.type().contains("<")
                        ? column.name() + (column.type().contains("list") ? "[0]" : "['a']")
                        : column.name();
            case 1 -> column.type().contains("address") ? column.name() + ".street" : column.name();
            default -> column.name();
        };
    }

    private String conditions() {
        if (!dice.once(5)) {
            return "";
        }
        if (dice.once(3)) {
            return " IF EXISTS";
        }
        return " IF " + String.join(" AND ", dice.times(1 + dice.below(2), () -> condition(dice.any(table.columns()))));
    }

    private String condition(Column column) {
        String name = column.name();
        String type = column.type();
        return switch (dice.below(8)) {
            case 0 -> "%s != %s".formatted(name, values.of(type));
            case 1 -> "%s > %s".formatted(name, values.of(type));
            case 2 -> "%s IN (%s)".formatted(name, values.of(type));
            case 3 -> type.contains("<") ? "%s CONTAINS %s".formatted(name, values.of("int")) : name + " = null";
            case 4 -> type.contains("map<") ? "%s['a'] = %s".formatted(name, values.of("int")) : name + " = null";
            case 5 -> type.contains("address") ? "%s.street = %s".formatted(name, values.of("text")) : name + " = ?";
            default -> "%s = %s".formatted(name, values.of(type));
        };
    }

    private String batch() {
        List<String> statements = dice.times(1 + dice.below(3), () -> dice.any(List.of(insert(), update(), delete())));
        return "BEGIN %sBATCH%s %s; APPLY BATCH"
                .formatted(
                        dice.any("", "", "UNLOGGED ", "COUNTER "), using(dice.once(4)), String.join("; ", statements));
    }
}
