package io.github.cqlcheck.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the schema of forty tables, a dump of them and the log of the applications on them would hold together, made by
 * seeded chance. A dump writes whole rows; an application has eight statements for each table, which it fills with other
 * values each time; one statement of twelve was written by hand and is like no other. Apache Cassandra 5.0 takes all of them.
 */
public final class MixedScript {
    private static final int TABLES = 40;
    private static final int STATEMENTS_PER_TABLE = 8;

    private final Dice dice;
    private final List<SampleType.UserDefined> userTypes = new ArrayList<>();
    private final List<SampleTable> tables = new ArrayList<>();

    public MixedScript(long seed) {
        this.dice = new Dice(seed);
        for (int i = 0; i < 6; i++) {
            String name = "address_" + i;
            userTypes.add(new SampleType.UserDefined(
                    name, dice.times(dice.between(2, 5), () -> SampleType.nativeType(dice))));
        }
        for (int i = 0; i < TABLES; i++) {
            tables.add(SampleTable.any(i, dice, userTypes));
        }
    }

    /** So many statements, without their semicolons; a comment may come before one. */
    public Stream<String> statements(int count) {
        Stream<String> definitions = Stream.concat(
                userTypes.stream().map(SampleType.UserDefined::definition),
                tables.stream().map(table -> table.definition(dice)));
        return Stream.concat(definitions, Stream.generate(() -> comment() + statement()))
                .limit(count);
    }

    private String comment() {
        return switch (dice.below(60)) {
            case 0 -> "-- " + Texts.word(dice) + " it's " + Texts.word(dice) + "\n";
            case 1 -> "// " + Texts.json(dice) + "\n";
            case 2 -> "/* " + Texts.word(dice) + "\n * ; */ ";
            default -> "";
        };
    }

    private String statement() {
        int number = dice.below(TABLES);
        SampleTable table = tables.get(number);
        int chance = dice.below(100);
        if (chance < 40) {
            return new SampleStatement(table, dice, dice).row();
        }
        if (chance < 90) {
            long which = (long) number * STATEMENTS_PER_TABLE + dice.below(STATEMENTS_PER_TABLE);
            return new SampleStatement(table, new Dice(which), dice).any();
        }
        return chance < 98 ? new SampleStatement(table, new Dice(dice.number()), dice).any() : definition(table);
    }

    private String definition(SampleTable table) {
        SampleTable.Column column = dice.any(table.rest());
        return switch (dice.below(8)) {
            case 0 -> table.definition(dice);
            case 1 -> dice.any(userTypes).definition();
            case 2 -> "CREATE INDEX IF NOT EXISTS ON %s (%s)".formatted(table.name(), column.name());
            case 3 ->
                "CREATE CUSTOM INDEX i%d ON %s (%s) USING 'StorageAttachedIndex' WITH OPTIONS = {'case_sensitive': 'false'}"
                        .formatted(dice.below(999), table.name(), column.name());
            case 4 ->
                "ALTER TABLE %s ADD extra_%d %s"
                        .formatted(table.name(), dice.below(99), column.type().cql());
            case 5 -> "TRUNCATE " + table.name();
            case 6 -> "GRANT SELECT ON TABLE %s TO analyst".formatted(table.name());
            default -> "USE shop";
        };
    }
}
