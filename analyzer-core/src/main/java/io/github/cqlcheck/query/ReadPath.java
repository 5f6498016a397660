package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The access path of one SELECT. The steps and their order are those of {@code StatementRestrictions}' constructor, so
 * that the first refusal is the one which the server answers with.
 */
final class ReadPath {
    private final Select select;
    private final Table table;
    private final Restrictions where;
    private final Indexes indexes;
    private final boolean allowFiltering;
    private final Optional<Ordering> nearest;
    private final boolean indexable;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Restriction> rowFilter = new ArrayList<>();
    private boolean keyRange;
    private boolean usesIndex;

    ReadPath(Select select, Table table) {
        this.select = select;
        this.table = table;
        this.where = Restrictions.of(select.where(), table);
        this.indexes = new Indexes(table);
        this.allowFiltering = select.allowFiltering().isPresent();
        this.nearest = select.orderBy().stream()
                .filter(ordering -> ordering.nearestTo().isPresent())
                .findFirst();
        this.indexable = !where.custom().isEmpty()
                || where.all().stream().anyMatch(indexes::support)
                || nearest.flatMap(ordering -> indexes.on(ordering.column().text()))
                        .isPresent();
    }

    AccessPath path() {
        refusals.addAll(new Relations(where, false, allowFiltering, indexes::support).refusals());
        where.custom().forEach(this::expression);
        partitionKey();
        clustering();
        others();
        if (usesIndex && where.hasPartitionIn(table)) {
            refuse(Reason.INDEX_WITH_PARTITION_IN, where.partitionKey().get(0));
        }
        List<Restriction> filtered = filtered();
        boolean mightFilter = !allowFiltering && (keyRange || usesIndex) && needsFiltering();
        if (mightFilter && refusals.isEmpty()) {
            refusals.add(new Refusal(
                    Reason.FILTERING,
                    filtered.isEmpty() ? select.span() : filtered.get(0).span()));
        }
        return new AccessPath(reach(), where.partitionKey(), prefix(), index(), filtered, refusals);
    }

    private void refuse(Reason reason, Restriction restriction) {
        refusals.add(new Refusal(reason, restriction.span()));
    }

    /** {@code expr(index, …)} is for a custom index: {@code processCustomIndexExpressions}. */
    private void expression(Relation.CustomIndex expression) {
        Optional<Index> index = table.indexes().stream()
                .filter(i -> i.name().equals(expression.index().text()))
                .findFirst();
        if (index.isEmpty()) {
            refusals.add(new Refusal(Reason.UNDEFINED_INDEX, expression.index().span()));
        } else if (index.get().kind() != Index.Kind.CUSTOM) {
            refusals.add(new Refusal(Reason.UNSUPPORTED_OPERATOR, expression.span()));
        }
    }

    private void partitionKey() {
        boolean filtering = where.partitionKeyNeedsFiltering(table);
        if (where.token()) {
            keyRange = !where.isPartitionKeyFixed(table);
        } else if (where.partitionKey().isEmpty()) {
            keyRange = true;
            usesIndex = indexable;
        }
        if (filtering) {
            if (!allowFiltering && !indexable) {
                refuse(Reason.FILTERING, where.partitionKeyObstacle());
            }
            keyRange = true;
            usesIndex = indexable;
        }
        if (usesIndex || filtering) {
            rowFilter.addAll(where.partitionKey());
        }
    }

    private void clustering() {
        List<Restriction> off = where.clusteringOffPrefix();
        Optional<Restriction> contains =
                where.clustering().stream().filter(Restriction::isContains).findFirst();
        if (contains.isPresent() && !indexable && !allowFiltering) {
            refuse(Reason.CLUSTERING_CONTAINS, contains.get());
        }
        if (!off.isEmpty()) {
            usesIndex |= indexable;
            if (!indexable && !allowFiltering) {
                where.behindGap().ifPresent(restriction -> refuse(Reason.PRECEDING_COLUMN_FREE, restriction));
            }
        }
        if (keyRange && where.clustering().stream().anyMatch(indexes::support)) {
            usesIndex = true;
        }
        if (usesIndex || !off.isEmpty()) {
            rowFilter.addAll(where.clustering());
        }
    }

    private void others() {
        if (where.others().isEmpty() && nearest.isEmpty()) {
            return;
        }
        nearest.ifPresent(this::nearest);
        if (indexable) {
            usesIndex = true;
        } else if (!allowFiltering && !where.others().isEmpty()) {
            refuse(Reason.FILTERING, where.others().get(0));
        }
        rowFilter.addAll(where.others());
    }

