package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an ORDER BY asks of a table, and what the server says against it.
 *
 * @param orderBy in the order written
 * @param fixed whether an equality fixes a column
 */
record Ordered(List<Ordering> orderBy, Table table, Predicate<Column> fixed) {

    /** By distance from a vector, if it asks that. */
    Optional<Ordering> nearest() {
        return orderBy.stream()
                .filter(ordering -> ordering.nearestTo().isPresent())
                .findFirst();
    }

    /** {@code Ordering.Raw.bind}. */
    List<Refusal> undefined(ValueTypes types) {
        List<Refusal> refusals = new ArrayList<>();
        for (Ordering ordering : orderBy) {
            Columns.undefined(ordering.column(), table).ifPresent(refusals::add);
            Optional<Column> column = table.column(ordering.column().text());
            if (column.isPresent() && ordering.nearestTo().isPresent()) {
                types.check(ordering.nearestTo().get(), column.get().type(), column.get())
                        .ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    /** {@code StatementRestrictions.addOrderingRestrictions}. */
    Optional<Refusal> byDistance(Restrictions where) {
        Optional<Ordering> nearest = nearest();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        if (orderBy.size() > 1) {
            return Optional.of(
                    Refusal.of(Reason.NEAREST, nearest.get(), "rows that are ordered by distance have no other order"));
        }
        if (nearest.get().descending()) {
            return Optional.of(Refusal.of(
                    Reason.NEAREST, nearest.get(), "the nearest rows come first, which cannot be turned round"));
        }
        String column = nearest.get().column().text();
        boolean sasi = table.indexes(Index.Kind.SASI).stream()
                .anyMatch(index -> index.column().equals(column));
        if (sasi) {
            return Optional.of(
                    Refusal.of(Reason.NEAREST, nearest.get(), "the SASI index on %s fails on ANN OF", column));
        }
        return where.others().stream()
                .filter(restriction -> restriction.firstColumn().name().equals(column))
                .map(restriction -> Refusal.of(
                        Reason.RESTRICTED_TWICE,
                        restriction.span(),
                        "%s orders the rows, so it cannot choose them",
                        column))
                .findFirst();
    }

    /** The part of {@code StatementRestrictions}' constructor that looks at vectors. */
    Optional<Refusal> vectors(Restrictions where) {
        Optional<Column> nearest =
                nearest().flatMap(ordering -> table.column(ordering.column().text()));
        if (nearest.isPresent()) {
            return isFloatVector(nearest.get().type())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            Reason.NEAREST,
                            nearest().orElseThrow(),
                            "%s is %s, and only a vector of floats has a distance",
                            nearest.get().cql(),
                            nearest.get().type()));
        }
        return where.others().stream()
                .filter(restriction -> restriction.firstColumn().type().thawed() instanceof CqlType.Vector)
                .min(Comparator.comparing(
                        restriction -> restriction.firstColumn().name()))
                .filter(restriction -> isIndexed(restriction.firstColumn()))
                .map(restriction -> Refusal.of(
                        Reason.NEAREST,
                        restriction.span(),
                        "the index on %s answers ORDER BY … ANN OF only",
                        restriction.firstColumn().cql()));
    }

    private boolean isIndexed(Column column) {
        return table.indexes().stream().map(Index::column).anyMatch(column.name()::equals);
    }

    private static boolean isFloatVector(CqlType type) {
        return type.thawed() instanceof CqlType.Vector vector
                && vector.element().asNative().equals(Optional.of(NativeType.FLOAT));
    }

    /** {@code SelectStatement.verifyOrderingIsAllowed}, then {@code isReversed}. */
    Optional<Refusal> byClustering(boolean usesIndex, boolean keyRange) {
        if (orderBy.isEmpty() || nearest().isPresent() || columns().size() < orderBy.size()) {
            return Optional.empty();
        }
        Ordering first = orderBy.get(0);
        if (usesIndex) {
            return Optional.of(Refusal.of(
                    Reason.ORDER_BY_WITH_INDEX,
                    first,
                    "an index gives rows in no order, so ORDER BY cannot go with it"));
        }
        if (keyRange) {
            return Optional.of(Refusal.of(
                            Reason.ORDER_BY_WITHOUT_PARTITION,
                            first,
                            "rows have an order within their partition only, and no partition is named")
                    .withHelp("give %s, or sort in the application", keyRelations()));
        }
        return inKeyOrder().or(this::directions);
    }

    private String keyRelations() {
        return String.join(
                " AND ",
                table.partitionKey().stream()
                        .map(column -> column.cql() + " = ?")
                        .toList());
    }

    private List<Column> columns() {
        return orderBy.stream()
                .flatMap(ordering -> table.column(ordering.column().text()).stream())
                .toList();
    }

    private Optional<Refusal> inKeyOrder() {
        int position = 0;
        for (int i = 0; i < orderBy.size(); i++) {
            Column column = columns().get(i);
            if (columns().subList(0, i).contains(column)) {
                continue;
            }
            if (!column.isClustering()) {
                return Optional.of(Refusal.of(
                        Reason.ORDER_BY_NOT_CLUSTERING,
                        orderBy.get(i),
                        "rows are ordered by clustering columns only, and %s is none",
                        column.cql()));
            }
            for (; position != column.position(); position++) {
                if (position >= table.clustering().size()
                        || !fixed.test(table.clustering().get(position))) {
                    return Optional.of(Refusal.of(
                                    Reason.ORDER_BY_GAP,
                                    orderBy.get(i),
                                    "rows are ordered by %s, in this order",
                                    clusteringColumns())
                            .withHelp(
                                    "order by %s first, or fix it with =",
                                    table.clustering()
                                            .get(Math.min(
                                                    position, table.clustering().size() - 1))
                                            .cql()));
                }
            }
            position++;
        }
        return Optional.empty();
    }

    private String clusteringColumns() {
        return String.join(", ", table.clustering().stream().map(Column::cql).toList());
    }

    /** All as stored, or all the other way round. */
    private Optional<Refusal> directions() {
        Set<Boolean> reversed = new HashSet<>();
        for (int i = 0; i < orderBy.size(); i++) {
            if (isLast(i)) {
                reversed.add(orderBy.get(i).descending() != columns().get(i).descending());
            }
        }
        return reversed.size() > 1
                ? Optional.of(Refusal.of(
                                Reason.ORDER_BY_DIRECTIONS,
                                orderBy.get(0)
                                        .span()
                                        .to(orderBy.get(orderBy.size() - 1).span()),
                                "rows can be read as they are stored or backwards, and this is neither")
                        .withHelp("order by %s, or by all of it the other way round", stored()))
                : Optional.empty();
    }

    /** Whether no later ordering of the same column takes its place. */
    private boolean isLast(int index) {
        return !columns().subList(index + 1, orderBy.size()).contains(columns().get(index));
    }

    private String stored() {
        return String.join(
                ", ",
                columns().stream()
                        .distinct()
                        .map(column -> column.cql() + (column.descending() ? " DESC" : " ASC"))
                        .toList());
    }
}
