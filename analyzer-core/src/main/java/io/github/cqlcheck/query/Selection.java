package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a SELECT gives back, and what the server says against it. */
record Selection(Select select, Table table, ValueTypes types) {
    private static final Set<Reason> PREPARED =
            Set.of(Reason.FUNCTION, Reason.UNDEFINED_COLUMN, Reason.UNDEFINED_FUNCTION);

    /** What is wrong with the selectors that the server prepares before WHERE, to see whether they are static. */
    List<Refusal> early() {
        return types.selectors(select.selectors().subList(0, looked())).stream()
                .filter(this::isPrepared)
                .toList();
    }

    /** What is wrong with the rest: it prepares them as they come ({@code RawSelector.toSelectables} is lazy). */
    List<Refusal> late() {
        List<Refusal> early = early();
        return types.selectors(select.selectors()).stream()
                .filter(refusal -> !early.contains(refusal))
                .toList();
    }

    /** Whether the server notices it in {@code Selectable.Raw.prepare}; casts and cells are looked at later. */
    private boolean isPrepared(Refusal refusal) {
        boolean cast = select.selectors().stream()
                .map(Selector::expression)
                .anyMatch(term -> (term instanceof Term.Cast) && term.span().contains(refusal.place()));
        return !cast && PREPARED.contains(refusal.reason());
    }

    /** How many selectors {@code selectOnlyStaticColumns} looks at before it knows. */
    private int looked() {
        List<Selector> selectors = select.selectors();
        if (table.columns().stream().noneMatch(Selection::isStatic)) {
            return 0;
        }
        int first = first(Selection::isStatic);
        return first == selectors.size()
                ? first
                : Math.min(selectors.size(), Math.max(first, first(column -> !isOfPartition(column))) + 1);
    }

    /** The place of the first selector that reads such a column. */
    private int first(Predicate<Column> sought) {
        List<Selector> selectors = select.selectors();
        int index = 0;
        while (index < selectors.size()
                && columns(selectors.get(index).expression()).noneMatch(sought)) {
            index++;
        }
        return index;
    }

    private Stream<Column> columns(Term term) {
        return Terms.columns(term).stream().flatMap(name -> table.column(name.text()).stream());
    }

    private static boolean isStatic(Column column) {
        return column.kind() == Column.Kind.STATIC;
    }

    /** Whether it reads static columns, and else those of the partition key: {@code selectOnlyStaticColumns}. */
    boolean isOnlyStatic() {
        return columns().stream().anyMatch(Selection::isStatic)
                && !select.selectors().isEmpty()
                && columns().stream().allMatch(Selection::isOfPartition);
    }

    private static boolean isOfPartition(Column column) {
        return column.isPartitionKey() || isStatic(column);
    }

    private List<Column> columns() {
        return select.selectors().isEmpty()
                ? table.columns()
                : select.selectors().stream()
                        .flatMap(selector -> columns(selector.expression()))
                        .toList();
    }

    /** Whether it reads a column that is made of several cells: {@code Selection.containsAComplexColumn} of 3.11. */
    boolean selectsCells() {
        return columns().stream()
                .map(Column::type)
                .anyMatch(type -> !type.isFrozen() && (type instanceof CqlType.Collection || types.isUserType(type)));
    }

    private boolean isAggregate() {
        return isAggregate(select);
    }

    static boolean isAggregate(Select select) {
        return select.selectors().stream().map(Selector::expression).anyMatch(Terms::isAggregate);
    }

    /**
     * {@code SelectStatement.validateDistinctSelection}.
     *
     * @param sorted whether rows of several partitions are put in order, for which their columns are read as well
     */
    Optional<Refusal> distinct(Restrictions where, boolean keyRange, boolean sorted) {
        if (!select.distinct()) {
            return Optional.empty();
        }
        if (select.perPartitionLimit().isPresent()) {
            return Optional.of(Refusal.of(
                    Reason.PER_PARTITION_LIMIT,
                    select.perPartitionLimit().get(),
                    "SELECT DISTINCT gives one row of a partition, so there is nothing to limit"));
        }
        Optional<Restriction> row = Stream.concat(where.clustering().stream(), where.others().stream())
                .filter(restriction -> restriction.firstColumn().kind() != Column.Kind.STATIC)
                .findFirst();
        if (row.isPresent()) {
            return distinct(
                    "SELECT DISTINCT asks for partitions, and %s is of their rows",
                    row.get().firstColumn().cql());
        }
        Stream<Column> ordered = sorted
                ? select.orderBy().stream()
                        .flatMap(ordering -> table.column(ordering.column().text()).stream())
                : Stream.of();
        List<Column> asked = Stream.concat(columns().stream(), ordered).toList();
        Optional<Column> other =
                asked.stream().filter(column -> !isOfPartition(column)).findFirst();
        if (other.isPresent()) {
            return distinct(
                    "SELECT DISTINCT gives columns that are the same in all of a partition, and %s is not",
                    other.get().cql());
        }
        return table.partitionKey().stream()
                .filter(column -> keyRange && !asked.contains(column))
                .findFirst()
                .flatMap(missing ->
                        distinct("SELECT DISTINCT gives the whole partition key, and %s is missing", missing.cql()));
    }

    private Optional<Refusal> distinct(String format, String column) {
        return Optional.of(Refusal.of(Reason.DISTINCT, select, format, column));
    }

    /** {@code AGGREGATE_EVERYTHING_FACTORY}. */
    Optional<Refusal> perPartitionLimit() {
        return select.perPartitionLimit().isPresent() && select.groupBy().isEmpty() && isAggregate()
                ? Optional.of(Refusal.of(
                        Reason.PER_PARTITION_LIMIT,
                        select.perPartitionLimit().get(),
                        "an aggregate sums up all partitions in one row, so there is nothing to limit"))
                : Optional.empty();
    }
}
