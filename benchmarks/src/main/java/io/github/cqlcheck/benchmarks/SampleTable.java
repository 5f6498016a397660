package io.github.cqlcheck.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A made-up table: its first columns are the primary key, the first of them the partition key. */
record SampleTable(String name, List<Column> columns, int keySize) {
    record Column(String name, SampleType type) {}

    static SampleTable any(int number, Dice dice, List<SampleType.UserDefined> userTypes) {
        int keySize = dice.between(1, 3);
        List<Column> key = dice.times(keySize, () -> new Column("", SampleType.nativeType(dice)));
        List<Column> rest = dice.times(1 + dice.skewed(5), () -> new Column("", SampleType.any(dice, userTypes)));
        List<Column> columns = new ArrayList<>();
        key.forEach(column -> columns.add(new Column("key_" + columns.size(), column.type())));
        rest.forEach(column -> columns.add(new Column(name(columns.size(), dice), column.type())));
        String simple = dice.any("orders", "events_by_day", "user_sessions", "metrics", "\"Audit\"", "inbox");
        boolean quoted = simple.startsWith("\"");
        String name = quoted ? "\"Audit%d\"".formatted(number) : simple + "_" + number;
        return new SampleTable(dice.percent(80) ? "shop." + name : name, columns, keySize);
    }

    /** Some names are words of the language, and some are quoted. */
    private static String name(int number, Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> "\"Column%d\"".formatted(number);
            case 1 -> dice.any("type", "timestamp", "values", "count", "key", "status") + number;
            default -> dice.any("status", "created_at", "payload", "amount", "owner", "tags", "note") + "_" + number;
        };
    }

    List<Column> key() {
        return columns.subList(0, keySize);
    }

    List<Column> rest() {
        return columns.subList(keySize, columns.size());
    }

    String definition(Dice dice) {
        StringBuilder definition = new StringBuilder("CREATE TABLE ");
        definition.append(dice.any("", "IF NOT EXISTS ")).append(name).append(" (\n");
        columns.forEach(column -> definition
                .append("    ")
                .append(column.name())
                .append(' ')
                .append(column.type().cql())
                .append(",\n"));
        String clustering =
                key().stream().skip(1).map(column -> ", " + column.name()).collect(Collectors.joining());
        definition
                .append("    PRIMARY KEY ((")
                .append(key().get(0).name())
                .append(')')
                .append(clustering);
        definition.append(")\n)");
        if (keySize > 1 && dice.percent(60)) {
            definition
                    .append(" WITH CLUSTERING ORDER BY (")
                    .append(key().get(1).name())
                    .append(" DESC)\n    AND ");
        } else {
            definition.append(" WITH ");
        }
        definition.append("comment = '").append(Texts.word(dice)).append("'\n    AND gc_grace_seconds = 864000");
        if (dice.percent(50)) {
            definition.append("\n    AND compaction = {'class': 'TimeWindowCompactionStrategy',"
                    + " 'compaction_window_size': '1', 'compaction_window_unit': 'DAYS'}");
        }
        return definition.toString();
    }
}
