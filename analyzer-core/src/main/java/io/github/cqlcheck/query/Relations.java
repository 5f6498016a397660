package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the server stumbles over while it takes in the relations of a WHERE clause one by one, before it looks at the
 * whole: the loop of {@code StatementRestrictions}' constructor.
 *
 * @param write whether the statement is an UPDATE or DELETE
 * @param indexed whether an index that the statement may use supports a restriction
 */
record Relations(Restrictions where, boolean write, boolean allowFiltering, Predicate<Restriction> indexed) {

    List<Refusal> refusals() {
        Map<Integer, Refusal> byPlace = new TreeMap<>();
        where.undefined().forEach(place -> byPlace.put(place.start(), new Refusal(Reason.UNDEFINED_COLUMN, place)));
        for (int i = 0; i < where.written().size(); i++) {
            Restriction restriction = where.written().get(i);
            List<Restriction> before = where.written().subList(0, i);
            reason(restriction)
                    .map(reason -> new Refusal(reason, restriction.span()))
                    .or(() -> slicedBefore(restriction, before))
                    .ifPresent(refusal -> byPlace.put(restriction.span().start(), refusal));
        }
        return List.copyOf(byPlace.values());
    }

    /** What is wrong with a restriction by itself. */
    private Optional<Reason> reason(Restriction restriction) {
        Operator operator = restriction.relations().get(0).operator();
        boolean contains = operator == Operator.CONTAINS || operator == Operator.CONTAINS_KEY;
        if (restriction.isNegation() || write && contains) {
            return Optional.of(Reason.UNSUPPORTED_OPERATOR);
        }
        boolean unindexedLike = restriction.isLike() && !indexed.test(restriction);
        return unindexedLike ? Optional.of(Reason.LIKE_WITHOUT_INDEX) : Optional.empty();
    }

    /** A clustering column restricted behind a slice, in either order: {@code ClusteringColumnRestrictions.mergeWith}. */
    private Optional<Refusal> slicedBefore(Restriction added, List<Restriction> before) {
        if (allowFiltering || !isClustering(added) || indexed.test(added)) {
            return Optional.empty();
        }
        int position = added.firstColumn().position();
        Optional<Restriction> last = before.stream()
                .filter(Relations::isClustering)
                .reduce((l, r) -> r.lastColumn().position() >= l.lastColumn().position() ? r : l);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int lastPosition = last.get().firstColumn().position();
        if (last.get().isSlice() && position > lastPosition) {
            return Optional.of(new Refusal(Reason.PRECEDING_COLUMN_SLICED, added.span()));
        }
        return added.isSlice() && position < lastPosition
                ? Optional.of(
                        new Refusal(Reason.PRECEDING_COLUMN_SLICED, last.get().span()))
                : Optional.empty();
    }

    private static boolean isClustering(Restriction restriction) {
        return restriction.firstColumn().kind() == Column.Kind.CLUSTERING;
    }
}
