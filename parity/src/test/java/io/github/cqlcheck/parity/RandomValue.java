package io.github.cqlcheck.parity;

import java.util.List;

/** Values for types, most of them right. */
final class RandomValue {
    private static final List<String> WRONG = List.of(
            "1",
            "'abc'",
            "1.5",
            "true",
            "0xCAFE",
            "{'a'}",
            "[1]",
            "{'a': 1}",
            "(1, 'a')",
            "now()",
            "1h",
            "null",
            "-7",
            "{street: 'a'}",
            "10000000000",
            "'2024-01-01'",
            "(int) 1",
            "(text) 'a'",
            "b2f6d4ce-5a1f-4c0a-9b1e-0d6f3a1c2b3d");

    private final Dice dice;

    RandomValue(Dice dice) {
        this.dice = dice;
    }

    String of(String type) {
        if (dice.once(3)) {
            return "?";
        }
        // whether a text names a host, only the network knows
        return dice.once(30) && !type.equals("inet") ? dice.any(WRONG) : right(type);
    }

    private String right(String type) {
        if (type.startsWith("frozen<")) {
            return right(type.substring("frozen<".length(), type.length() - 1));
        }
        return switch (type) {
            case "int", "bigint", "varint", "counter" -> String.valueOf(dice.below(100));
            case "decimal", "double" -> dice.any("1", "1.5", "-2.25e3");
            case "text", "ascii" -> dice.any("'a'", "'it''s'", "''");
            case "uuid" -> dice.any("uuid()", "b2f6d4ce-5a1f-4c0a-9b1e-0d6f3a1c2b3d");
            case "timeuuid" -> dice.any("now()", "50554d6e-29bb-11e5-b345-feff819cdc9f");
            case "timestamp" -> dice.any("'2024-01-01'", "1700000000000", "toTimestamp(now())");
            case "date" -> dice.any("'2024-01-01'", "toDate(now())");
            case "boolean" -> dice.any("true", "false");
            case "blob" -> dice.any("0xCAFE", "0x");
            case "duration" -> dice.any("1h", "2mo3d");
            case "inet" -> "'127.0.0.1'";
            case "list<int>" -> dice.any("[]", "[1, 2]", "[?]");
            case "set<text>" -> dice.any("{}", "{'a', 'b'}");
            case "map<text, int>" -> dice.any("{}", "{'a': 1}", "{'a': ?}");
            case "address" -> dice.any("{street: 'a'}", "{street: 'a', number: 1}", "{street: 'a', tags: {'x'}}");
            case "tuple<int, text>" -> dice.any("(1, 'a')", "(?, 'a')", "(1, null)");
            case "vector<float, 3>" -> dice.any("[1, 2, 3]", "[1.5, 2, 3.25]");
            case "vector<int, 2>" -> "[1, 2]";
            default -> throw new IllegalArgumentException(type);
        };
    }
}
