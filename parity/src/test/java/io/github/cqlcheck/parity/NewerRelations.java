package io.github.cqlcheck.parity;

import io.github.cqlcheck.parity.RandomTable.Column;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.stream.Collectors;

/** What Cassandra 6.0 brought to WHERE: NOT, {@code !=}, BETWEEN, and elements of lists. */
record NewerRelations(Dice dice, RandomValue values) {
    /** Whether the release has them; only then is a die cast, so that the seeds of others stay what they are. */
    boolean isTheirTurn() {
        return Release.TARGET.isAtLeast(Target.CASSANDRA_6_0) && dice.once(3);
    }

    String of(Column column) {
        String name = column.name();
        String type = column.type();
        boolean collection = type.contains("map<") || type.contains("list<") || type.contains("set<");
        if (collection && dice.once(2)) {
            return part(name, type);
        }
        return switch (dice.below(10)) {
            case 0, 1 -> "%s != %s".formatted(name, values.of(type));
            case 2 -> "%s NOT IN (%s)".formatted(name, list(1 + dice.below(2), type));
            case 3 -> name + " NOT IN ?";
            case 4, 5 -> "%s BETWEEN %s AND %s".formatted(name, values.of(type), values.of(type));
            case 6 ->
                "%1$s != %2$s AND %1$s %3$s %4$s"
                        .formatted(name, values.of(type), dice.any("!=", ">", "<=", "=", "LIKE"), values.of(type));
            case 7 ->
                "%1$s BETWEEN %2$s AND %3$s AND %1$s %4$s %5$s"
                        .formatted(name, values.of(type), values.of(type), dice.any("!=", ">", "<="), values.of(type));
            case 8 -> "%s LIKE %s".formatted(name, values.of(type));
            default -> part(name, type);
        };
    }

    /** Of what is in a collection, or of what would be if the column held one. */
    private String part(String name, String type) {
        String value = values.of(type.contains("set<") ? "text" : "int");
        return switch (dice.below(5)) {
            case 0 -> "%s NOT CONTAINS %s".formatted(name, value);
            case 1 -> "%s NOT CONTAINS KEY %s".formatted(name, values.of("text"));
            case 2 -> "%s CONTAINS %s AND %s".formatted(name, value, element(name, type));
            case 3 -> "%s AND %s".formatted(element(name, type), element(name, type));
            default -> element(name, type);
        };
    }

    private String element(String name, String type) {
        // a list in the key is taken, and fails when the query runs
        boolean list = type.contains("list<") && (name.startsWith("v") || name.startsWith("s"));
        return "%s[%s] %s %s"
                .formatted(
                        name,
                        list ? values.of("int") : "'a'",
                        dice.any("=", "=", "!=", dice.any("=", ">")),
                        values.of("int"));
    }

    private String list(int count, String type) {
        return String.join(", ", dice.times(count, () -> values.of(type)));
    }

    /** Of several columns at once. */
    String of(List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return switch (dice.below(4)) {
            case 0 -> "(%s) != %s".formatted(names, tuple(columns));
            case 1 -> "(%s) BETWEEN %s AND %s".formatted(names, tuple(columns), tuple(columns));
            case 2 -> "(%s) NOT IN (%s)".formatted(names, tuple(columns));
            default -> "(%s) IN (%s, %s)".formatted(names, tuple(columns), tuple(columns));
        };
    }

    private String tuple(List<Column> columns) {
        return dice.once(6)
                ? "?"
                : columns.stream().map(column -> values.of(column.type())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Of the token of a partition key. */
    String ofToken(String key) {
        return dice.once(2)
                ? "token(%s) BETWEEN %s AND %s".formatted(key, values.of("bigint"), values.of("bigint"))
                : "token(%s) != %s".formatted(key, values.of("bigint"));
    }
}
