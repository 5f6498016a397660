package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.plan.Order.By;
import io.github.cqlcheck.plan.Order.Kind;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order of a SELECT's rows: {@code SelectStatement.verifyOrderingIsAllowed} and {@code isReversed} of Cassandra 5.0.
 * Rows lie in one order; that is read forwards or backwards, and nothing is sorted, except where IN names several partitions.
 */
record Orders(Select select, Query query, Conditions conditions) {

    Order order() {
        List<Ordering> orderings = select.orderBy();
        Optional<Ordering> nearest = orderings.stream()
                .filter(ordering -> ordering.nearestTo().isPresent())
                .findFirst();
        if (nearest.isPresent()) {
            By column = new By(Identifiers.cql(nearest.get().column()), false);
            return new Order(
                    Kind.DISTANCE,
                    List.of(column),
                    conditions.text(nearest.get().nearestTo().get()));
        }
        if (orderings.isEmpty()) {
            return unasked();
        }
        if (orderings.stream().anyMatch(ordering -> ordering.column().isPlaceholder())) {
            return new Order(Kind.UNKNOWN, List.of(), "");
        }
        Optional<String> refused = refused(orderings);
        return refused.map(reason -> new Order(Kind.REFUSED, List.of(), reason)).orElseGet(() -> asked(orderings));
    }

    private Order unasked() {
        boolean keyOnly = select.distinct();
        List<By> columns = keyOnly ? List.of() : columns(false);
        Reach reach = query.path().reach();
        if (reach.atLeast(Reach.RANGE)) {
            return new Order(Kind.BY_TOKEN, columns, "");
        }
        if (columns.isEmpty()) {
            return Order.NONE;
        }
        return new Order(reach == Reach.PARTITIONS ? Kind.BY_PARTITION : Kind.NATIVE, columns, "");
    }

    private Order asked(List<Ordering> orderings) {
        boolean reversed = orderings.stream()
                .anyMatch(ordering -> ordering.descending() != column(ordering).descending());
        if (query.path().reach() == Reach.PARTITIONS) {
            List<By> columns = orderings.stream()
                    .map(ordering -> new By(column(ordering).cql(), ordering.descending()))
                    .toList();
            return new Order(Kind.SORTED, columns, "");
        }
        List<By> columns = columns(reversed);
        return columns.isEmpty() ? Order.NONE : new Order(reversed ? Kind.REVERSED : Kind.NATIVE, columns, "");
    }

    private Column column(Ordering ordering) {
        return table().column(ordering.column().text()).orElseThrow();
    }

    private Table table() {
        return query.table();
    }

    /** The clustering columns that differ between the rows. */
    private List<By> columns(boolean reversed) {
        Set<String> fixed = fixed();
        Set<String> groups = groups();
        return table().clustering().stream()
                .filter(column -> !fixed.contains(column.name()))
                .filter(column -> groups.isEmpty() || groups.contains(column.name()))
                .map(column -> new By(column.cql(), column.descending() != reversed))
                .toList();
    }

    /** What GROUP BY makes one row of; empty if it does not stand. */
    private Set<String> groups() {
        return select.groupBy().stream()
                .map(term -> term instanceof Term.ColumnReference reference
                        ? reference.column().text()
                        : conditions.text(term))
                .collect(Collectors.toSet());
    }

    private Set<String> fixed() {
        return query.restrictions().stream()
                .filter(Restriction::isEquality)
                .flatMap(restriction -> restriction.columns().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    private Optional<String> refused(List<Ordering> orderings) {
        if (query.path().index().isPresent()) {
            return Optional.of("rows that an index finds cannot be sorted");
        }
        if (query.path().reach().atLeast(Reach.RANGE)) {
            return Optional.of("rows are sorted within a partition only, and %s %s not fixed by = or IN"
                    .formatted(
                            names(table().partitionKey()),
                            table().partitionKey().size() == 1 ? "is" : "are"));
        }
        for (Ordering ordering : orderings) {
            boolean clustering = table().column(ordering.column().text())
                    .filter(Column::isClustering)
                    .isPresent();
            if (!clustering) {
                return Optional.of(
                        table().clustering().isEmpty()
                                ? "%s has no clustering columns to sort by"
                                        .formatted(table().name().cql())
                                : "rows are sorted by %s, not by %s"
                                        .formatted(names(table().clustering()), Identifiers.cql(ordering.column())));
            }
        }
        return keyOrder(orderings).or(() -> direction(orderings));
    }

    /** ORDER BY may leave out only columns that an equality fixes. */
    private Optional<String> keyOrder(List<Ordering> orderings) {
        Set<String> fixed = fixed();
        List<Column> clustering = table().clustering();
        int next = 0;
        for (Ordering ordering : orderings) {
            int position = column(ordering).position();
            boolean follows = position >= next
                    && clustering.subList(next, position).stream().allMatch(skipped -> fixed.contains(skipped.name()));
            if (!follows) {
                return Optional.of("ORDER BY must follow the order of the key: %s".formatted(names(clustering)));
            }
            next = position + 1;
        }
        return Optional.empty();
    }

    private Optional<String> direction(List<Ordering> orderings) {
        Set<Boolean> reversed = new LinkedHashSet<>();
        orderings.forEach(ordering ->
                reversed.add(ordering.descending() != column(ordering).descending()));
        String stored = table().clustering().stream()
                .map(column -> column.cql() + (column.descending() ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "));
        return reversed.size() < 2
                ? Optional.empty()
                : Optional.of(
                        "rows lie in the order %s, which can be read backwards as a whole only".formatted(stored));
    }

    private static String names(List<Column> columns) {
        return Names.of(columns.stream());
    }
}
