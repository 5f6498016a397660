package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        this.indexable = !where.custom().isEmpty() || where.all().stream().anyMatch(indexes::support);
    }

    AccessPath path() {
        refusals.addAll(new Relations(where, false, allowFiltering, indexes::support).refusals());
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
                refuse(Reason.FILTERING, where.partitionKey().get(0));
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
        boolean nearest = select.orderBy().stream()
                .anyMatch(ordering -> ordering.nearestTo().isPresent());
        if (where.others().isEmpty() && !nearest) {
            return;
        }
        if (indexable || nearest) {
            usesIndex = true;
        } else if (!allowFiltering) {
            refuse(Reason.FILTERING, where.others().get(0));
        }
        rowFilter.addAll(where.others());
    }

    /** {@code StatementRestrictions.needFiltering}: no single index group serves all that is left to filter. */
    private boolean needsFiltering() {
        boolean served = rowFilter.isEmpty() && where.custom().isEmpty()
                || indexes.groups().stream()
                        .anyMatch(
                                group -> rowFilter.stream().allMatch(restriction -> indexes.serve(restriction, group)));
        boolean onlyClustering = rowFilter.isEmpty()
                && where.custom().isEmpty()
                && !where.clustering().isEmpty();
        return !served || onlyClustering;
    }

    /** What is read and thrown away: all restrictions but those of fixed keys, usable slices and the index asked. */
    private List<Restriction> filtered() {
        if (usesIndex) {
            List<Index> group = group();
            return rowFilter.stream()
                    .filter(restriction -> !indexes.serve(restriction, group))
                    .toList();
        }
        if (keyRange) {
            return where.all();
        }
        List<Restriction> filtered = new ArrayList<>(where.clusteringOffPrefix());
        filtered.addAll(where.others());
        return filtered;
    }

    /** The index group that serves most. */
    private List<Index> group() {
        List<Index> best = List.of();
        long most = 0;
        for (List<Index> group : indexes.groups()) {
            long served = rowFilter.stream()
                    .filter(restriction -> indexes.serve(restriction, group))
                    .count();
            if (served > most) {
                most = served;
                best = group;
            }
        }
        return best;
    }

    private Optional<Index> index() {
        if (!usesIndex) {
            return Optional.empty();
        }
        List<Index> group = group();
        return rowFilter.stream()
                .flatMap(restriction -> indexes.supporting(restriction, group).stream())
                .findFirst();
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
