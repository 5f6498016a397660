package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The access path of an UPDATE, DELETE or INSERT, which must name the rows by their key. */
final class WritePath {
    private WritePath() {}

    static AccessPath insert() {
        return new AccessPath(Reach.ROW, List.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    static AccessPath of(DataStatement.OnTable statement, Table table) {
        Restrictions where = Restrictions.of(statement.where(), table);
        List<Refusal> refusals = new ArrayList<>();
        where.undefined().forEach(place -> refusals.add(new Refusal(Reason.UNDEFINED_COLUMN, place)));
        if (!where.isPartitionKeyFixed(table)) {
            refusals.add(new Refusal(Reason.PARTITION_KEY_INCOMPLETE, statement.span()));
        }
        boolean wholeRows =
                statement instanceof Delete delete && delete.deletions().isEmpty();
        int fixed = where.clustering().stream()
                .filter(r -> r.isEquality() || r.isIn())
                .mapToInt(r -> r.columns().size())
                .sum();
        if (!wholeRows && fixed < table.clustering().size() && !onlyStatic(statement, table)) {
            refusals.add(new Refusal(Reason.CLUSTERING_KEY_INCOMPLETE, statement.span()));
        }
        where.clusteringOffPrefix().stream()
                .findFirst()
                .ifPresent(off -> refusals.add(new Refusal(Reason.PRECEDING_COLUMN_FREE, off.span())));
        where.others().stream()
                .findFirst()
                .ifPresent(other -> refusals.add(new Refusal(Reason.NON_KEY_COLUMN, other.span())));
        Reach reach = where.isPartitionKeyFixed(table)
                ? Partitions.reach(table, where.partitionKey(), where.clustering())
                : Reach.CLUSTER;
        return new AccessPath(reach, where.partitionKey(), where.clustering(), Optional.empty(), List.of(), refusals);
    }

    private static boolean onlyStatic(DataStatement.OnTable statement, Table table) {
        List<Term> written = statement instanceof Update update
                ? update.assignments().stream()
                        .map(DataStatement.Assignment::target)
                        .toList()
                : statement instanceof Delete delete ? delete.deletions() : List.of();
        return !written.isEmpty() && written.stream().allMatch(term -> isStatic(term, table));
    }

    private static boolean isStatic(Term term, Table table) {
        if (term instanceof Term.ElementAccess access) {
            return isStatic(access.operand(), table);
        }
        if (term instanceof Term.FieldAccess access) {
            return isStatic(access.operand(), table);
        }
        return term instanceof Term.ColumnReference reference
                && table.column(reference.column().text())
                        .filter(column -> column.kind() == Column.Kind.STATIC)
                        .isPresent();
    }
}
