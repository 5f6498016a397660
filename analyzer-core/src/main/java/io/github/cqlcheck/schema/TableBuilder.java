package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.ClusteringOrder;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CopyTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.SchemaStatement.PrimaryKey;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.ast.SchemaStatement.TableOptions;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tables, and what statements make of them. */
final class TableBuilder {
    private TableBuilder() {}

    static Table table(CreateTable create, Change change) {
        List<Column> columns = new ArrayList<>();
        for (ColumnDefinition definition : create.columns()) {
            columns.add(column(definition, create.primaryKey(), create.options().clusteringOrder()));
        }
        boolean certain = create.primaryKey().isPresent()
                && isKnown(create.columns(), create.primaryKey().get());
        return new Table(
                change.definedName(create.name()),
                change.place(create.name()),
                columns,
                options(create.options(), change),
                List.of(),
                Optional.empty(),
                List.of(),
                TableFacts.of(create.remarks()),
                certain);
    }

    /** Whether every column has a known name and type, and every key column is among them. */
    private static boolean isKnown(List<ColumnDefinition> columns, PrimaryKey key) {
        Set<String> names = columns.stream().map(c -> c.name().text()).collect(Collectors.toSet());
        return columns.stream().noneMatch(c -> c.name().isPlaceholder() || c.type() instanceof CqlType.Unknown)
                && key.partitionKey().stream().allMatch(name -> names.contains(name.text()))
                && key.clustering().stream().allMatch(name -> names.contains(name.text()));
    }

    private static Column column(
            ColumnDefinition definition, Optional<PrimaryKey> key, List<ClusteringOrder> clusteringOrder) {
        Column.Kind kind = definition.isStatic() ? Column.Kind.STATIC : Column.Kind.REGULAR;
        Column plain = new Column(definition.name().text(), definition.type(), kind, 0, false);
        return key.map(k -> inKey(plain, k, clusteringOrder)).orElse(plain);
    }

    /** The column with the part that a key gives it. */
    private static Column inKey(Column column, PrimaryKey key, List<ClusteringOrder> clusteringOrder) {
        int partition = indexOf(key.partitionKey(), column.name());
        if (partition >= 0) {
            return new Column(column.name(), column.type(), Column.Kind.PARTITION_KEY, partition, false);
        }
        int clustering = indexOf(key.clustering(), column.name());
        if (clustering < 0) {
            return column;
        }
        boolean descending = clusteringOrder.stream()
                .anyMatch(order -> order.column().text().equals(column.name()) && order.descending());
        return new Column(column.name(), column.type(), Column.Kind.CLUSTERING, clustering, descending);
    }

    private static int indexOf(List<Name> names, String name) {
        return names.stream().map(Name::text).toList().indexOf(name);
    }

    /** A view: columns and types of its base table, with the view's own key. */
    static Table view(CreateView create, Optional<Table> base, Change change) {
        Set<String> selected = create.columns().stream()
                .map(Selector::expression)
                .filter(Term.ColumnReference.class::isInstance)
                .map(term -> ((Term.ColumnReference) term).column().text())
                .collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>();
        for (Column column : base.map(Table::columns).orElse(List.of())) {
            boolean inKey = indexOf(create.primaryKey().partitionKey(), column.name()) >= 0
                    || indexOf(create.primaryKey().clustering(), column.name()) >= 0;
            if (selected.isEmpty() || selected.contains(column.name()) || inKey) {
                Column plain = new Column(column.name(), column.type(), Column.Kind.REGULAR, 0, false);
                columns.add(inKey(plain, create.primaryKey(), create.options().clusteringOrder()));
            }
        }
        return new Table(
                change.definedName(create.name()),
                change.place(create.name()),
                columns,
                options(create.options().options(), change),
                List.of(),
                Optional.of(base.map(Table::name).orElse(change.definedName(create.base()))),
                List.of(),
                TableFacts.NONE,
                base.map(Table::certain).orElse(false));
    }

    /** A table with the columns, the key and the options of another, and its indexes if the statement says so. */
    static Table copy(CopyTable copy, Optional<Table> original, Change change) {
        return new Table(
                change.definedName(copy.name()),
                change.place(copy.name()),
                original.map(Table::columns).orElse(List.of()),
                original.map(Table::options).orElse(Map.of()),
                copy.indexes()
                        ? original.map(table -> copies(table, copy.name().name().text(), change.place(copy.name())))
                                .orElse(List.of())
                        : List.of(),
                Optional.empty(),
                List.of(),
                TableFacts.NONE,
                original.map(Table::certain).orElse(false));
    }

