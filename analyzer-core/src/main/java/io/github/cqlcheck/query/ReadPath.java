package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
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
    private static final String FILTERING = "rows are read and thrown away, which ALLOW FILTERING has to permit";

    private final Select select;
    private final Table table;
    private final Restrictions where;
    private final Indexes indexes;
    private final boolean allowFiltering;
    private final ValueTypes types;
    private final Ordered ordered;
    private final Selection selection;
    private final Optional<Ordering> nearest;
    private final boolean indexable;
    private final OlderReads older;
    private final boolean since4;
    private final boolean since5;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Restriction> rowFilter = new ArrayList<>();
    private boolean keyRange;
    private boolean usesIndex;

    ReadPath(Select select, Table table, ValueTypes types) {
        this.select = select;
        this.table = table;
        this.types = types;
        this.since4 = !types.target().isBefore(Target.CASSANDRA_4_0);
        this.since5 = !types.target().isBefore(Target.CASSANDRA_5_0);
        this.where = Restrictions.of(select.where(), table);
        this.indexes = new Indexes(table, types.target());
        this.older = new OlderReads(where, table, types.target());
        this.allowFiltering = select.allowFiltering().isPresent();
        this.ordered = new Ordered(select.orderBy(), table, where::fixes);
        this.selection = new Selection(select, table, types);
        this.nearest = ordered.nearest();
        this.indexable = !where.custom().isEmpty()
                || where.all().stream().anyMatch(indexes::support)
                || nearest.filter(ordering ->
                                indexes.findNearest(ordering.column().text(), table.indexes()))
                        .isPresent();
    }

    AccessPath path() {
        refusals.addAll(selection.early());
        if (!since4) {
            refusals.addAll(selection.late());
        }
        if (since5) {
            refusals.addAll(ordered.undefined(types));
        }
        refusals.addAll(
                new Relations(select.where(), table, "SELECT", allowFiltering, indexes::support, types).refusals());
        ordered.byDistance(where).ifPresent(refusals::add);
        indexes.asked(where).forEach(this::sasi);
        where.custom().forEach(this::expression);
        partitionKey();
        clustering();
        others();
        if (usesIndex && hasPartitionIn()) {
            refuse(
                    Reason.INDEX_WITH_PARTITION_IN,
                    where.partitionKey().get(0),
                    "an index is asked in one partition or in all, not in those of an IN");
        }
        if (!since5) {
            refusals.addAll(ordered.undefined(types));
        }
        if (since4) {
            refusals.addAll(selection.late());
        }
        shape();
        List<Restriction> filtered = filtered();
        boolean mightFilter = !allowFiltering && (keyRange || usesIndex) && needsFiltering();
        if (mightFilter && since5 && refusals.isEmpty()) {
            rowFilter.forEach(this::sasi);
        }
        if (mightFilter && refusals.isEmpty()) {
            refusals.add(Refusal.of(
                    Reason.FILTERING,
                    filtered.isEmpty() ? select.span() : filtered.get(0).span(),
                    FILTERING));
        }
        limits();
        return new AccessPath(reach(), where.partitionKey(), prefix(), index(), filtered, refusals);
    }

    /** What is asked of the rows that were found: DISTINCT, GROUP BY, ORDER BY. */
    private void shape() {
        boolean sorted = !select.orderBy().isEmpty() && (hasPartitionIn() || nearest.isPresent());
        selection.distinct(where, keyRange, sorted).ifPresent(refusals::add);
        new Grouped(select, table, where::fixes).refusal().ifPresent(refusals::add);
        selection.perPartitionLimit().ifPresent(refusals::add);
        ordered.byClustering(usesIndex, keyRange).ifPresent(refusals::add);
    }

    private void limits() {
        select.limit()
                .flatMap(limit -> types.check(limit, NativeType.INT, "LIMIT"))
                .ifPresent(refusals::add);
        select.perPartitionLimit()
                .flatMap(limit -> types.check(limit, NativeType.INT, "PER PARTITION LIMIT"))
                .ifPresent(refusals::add);
    }

    private void refuse(Reason reason, Restriction restriction, String format, Object... arguments) {
        refusals.add(Refusal.of(reason, restriction.span(), format, arguments));
    }

    /** {@code Op.valueOf} of the SASI index throws over operators that it does not know. */
    private void sasi(Restriction restriction) {
        boolean in = older.failsOnIn(restriction);
        boolean unknown = restriction.isContains() && !restriction.isElement()
                || restriction.isBetween()
                || restriction.relations().stream()
                        .anyMatch(relation -> relation.operator() == Relation.Operator.NOT_IN);
        boolean nearby = restriction.columns().stream()
                .anyMatch(column -> table.indexes(Index.Kind.SASI).stream()
                        .anyMatch(index -> index.column().equals(column.name())));
        if ((unknown || in) && nearby) {
            refuse(
                    Reason.UNSUPPORTED_OPERATOR,
                    restriction,
                    "the SASI index on %s fails on %s",
                    restriction.firstColumn().cql(),
                    operator(restriction));
        }
    }

    private static String operator(Restriction restriction) {
        if (restriction.isContains()) {
            return "CONTAINS";
        }
        return restriction.isBetween() ? "BETWEEN" : restriction.isIn() ? "IN" : "NOT IN";
    }

    /** {@code expr(index, …)} is for a custom index: {@code processCustomIndexExpressions}. */
    private void expression(Relation.CustomIndex expression) {
        Optional<Index> index = table.indexes().stream()
                .filter(i -> i.name().equals(expression.index().text()))
                .findFirst();
        if (index.isEmpty()) {
            refusals.add(Refusal.of(
                    Reason.UNDEFINED_INDEX,
                    expression.index(),
                    "%s has no index %s",
                    table.name().cql(),
                    expression.index().text()));
        } else if (index.get().kind() != Index.Kind.CUSTOM) {
            refusals.add(Refusal.of(
                    Reason.UNSUPPORTED_OPERATOR,
                    expression,
                    "expr(…) asks a custom index, and %s is a %s",
                    expression.index().text(),
                    index.get().kind().title()));
        }
    }

    /** Whether it is for 6.0 or later, where the restrictions of the token are beside those of the partition key. */
    private boolean isNewer() {
        return types.target().isAtLeast(Target.CASSANDRA_6_0);
    }

    /** Whether partitions are named by IN; before 6.0 not where the token makes a range of them all the same. */
    private boolean hasPartitionIn() {
        return isNewer() ? where.partitionKey().stream().anyMatch(Restriction::isIn) : where.hasPartitionIn(table);
    }

    private void partitionKey() {
        boolean filtering = where.partitionKeyNeedsFiltering(table);
        if (where.token()) {
            keyRange = !where.isPartitionKeyFixed(table);
            usesIndex = isNewer() && where.partitionKey().isEmpty() && indexable;
        } else if (where.partitionKey().isEmpty()) {
            keyRange = true;
            usesIndex = indexable;
        }
        if (filtering) {
            if (!allowFiltering && !indexable) {
                refuse(Reason.FILTERING, where.partitionKeyObstacle(), FILTERING);
            }
            older.partitionIn().ifPresent(refusals::add);
            keyRange = true;
            usesIndex = indexable;
        }
        if (usesIndex || filtering) {
            rowFilter.addAll(where.partitionKey());
        }
    }

    private void clustering() {
        if (selection.isOnlyStatic() && !where.clustering().isEmpty()) {
            refuse(
                    Reason.CLUSTERING_OF_STATIC,
                    where.clustering().get(0),
                    "static columns are the same for all rows of a partition, so %s cannot choose among them",
                    where.clustering().get(0).firstColumn().cql());
        }
        older.inBesideCells(selection).ifPresent(refusals::add);
        List<Restriction> off = where.clusteringOffPrefix();
        Optional<Restriction> contains = where.clustering().stream()
                .filter(restriction -> restriction.isContains() || isNewer() && restriction.isLike())
                .findFirst();
        if (contains.isPresent() && !indexable && !allowFiltering) {
            refuse(
                    Reason.CLUSTERING_CONTAINS,
                    contains.get(),
                    "%s reads every row of what it is asked in, unless an index serves it",
                    contains.get().isContains() ? "CONTAINS" : "LIKE");
        }
        if (!off.isEmpty()) {
            usesIndex |= indexable;
            if (!indexable && !allowFiltering) {
                where.behindGap().ifPresent(restriction -> refusals.add(where.free(restriction, table)));
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
        ordered.vectors(where).ifPresent(refusals::add);
        nearest.ifPresent(this::nearest);
        if (indexable) {
            usesIndex = true;
        } else if (!allowFiltering && (!where.others().isEmpty() || isNearestIndexed())) {
            Span place = where.others().isEmpty()
                    ? nearest.orElseThrow().span()
                    : where.others().get(0).span();
            refusals.add(Refusal.of(Reason.FILTERING, place, FILTERING));
        }
        rowFilter.addAll(where.others());
    }

    private boolean isNearestIndexed() {
        return nearest.flatMap(ordering -> indexes.on(ordering.column().text())).isPresent();
    }

    /** {@code ORDER BY … ANN OF} asks an index for everything; it never filters. */
    private void nearest(Ordering ordering) {
        if (indexes.on(ordering.column().text()).isEmpty()) {
            refusals.add(Refusal.of(
                    Reason.NEAREST_WITHOUT_INDEX,
                    ordering,
                    "only an SAI index finds the nearest rows, and %s has none",
                    ordering.column().text()));
            return;
        }
        boolean unindexedClustering = where.clustering().stream().anyMatch(this::isUnindexed)
                && (!where.isPartitionKeyFixed(table)
                        || !where.clusteringOffPrefix().isEmpty());
        if (where.partitionKeyNeedsFiltering(table)
                || unindexedClustering
                || where.others().stream().anyMatch(this::isUnindexed)) {
            refusals.add(Refusal.of(
                    Reason.NEAREST_WITH_FILTERING,
                    ordering,
                    "the nearest rows are found among indexed columns only, and WHERE asks for others"));
        }
    }

    private boolean isUnindexed(Restriction restriction) {
        return restriction.columns().stream()
                .anyMatch(column -> indexes.on(column.name()).isEmpty());
    }

    /** {@code StatementRestrictions.needFiltering}: no single index group serves all that is left to filter. */
    private boolean needsFiltering() {
        if (!since5) {
            return older.needsFiltering(rowFilter);
        }
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
                        .allMatch(ordering ->
                                indexes.findNearest(ordering.column().text(), group));
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
