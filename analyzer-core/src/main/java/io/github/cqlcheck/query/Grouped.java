package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the server says against a GROUP BY: {@code SelectStatement.RawStatement.getAggregationSpecFactory}.
 *
 * @param fixed whether an equality fixes a column
 */
record Grouped(Select select, Table table, Predicate<Column> fixed) {

    Optional<Refusal> refusal() {
        if (select.groupBy().isEmpty()) {
            return Optional.empty();
        }
        Iterator<Column> key = Stream.concat(table.partitionKey().stream(), table.clustering().stream())
                .iterator();
        boolean behindFunction = false;
        boolean clustering = false;
        for (Term term : select.groupBy()) {
            Optional<Refusal> refusal = isColumn(term) ? column(term, behindFunction) : function(term);
            if (refusal.isPresent()) {
                return refusal;
            }
            behindFunction |= !isColumn(term);
            Optional<Column> grouped = table.column(Terms.columns(term).get(0).text());
            boolean reached = false;
            while (!reached) {
                if (!key.hasNext()) {
                    return gap(term);
                }
                Column next = key.next();
                clustering |= next.isClustering();
                reached = grouped.equals(Optional.of(next));
                if (!reached && !fixed.test(next)) {
                    return gap(term);
                }
            }
        }
        if (key.hasNext() && key.next().isPartitionKey()) {
            return Optional.of(Refusal.of(
                    Reason.GROUP_BY_PARTIAL_PARTITION_KEY,
                    last(),
                    "groups are made of whole partitions at least, so all of the partition key is named"));
        }
        return clustering && select.distinct()
                ? Optional.of(Refusal.of(
                        Reason.DISTINCT,
                        last(),
                        "SELECT DISTINCT reads whole partitions, which leaves no groups in them"))
                : Optional.empty();
    }

    private Term last() {
        return select.groupBy().get(select.groupBy().size() - 1);
    }

    private static boolean isColumn(Term term) {
        return term instanceof Term.ColumnReference;
    }

    private Optional<Refusal> column(Term term, boolean behindFunction) {
        Column column =
                table.column(((Term.ColumnReference) term).column().text()).orElse(null);
        if (column == null) {
            return Columns.undefined(((Term.ColumnReference) term).column(), table);
        }
        if (!column.isPrimaryKey()) {
            return Optional.of(Refusal.of(
                    Reason.GROUP_BY_NOT_KEY,
                    term,
                    "groups are made of rows that lie side by side, so by columns of the key, and %s is none",
                    column.cql()));
        }
        return behindFunction
                ? Optional.of(Refusal.of(Reason.GROUP_BY_FUNCTION, term, "only the last group may be a function's"))
                : Optional.empty();
    }

    private Optional<Refusal> function(Term term) {
        List<Name> columns = Terms.columns(term);
        Optional<Refusal> undefined = Columns.undefined(columns, table);
        if (undefined.isPresent()) {
            return undefined;
        }
        if (Terms.isAggregate(term)) {
            return Optional.of(
                    Refusal.of(Reason.GROUP_BY_FUNCTION, term, "an aggregate makes no groups, it sums them up"));
        }
        long distinct = columns.stream().map(Name::text).distinct().count();
        if (distinct != 1 || !table.column(columns.get(0).text()).orElseThrow().isClustering()) {
            return Optional.of(Refusal.of(
                    Reason.GROUP_BY_FUNCTION, term, "a function that makes groups takes one clustering column"));
        }
        return Optional.empty();
    }

    private Optional<Refusal> gap(Term term) {
        String key = String.join(
                ", ",
                Stream.concat(table.partitionKey().stream(), table.clustering().stream())
                        .map(Column::cql)
                        .toList());
        return Optional.of(
                Refusal.of(Reason.GROUP_BY_GAP, term, "groups are made of columns of the key in their order: %s", key)
                        .withHelp("group by all columns before it as well, or fix them with ="));
    }
}