    /** {@code CreateLikeOption.INDEXES}: custom ones stay behind, names of Cassandra's own are made anew, others get a number. */
    private static List<Index> copies(Table original, String name, Place place) {
        List<Index> copies = new ArrayList<>();
        for (Index index : original.indexes()) {
            if (index.kind() != Index.Kind.LEGACY && index.kind() != Index.Kind.SAI) {
                continue;
            }
            boolean own = index.name().startsWith(defaultName(original.name().name(), index.column()));
            Index copied = own
                    ? named(defaultName(name, index.column()), index, place)
                    : renamed(named(index.name(), index, place), original.indexes());
            copies.add(isTaken(copied.name(), copies) ? renamed(copied, copies) : copied);
        }
        return copies;
    }

    private static String defaultName(String table, String column) {
        return table + "_" + column + "_idx";
    }

    private static Index named(String name, Index index, Place place) {
        return new Index(name, index.kind(), index.column(), index.target(), index.options(), place);
    }

    static Table altered(Table table, List<TableAlteration> alterations, Change change) {
        Table altered = table;
        for (TableAlteration alteration : alterations) {
            altered = altered(altered, alteration, change);
        }
        return altered;
    }

    /** A view after changes of its base table: columns are renamed in both, and a view of all columns gets those added. */
    static Table followed(Table view, Table base, List<TableAlteration> alterations, Change change) {
        boolean all = base.columns().stream()
                .allMatch(column -> view.column(column.name()).isPresent());
        Table followed = view;
        for (TableAlteration alteration : alterations) {
            boolean follows = alteration instanceof TableAlteration.RenameColumns
                    || all && alteration instanceof TableAlteration.AddColumns;
            followed = follows ? altered(followed, alteration, change) : followed;
        }
        return followed;
    }

    private static Table altered(Table table, TableAlteration alteration, Change change) {
        if (alteration instanceof TableAlteration.AddColumns add) {
            Table more = withColumns(table, added(table, add));
            return add.columns().stream().anyMatch(column -> column.name().isPlaceholder()) ? uncertain(more) : more;
        }
        if (alteration instanceof TableAlteration.DropColumns drop) {
            Set<String> gone = drop.columns().stream().map(Name::text).collect(Collectors.toSet());
            return withoutColumns(table, column -> !column.isPrimaryKey() && gone.contains(column.name()));
        }
        if (alteration instanceof TableAlteration.RenameColumns rename) {
            Map<String, String> names = new HashMap<>();
            rename.renamings().forEach(r -> names.put(r.from().text(), r.to().text()));
            return withEachColumn(
                    table, column -> changed(column, names.getOrDefault(column.name(), column.name()), column.type()));
        }
        if (alteration instanceof TableAlteration.ChangeType retype) {
            String retyped = retype.column().text();
            return withEachColumn(
                    table,
                    column -> changed(
                            column, column.name(), column.name().equals(retyped) ? retype.type() : column.type()));
        }
        if (alteration instanceof TableAlteration.DropCompactStorage) {
            Map<String, Table.OptionText> options = new LinkedHashMap<>(table.options());
            options.remove(Table.COMPACT_STORAGE);
            return copy(table, table.columns(), options, table.indexes(), table.certain());
        }
        return alteration instanceof TableAlteration.ChangeOptions options
                ? withOptions(table, options.options(), change)
                : table;
    }

    private static Map<String, Table.OptionText> options(TableOptions written, Change change) {
        Map<String, Table.OptionText> options = new LinkedHashMap<>(options(written.options(), change));
        if (written.compactStorage()) {
            options.put(
                    Table.COMPACT_STORAGE, new Table.OptionText("", true, Map.of(), change.place(change.statement())));
        }
        return options;
    }

    /** The key of a table never changes: Cassandra refuses to add a column that is there, and to drop one of the key. */
    private static List<Column> added(Table table, TableAlteration.AddColumns add) {
        List<Column> columns = new ArrayList<>(table.columns());
        for (ColumnDefinition definition : add.columns()) {
            String name = definition.name().text();
            boolean stays = columns.stream()
                    .anyMatch(column -> column.name().equals(name) && (column.isPrimaryKey() || add.ifNotExists()));
            if (!stays) {
                columns.removeIf(column -> column.name().equals(name));
                columns.add(column(definition, Optional.empty(), List.of()));
            }
        }
        return columns;
    }

    private static Table withoutColumns(Table table, Predicate<Column> gone) {
        List<Column> dropped = new ArrayList<>(table.dropped());
        table.columns().stream().filter(gone).forEach(column -> {
            dropped.removeIf(other -> other.name().equals(column.name()));
            dropped.add(column);
        });
        List<Column> left = table.columns().stream().filter(gone.negate()).toList();
        return new Table(
                table.name(),
                table.place(),
                left,
                table.options(),
                table.indexes(),
                table.base(),
                dropped,
                table.facts(),
                table.certain());
    }

    private static Table withEachColumn(Table table, UnaryOperator<Column> change) {
        return withColumns(table, table.columns().stream().map(change).toList());
    }

