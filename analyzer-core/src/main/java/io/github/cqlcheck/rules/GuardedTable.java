package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.AddColumns;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.ChangeOptions;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.DropColumns;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.DropCompactStorage;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.RenameColumns;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The definition of a table under guardrails.
 *
 * @param before the table as an ALTER finds it
 */
record GuardedTable(Guard guard, Optional<Table> before) {

    void judge(CreateTable create) {
        Span name = create.name().span();
        judgeWidth(create.columns().size(), name, create.name().toString());
        create.columns().forEach(column -> judgeVectors(column.type(), guard));
        if (create.options().compactStorage()) {
            guard.judge(GuardrailSwitch.COMPACT_TABLES, name, "COMPACT STORAGE", "leave it out");
        }
        judgeOptions(create.options().options());
    }

    void judge(AlterTable alter) {
        for (TableAlteration alteration : alter.alterations()) {
            if (alteration instanceof AddColumns add) {
                judge(add, alter);
            } else if (alteration instanceof DropColumns || alteration instanceof RenameColumns) {
                judgeColumnChange(alteration);
            } else if (alteration instanceof ChangeOptions options) {
                judgeOptions(options.options());
                judgeUncompressed(options);
            } else if (alteration instanceof DropCompactStorage) {
                guard.judge(
                        GuardrailSwitch.DROP_COMPACT_STORAGE,
                        alteration.span(),
                        "DROP COMPACT STORAGE",
                        "copy the rows into a table of the usual layout");
            }
        }
    }

    private void judge(AddColumns add, AlterTable alter) {
        if (guard.isOff(GuardrailSwitch.ALTER_TABLE)) {
            judgeColumnChange(add);
            return;
        }
        before.filter(Table::certain).ifPresent(table -> {
            long added = add.columns().stream()
                    .map(ColumnDefinition::name)
                    .map(Name::text)
                    .filter(column -> table.column(column).isEmpty())
                    .count();
            long columns = table.columns().size() + added;
            judgeWidth(columns, add.span(), alter.name().toString());
        });
        add.columns().forEach(column -> judgeVectors(column.type(), guard));
    }

    private void judgeColumnChange(TableAlteration alteration) {
        guard.judge(
                GuardrailSwitch.ALTER_TABLE,
                alteration.span(),
                "changes of a table's columns",
                "have the operators run it, or make a new table");
    }

    private void judgeWidth(long columns, Span place, String table) {
        guard.judge(
                GuardrailLimit.COLUMNS_PER_TABLE,
                columns,
                place,
                "%s with %s columns".formatted(table, columns),
                "put what is written and read together into one frozen user-defined type, or into a table of its own");
    }

    /** {@code CQL3Type.Raw.validate}, which looks into collections and tuples and not into vectors and user-defined types. */
    static void judgeVectors(CqlType type, Guard guard) {
        if (type.thawed() instanceof CqlType.Collection collection) {
            collection.arguments().forEach(argument -> judgeVectors(argument, guard));
        } else if (type.thawed() instanceof CqlType.Tuple tuple) {
            tuple.components().forEach(component -> judgeVectors(component, guard));
        } else if (type.thawed() instanceof CqlType.Vector vector) {
            guard.judge(GuardrailSwitch.VECTOR_TYPE, vector.span(), "vectors", "keep them in another store");
            guard.judge(
                    GuardrailLimit.VECTOR_DIMENSIONS,
                    vector.dimension(),
                    vector.span(),
                    "vectors of %s dimensions".formatted(vector.dimension()),
                    "embed into fewer dimensions");
        }
    }

    /** Judges the names of options. */
    static void judgeNames(List<Option> options, Guard guard) {
        options.forEach(option -> guard.judgeOption(
                option.name().text(),
                option.span(),
                GuardrailList.TABLE_PROPERTIES_DISALLOWED,
                GuardrailList.TABLE_PROPERTIES_IGNORED,
                GuardrailList.TABLE_PROPERTIES_WARNED));
    }

    private void judgeOptions(List<Option> options) {
        judgeNames(options, guard);
        option(options, "compression")
                .filter(option -> isUncompressed(entries(option)))
                .ifPresent(option -> guard.judge(
                        GuardrailSwitch.UNCOMPRESSED_TABLES,
                        option.span(),
                        "tables without compression",
                        "leave the option out, for LZ4Compressor"));
        boolean expires = option(options, "default_time_to_live")
                .filter(option -> !isZero(option))
                .isPresent();
        // AlterSchemaStatement.validateDefaultTimeToLive knows what the statement says, and not what the table has
        // already
        option(options, "compaction")
                .filter(option -> !expires
                        && Storage.TIME_WINDOW.equals(
                                Storage.simpleName(entries(option).getOrDefault("class", ""))))
                .ifPresent(option -> guard.judge(
                        GuardrailSwitch.ZERO_TTL_ON_TWCS,
                        option.span(),
                        "TimeWindowCompactionStrategy without default_time_to_live",
                        "set default_time_to_live in the same statement"));
    }

    /** Every change of options is refused on a table that is not compressed, and stays so. */
    private void judgeUncompressed(ChangeOptions change) {
        boolean stays = option(change.options(), "compression").isEmpty();
        before.flatMap(table -> table.option("compression"))
                .filter(compression -> stays && isUncompressed(compression.entries()))
                .ifPresent(compression -> guard.judge(
                        GuardrailSwitch.UNCOMPRESSED_TABLES,
                        change.span(),
                        "changes of a table without compression",
                        "compress it in the same statement: compression = {'class': 'LZ4Compressor'}"));
    }

    private static Optional<Option> option(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().text().equals(name))
                .findFirst();
    }

    private static boolean isZero(Option option) {
        return option.value() instanceof OptionValue.Scalar scalar
                && scalar.literal().text().matches("0+");
    }

    /** {@code CompressionParams.isEnabled}. */
    private static boolean isUncompressed(Map<String, String> compression) {
        return Storage.is(false, compression, "enabled");
    }

    private static Map<String, String> entries(Option option) {
        return option.value() instanceof OptionValue.MapValue map
                ? map.entries().stream()
                        .filter(entry -> entry.key() instanceof Term.Literal && entry.value() instanceof Term.Literal)
                        .collect(Collectors.toMap(
                                entry -> ((Term.Literal) entry.key()).text(),
                                entry -> ((Term.Literal) entry.value()).text(),
                                (first, second) -> second))
                : Map.of();
    }
}
