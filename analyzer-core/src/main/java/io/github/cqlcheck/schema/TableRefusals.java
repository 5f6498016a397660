package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.PrimaryKey;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server says against a {@code CREATE TABLE}, as its {@code CreateTableStatement} does. */
final class TableRefusals {
    /** Cassandra's {@code SchemaConstants.TABLE_NAME_LENGTH}. */
    private static final int LONGEST_NAME = 222;

    /** Its {@code SchemaConstants.NAME_LENGTH}. */
    private static final int LONGEST_NAME_OF_3_11 = 48;

    private final Refusals refusals;

    TableRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateTable create) {
        if (isTemplate(create) || refusals.isUnplaced(create.name())) {
            return;
        }
        if (create.primaryKey().isEmpty()) {
            refusals.add(
                    Reason.NO_PRIMARY_KEY,
                    create.name().span(),
                    "it has no primary key",
                    create.columns().isEmpty()
                            ? "add PRIMARY KEY (…)"
                            : "add PRIMARY KEY (%s), or the columns that say which row it is"
                                    .formatted(Identifiers.cql(
                                            create.columns().get(0).name())));
            return;
        }
        OptionRefusals options = new OptionRefusals(refusals);
        options.judgeEarly(create.options().options());
        if (refusals.lacksKeyspace(create.name()) || isTaken(create.name(), create.ifNotExists())) {
            return;
        }
        options.judgeLate(create.options().options());
        judgeTypes(create);
        new TableKeyRefusals(refusals).judge(create, create.primaryKey().get());
        judgeStaticAndCompact(create, create.primaryKey().get());
        judgeCounters(create, create.primaryKey().get());
        options.judgeId(create.options().options());
        judgeName(refusals, create.name().name());
    }

    /** Whether a template names some of its columns or their types. */
    private static boolean isTemplate(CreateTable create) {
        return create.columns().stream()
                        .anyMatch(column -> column.name().isPlaceholder() || column.type() instanceof CqlType.Unknown)
                || create.primaryKey().stream().flatMap(TableRefusals::columns).anyMatch(Name::isPlaceholder);
    }

    /** Whether there is a table of the name, which is refused unless the statement allows for it. */
    boolean isTaken(QualifiedName name, boolean ifNotExists) {
        Optional<Table> taken =
                refusals.known().taken(refusals.change().definedName(name)).filter(table -> !table.view());
        if (taken.isEmpty()) {
            return false;
        }
        if (!ifNotExists) {
            refusals.add(
                    Reason.EXISTS,
                    name.span(),
                    "%s exists already".formatted(name),
                    Optional.of("write CREATE TABLE IF NOT EXISTS, or drop it before"),
                    taken.get().place());
        }
        return true;
    }

    private void judgeTypes(CreateTable create) {
        WrittenTypes types = new WrittenTypes(refusals, refusals.keyspace(create.name()));
        List<ColumnDefinition> columns = create.columns().stream()
                .sorted(Comparator.comparing(column -> column.name().text()))
                .toList();
        columns.forEach(column -> types.judge(column.type()));
        columns.forEach(column -> judgeFields(types, column));
    }

    private void judgeFields(WrittenTypes types, ColumnDefinition column) {
        types.fieldNotFrozen(column.type())
                .ifPresent(field -> refusals.add(
                        Reason.NESTED_NOT_FROZEN,
                        column.type().span(),
                        "%s is not frozen, and neither is its field %s".formatted(column.type(), field),
                        "write frozen<%s>".formatted(column.type())));
    }

    static Stream<Name> columns(PrimaryKey key) {
        return Stream.concat(key.partitionKey().stream(), key.clustering().stream());
    }

    private void judgeStaticAndCompact(CreateTable create, PrimaryKey key) {
        List<ColumnDefinition> statics =
                create.columns().stream().filter(ColumnDefinition::isStatic).toList();
        if (create.options().compactStorage()) {
            judgeCompact(create, key, statics);
        } else if (key.clustering().isEmpty() && !statics.isEmpty()) {
            refusals.add(
                    Reason.STATIC_WITHOUT_CLUSTERING,
                    statics.get(0).span(),
                    "%s is static, and no clustering column makes more than one row of a partition"
                            .formatted(statics.get(0).name()),
                    "leave out STATIC");
        }
    }

    private void judgeCompact(CreateTable create, PrimaryKey key, List<ColumnDefinition> statics) {
        List<ColumnDefinition> others = notInKey(create, key);
        Optional<ColumnDefinition> multiCell = others.stream()
                .filter(column -> WrittenTypes.isMultiCell(WrittenTypes.explicit(column.type())))
                .findFirst();
        if (multiCell.isPresent()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    multiCell.get().type().span(),
                    "COMPACT STORAGE takes no type that is not frozen",
                    "leave out COMPACT STORAGE");
        } else if (!statics.isEmpty()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    statics.get(0).span(),
                    "COMPACT STORAGE takes no static columns",
                    "leave out COMPACT STORAGE");
        } else if (key.clustering().isEmpty() && others.isEmpty()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    create.name().span(),
                    "COMPACT STORAGE wants a column beside the key",
                    "leave out COMPACT STORAGE");
        } else if (!key.clustering().isEmpty() && others.size() > 1) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    others.get(1).span(),
                    "COMPACT STORAGE takes one column beside a key of several, and here are %s"
                            .formatted(others.size()),
                    "leave out COMPACT STORAGE");
        }
    }

    private static List<ColumnDefinition> notInKey(CreateTable create, PrimaryKey key) {
        Set<String> names = columns(key).map(Name::text).collect(Collectors.toSet());
        return create.columns().stream()
                .filter(column -> !names.contains(column.name().text()))
                .toList();
    }

    private void judgeCounters(CreateTable create, PrimaryKey key) {
        boolean counters = create.columns().stream().anyMatch(column -> WrittenTypes.isCounter(column.type()));
        if (!counters) {
            return;
        }
        List<ColumnDefinition> mixed = new ArrayList<>(notInKey(create, key));
        mixed.removeIf(column -> WrittenTypes.isCounter(column.type()));
        if (!mixed.isEmpty()) {
            refusals.add(
                    Reason.COUNTERS_MIXED,
                    mixed.get(0).span(),
                    "a table of counters has no other columns beside its key, and %s is one"
                            .formatted(mixed.get(0).name()),
                    "keep the counters in a table of their own with the same key");
        }
        new OptionRefusals(refusals).judgeTtlOfCounters(create.options().options());
    }

    /** Refuses the name of a table or view that no directory can have ({@code TableMetadata.validateTableName}). */
    static void judgeName(Refusals refusals, Name name) {
        if (name.isPlaceholder()) {
            return;
        }
        if (!name.text().matches("\\w+")) {
            refusals.add(Reason.NAME, name.span(), "a table's name is made of letters, digits and underscores");
        } else if (name.text().length() > longestName(refusals.target())) {
            refusals.add(
                    Reason.NAME,
                    name.span(),
                    "a table's name has at most %s characters, and this one has %s"
                            .formatted(
                                    longestName(refusals.target()), name.text().length()));
        }
    }

    /** How long a name may be; 4.1.10 does not look at that. */
    private static int longestName(Target target) {
        return switch (target.release()) {
            case CASSANDRA_3_11 -> LONGEST_NAME_OF_3_11;
            case CASSANDRA_4_1 -> Integer.MAX_VALUE;
            default -> LONGEST_NAME;
        };
    }
}