    /** {@code ORDER BY … ANN OF} asks an index for everything; it never filters. */
    private void nearest(Ordering ordering) {
        if (indexes.on(ordering.column().text()).isEmpty()) {
            refusals.add(new Refusal(Reason.NEAREST_WITHOUT_INDEX, ordering.span()));
            return;
        }
        boolean unindexedClustering = where.clustering().stream().anyMatch(this::isUnindexed)
                && (!where.isPartitionKeyFixed(table)
                        || !where.clusteringOffPrefix().isEmpty());
        if (where.partitionKeyNeedsFiltering(table)
                || unindexedClustering
                || where.others().stream().anyMatch(this::isUnindexed)) {
            refusals.add(new Refusal(Reason.NEAREST_WITH_FILTERING, ordering.span()));
        }
    }

    private boolean isUnindexed(Restriction restriction) {
        return restriction.columns().stream()
                .anyMatch(column -> indexes.on(column.name()).isEmpty());
    }

    /** {@code StatementRestrictions.needFiltering}: no single index group serves all that is left to filter. */
    private boolean needsFiltering() {
        boolean nothing = rowFilter.isEmpty() && where.custom().isEmpty() && nearest.isEmpty();
        boolean served = nothing || indexes.groups().stream().anyMatch(this::serves);
        return !served || nothing && !where.clustering().isEmpty();
    }

    private boolean serves(List<Index> group) {
        return rowFilter.stream().allMatch(restriction -> indexes.serve(restriction, group))
                && where.custom().stream()
                        .allMatch(expression -> group.stream()
                                .anyMatch(index ->
                                        index.name().equals(expression.index().text())))
                && nearest.stream()
                        .allMatch(ordering -> group.stream()
                                .anyMatch(index ->
                                        index.column().equals(ordering.column().text())));
    }

    /** What is read and thrown away: all restrictions but those of fixed keys, usable slices and the index asked. */
    private List<Restriction> filtered() {
        if (usesIndex) {
            return besideIndex();
        }
        if (keyRange) {
            return where.all();
        }
        List<Restriction> filtered = new ArrayList<>(where.clusteringOffPrefix());
        filtered.addAll(where.others());
        return filtered;
    }

    /**
     * What the index asked does not serve. The slice of a known partition serves its own part, although the server wants
     * the index to serve that too and demands filtering if nothing but that is left.
     */
    private List<Restriction> besideIndex() {
        List<Index> group = group();
        List<Restriction> unserved = rowFilter.stream()
                .filter(restriction -> !indexes.serve(restriction, group))
                .toList();
        List<Restriction> prefix = prefix();
        List<Restriction> outside = unserved.stream()
                .filter(restriction -> !prefix.contains(restriction))
                .toList();
        return outside.isEmpty() ? unserved : outside;
    }

    /** The index group that serves most restrictions, or else most of their parts. */
    private List<Index> group() {
        Comparator<List<Index>> serving =
                Comparator.comparing(group -> count(restriction -> indexes.serve(restriction, group)));
        Comparator<List<Index>> supporting = Comparator.comparing(group ->
                count(restriction -> indexes.supporting(restriction, group).isPresent()));
        return indexes.groups().stream()
                .reduce((best, group) -> serving.thenComparing(supporting).compare(group, best) > 0 ? group : best)
                .orElse(List.of());
    }

    private long count(Predicate<Restriction> wanted) {
        return rowFilter.stream().filter(wanted).count();
    }

    private Optional<Index> index() {
        if (!usesIndex) {
            return Optional.empty();
        }
        List<Index> group = group();
        return rowFilter.stream()
                .flatMap(restriction -> indexes.supporting(restriction, group).stream())
                .findFirst()
                .or(() ->
                        nearest.flatMap(ordering -> indexes.on(ordering.column().text())));
    }

    private List<Restriction> prefix() {
        List<Restriction> off = where.clusteringOffPrefix();
        return keyRange
                ? List.of()
                : where.clustering().stream().filter(r -> !off.contains(r)).toList();
    }

    private Reach reach() {
        if (keyRange) {
            return where.token() ? Reach.RANGE : usesIndex ? Reach.INDEX : Reach.CLUSTER;
        }
        return Partitions.reach(table, where.partitionKey(), prefix());
    }
}