    private static Column changed(Column column, String name, CqlType type) {
        return new Column(name, type, column.kind(), column.position(), column.descending());
    }

    static Table withOptions(Table table, List<Option> changed, Change change) {
        Map<String, Table.OptionText> options = new LinkedHashMap<>(table.options());
        options.putAll(options(changed, change));
        return copy(table, table.columns(), options, table.indexes(), table.certain());
    }

    static Table indexed(Table table, CreateIndex create, Change change) {
        List<Index> indexes = new ArrayList<>(table.indexes());
        for (IndexTarget target : create.targets()) {
            Index index = index(table, create, target, change);
            boolean same = create.name().isEmpty() && indexes.stream().anyMatch(i -> isDuplicate(i, index));
            boolean taken = isTaken(index.name(), indexes);
            if (!same && !(taken && create.name().isPresent())) {
                indexes.add(taken ? renamed(index, indexes) : index);
            }
        }
        boolean certain = table.certain() && create.targets().size() == 1;
        return copy(table, table.columns(), table.options(), indexes, certain);
    }

    static Index index(Table table, CreateIndex create, IndexTarget target, Change change) {
        String column = target.column().text();
        String name =
                create.name().map(Name::text).orElse(defaultName(table.name().name(), column));
        Place place = create.name().map(change::place).orElse(change.place(target));
        Map<String, String> options = new HashMap<>();
        for (Option option : create.options()) {
            if (option.value() instanceof OptionValue.MapValue map) {
                map.entries()
                        .forEach(entry -> options.put(text(entry.key()).toLowerCase(Locale.ROOT), text(entry.value())));
            }
        }
        return new Index(
                name,
                Index.Kind.of(create.using().orElse("")),
                column,
                part(create, target.part(), table.column(column).map(Column::type)),
                options,
                place);
    }

    /** Whether the server would refuse one beside the other ({@code CreateIndexStatement}: "is a duplicate of"). */
    private static boolean isDuplicate(Index left, Index right) {
        return left.column().equals(right.column())
                && left.target() == right.target()
                && left.kind() == right.kind()
                && (left.kind() == Index.Kind.SAI || left.options().equals(right.options()));
    }

    /** The first free name of {@code name_1}, {@code name_2}, … ({@code KeyspaceMetadata.findAvailableIndexName}). */
    private static Index renamed(Index index, List<Index> others) {
        int number = 1;
        while (isTaken(index.name() + "_" + number, others)) {
            number++;
        }
        return named(index.name() + "_" + number, index, index.place());
    }

    private static boolean isTaken(String name, List<Index> indexes) {
        return indexes.stream().anyMatch(index -> index.name().equals(name));
    }

    private static String text(Term term) {
        return term instanceof Term.Literal literal ? literal.text() : "";
    }

    /**
     * The part of a collection that a target without a modifier means: its values, or all of a frozen one, of which SAI,
     * since 6.0, takes the values too.
     */
    private static IndexTarget.Part part(CreateIndex create, IndexTarget.Part part, Optional<CqlType> type) {
        boolean collection = type.isPresent() && type.get().thawed() instanceof CqlType.Collection;
        if (part != IndexTarget.Part.SIMPLE || !collection) {
            return part;
        }
        boolean attached = Index.Kind.of(create.using().orElse("")) == Index.Kind.SAI;
        return type.get().isFrozen() && !attached ? IndexTarget.Part.FULL : IndexTarget.Part.VALUES;
    }

    static Table withoutIndex(Table table, String name) {
        List<Index> indexes = table.indexes().stream()
                .filter(index -> !index.name().equals(name))
                .toList();
        return copy(table, table.columns(), table.options(), indexes, table.certain());
    }

    static Table uncertain(Table table) {
        return copy(table, table.columns(), table.options(), table.indexes(), false);
    }

    private static Table withColumns(Table table, List<Column> columns) {
        return copy(table, columns, table.options(), table.indexes(), table.certain());
    }

    private static Table copy(
            Table table,
            List<Column> columns,
            Map<String, Table.OptionText> options,
            List<Index> indexes,
            boolean certain) {
        return new Table(
                table.name(),
                table.place(),
                columns,
                options,
                indexes,
                table.base(),
                table.dropped(),
                table.facts(),
                certain);
    }

    private static Map<String, Table.OptionText> options(List<Option> options, Change change) {
        Map<String, Table.OptionText> texts = new LinkedHashMap<>();
        for (Option option : options) {
            OptionValue value = option.value();
            String text = value instanceof OptionValue.Scalar scalar
                    ? scalar.literal().text()
                    : value instanceof OptionValue.Unknown unknown ? unknown.text() : "";
            boolean known = !(value instanceof OptionValue.Unknown);
            texts.put(
                    option.name().text(),
                    new Table.OptionText(text, known, OptionValues.entries(option), change.place(option)));
        }
        return texts;
    }
}
