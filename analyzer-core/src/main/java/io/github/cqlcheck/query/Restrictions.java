package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The relations of a WHERE clause, sorted by what they restrict; those of columns that the table has not are left out.
 *
 * @param partitionKey in key order
 * @param token whether {@code token(…)} is restricted
 * @param clustering in key order
 * @param others of static and regular columns, in the order written
 * @param custom {@code expr(index, …)}
 */
record Restrictions(
        List<Restriction> partitionKey,
        boolean token,
        List<Restriction> clustering,
        List<Restriction> others,
        List<Relation.CustomIndex> custom) {

    static Restrictions of(List<Relation> where, Table table) {
        List<Restriction> partitionKey = new ArrayList<>();
        List<Restriction> clustering = new ArrayList<>();
        List<Restriction> others = new ArrayList<>();
        List<Relation.CustomIndex> custom = new ArrayList<>();
        boolean token = false;
        for (Relation relation : where) {
            if (relation instanceof Relation.CustomIndex expression) {
                custom.add(expression);
            } else if (relation instanceof Relation.Unknown || !Columns.areDefined(relation, table)) {
                continue;
            } else if (relation instanceof Relation.OnToken) {
                token = true;
            } else {
                Restriction restriction = restriction(relation, table);
                Column.Kind kind = restriction.firstColumn().kind();
                add(
                        restriction,
                        kind == Column.Kind.PARTITION_KEY
                                ? partitionKey
                                : kind == Column.Kind.CLUSTERING ? clustering : others);
            }
        }
        Comparator<Restriction> keyOrder =
                Comparator.comparingInt(r -> r.firstColumn().position());
        partitionKey.sort(keyOrder);
        clustering.sort(keyOrder);
        return new Restrictions(partitionKey, token, clustering, others, custom);
    }

    private static Restriction restriction(Relation relation, Table table) {
        List<Column> columns = relation.columns().stream()
                .map(name -> table.column(name.text()).orElseThrow())
                .toList();
        return new Restriction(columns, List.of(relation));
    }

    private static void add(Restriction restriction, List<Restriction> to) {
        for (int i = 0; i < to.size(); i++) {
            if (to.get(i).columns().stream().anyMatch(restriction.columns()::contains)) {
                to.set(i, to.get(i).and(restriction));
                return;
            }
        }
        to.add(restriction);
    }

    /** Whether the restricted partition key columns do not make up partitions to go to ({@code needFiltering}). */
    boolean partitionKeyNeedsFiltering(Table table) {
        return !partitionKey.isEmpty()
                && (partitionKey.size() < table.partitionKey().size()
                        || partitionKey.stream().anyMatch(r -> !r.isEquality() && !r.isIn()));
    }

    /** What keeps the partition key from being fixed: a range of a column, else that it is only part of the key. */
    Restriction partitionKeyObstacle() {
        return partitionKey.stream()
                .filter(restriction -> !restriction.isEquality() && !restriction.isIn())
                .findFirst()
                .orElse(partitionKey.get(0));
    }

    boolean isPartitionKeyFixed(Table table) {
        return partitionKey.size() == table.partitionKey().size() && !partitionKeyNeedsFiltering(table);
    }

    /** Whether partitions are named by IN; beside a token range they are not gone to one by one ({@code TokenFilter}). */
    boolean hasPartitionIn(Table table) {
        return partitionKey.stream().anyMatch(Restriction::isIn) && !(token && !isPartitionKeyFixed(table));
    }

    /** The restrictions of clustering columns that a slice of the partition cannot serve ({@code handleInFilter}). */
    List<Restriction> clusteringOffPrefix() {
        List<Restriction> off = new ArrayList<>();
        int position = 0;
        for (Restriction restriction : clustering) {
            if (restriction.isContains()
                    || restriction.isLike()
                    || restriction.firstColumn().position() != position) {
                off.add(restriction);
            } else if (!restriction.isSlice()) {
                position = restriction.lastColumn().position() + 1;
            }
        }
        return off;
    }

    /** The first restriction of a clustering column whose preceding column is free. */
    Optional<Restriction> behindGap() {
        int expected = 0;
        for (Restriction restriction : clustering) {
            if (restriction.firstColumn().position() != expected) {
                return Optional.of(restriction);
            }
            expected = restriction.lastColumn().position() + 1;
        }
        return Optional.empty();
    }

    /** Says that of a restriction {@link #behindGap}. */
    Refusal free(Restriction restriction, Table table) {
        Column free = table.clustering().stream()
                .filter(column ->
                        clustering.stream().noneMatch(other -> other.columns().contains(column)))
                .findFirst()
                .orElse(restriction.firstColumn());
        return Refusal.of(
                Refusal.Reason.PRECEDING_COLUMN_FREE,
                restriction.span(),
                "rows are ordered by %s before %s, and %s is left open",
                free.cql(),
                restriction.firstColumn().cql(),
                free.cql());
    }

    /** Whether an equality fixes a column ({@code isColumnRestrictedByEq}). */
    boolean fixes(Column column) {
        return all().stream()
                .anyMatch(restriction ->
                        restriction.isEquality() && restriction.columns().contains(column));
    }

    /** How many clustering columns are restricted. */
    int clusteringColumns() {
        return clustering.stream().mapToInt(r -> r.columns().size()).sum();
    }

    /** All restrictions, key columns first. */
    List<Restriction> all() {
        List<Restriction> all = new ArrayList<>(partitionKey);
        all.addAll(clustering);
        all.addAll(others);
        return all;
    }
}
