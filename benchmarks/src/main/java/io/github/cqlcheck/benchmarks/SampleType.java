package io.github.cqlcheck.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a column, and what values of it look like in scripts. */
sealed interface SampleType {
    String cql();

    String literal(Dice dice);

    /** As often as in the 453 tables of 23 public repositories: one column of eleven is no native type. */
    static SampleType any(Dice dice, List<UserDefined> userTypes) {
        if (dice.percent(91)) {
            return nativeType(dice);
        }
        return switch (dice.below(9)) {
            case 0, 1 -> new Sequence("list", '[', nativeType(dice), ']');
            case 2, 3, 4 -> new Sequence("set", '{', ordered(dice), '}');
            case 5, 6 -> new Mapping(new Native("text"), nativeType(dice));
            case 7 -> dice.percent(50) ? new Vector(dice.any(3, 8, 16)) : tuple(dice);
            default -> dice.any(userTypes);
        };
    }

    /** Durations have no order, which a set needs. */
    private static Native ordered(Dice dice) {
        Native item = nativeType(dice);
        return item.cql().equals("duration") ? new Native("time") : item;
    }

    private static SampleType tuple(Dice dice) {
        return new Tuple(dice.times(dice.between(2, 4), () -> nativeType(dice)));
    }

    static Native nativeType(Dice dice) {
        int chance = dice.below(100);
        return new Native(
                chance < 42
                        ? "text"
                        : chance < 58
                                ? "uuid"
                                : chance < 71
                                        ? "int"
                                        : chance < 78
                                                ? "bigint"
                                                : chance < 84 ? "timestamp" : chance < 88 ? "blob" : rare(dice));
    }

    private static String rare(Dice dice) {
        return dice.any(
                "float",
                "float",
                "timeuuid",
                "timeuuid",
                "date",
                "date",
                "boolean",
                "boolean",
                "double",
                "decimal",
                "inet",
                "smallint",
                "time",
                "varint",
                "duration");
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }

    record Native(String cql) implements SampleType {
        @Override
        public String literal(Dice dice) {
            return switch (cql) {
                case "text" -> Texts.string(dice);
                case "int", "smallint" -> Integer.toString(dice.below(100_000) - (dice.percent(20) ? 100_000 : 0));
                case "bigint", "varint" -> Long.toString(dice.number());
                case "uuid" -> dice.percent(90) ? Texts.uuid(dice) : "uuid()";
                case "timeuuid" -> dice.percent(80) ? Texts.timeuuid(dice) : "now()";
                case "timestamp" -> Texts.timestamp(dice);
                case "boolean" -> dice.any("true", "false", "true", "False", "TRUE");
                case "double", "float" -> Texts.decimal(dice);
                // only the binary ones have no number
                case "decimal" -> Texts.decimal(dice).replace("NaN", "1e5");
                case "date" -> "'" + Texts.day(dice) + "'";
                case "time" -> "'" + Texts.clock(dice) + "'";
                case "blob" -> Texts.blob(dice);
                case "inet" -> "'10.%d.%d.%d'".formatted(dice.below(256), dice.below(256), dice.below(256));
                case "duration" -> dice.any("1h30m", "2d", "89h4m48s", "P1Y2M10DT2H30M", "PT15M", "5s250ms");
                default -> throw new AssertionError(cql);
            };
        }
    }

    /** A list or a set. */
    record Sequence(String name, char open, Native item, char close) implements SampleType {
        @Override
        public String cql() {
            return "%s<%s>".formatted(name, item.cql());
        }

        @Override
        public String literal(Dice dice) {
            return open + joined(dice.times(dice.skewed(4), () -> item.literal(dice))) + close;
        }
    }

    record Mapping(Native key, Native value) implements SampleType {
        @Override
        public String cql() {
            return "map<%s, %s>".formatted(key.cql(), value.cql());
        }

        @Override
        public String literal(Dice dice) {
            return dice.times(dice.skewed(3), () -> "'" + Texts.word(dice) + "': " + value.literal(dice)).stream()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    record Tuple(List<Native> items) implements SampleType {
        @Override
        public String cql() {
            return items.stream().map(Native::cql).collect(Collectors.joining(", ", "tuple<", ">"));
        }

        @Override
        public String literal(Dice dice) {
            return items.stream().map(item -> item.literal(dice)).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    record Vector(int dimension) implements SampleType {
        @Override
        public String cql() {
            return "vector<float, %d>".formatted(dimension);
        }

        @Override
        public String literal(Dice dice) {
            return "[" + joined(dice.times(dimension, () -> Texts.decimal(dice))) + "]";
        }
    }

    /** Not all fields need be given, but {@code {}} is a set. */
    record UserDefined(String name, List<Native> fields) implements SampleType {
        @Override
        public String cql() {
            return "frozen<%s>".formatted(name);
        }

        @Override
        public String literal(Dice dice) {
            StringBuilder literal = new StringBuilder("{");
            for (int i = 0; i < fields.size(); i++) {
                if (i == 0 || dice.percent(85)) {
                    literal.append(literal.length() == 1 ? "" : ", ")
                            .append("field_%d: %s".formatted(i, fields.get(i).literal(dice)));
                }
            }
            return literal.append('}').toString();
        }

        String definition() {
            StringBuilder definition = new StringBuilder("CREATE TYPE IF NOT EXISTS " + name + " (");
            for (int i = 0; i < fields.size(); i++) {
                definition
                        .append(i == 0 ? "" : ", ")
                        .append("field_%d %s".formatted(i, fields.get(i).cql()));
            }
            return definition.append(")").toString();
        }
    }
}
