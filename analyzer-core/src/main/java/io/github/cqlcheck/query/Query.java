package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Functions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement on a table that is known, and what it will do to the ring.
 *
 * @param target what it was resolved for
 * @param functions where it looks up functions that the server does not bring along
 * @param certain whether the path is the server's for sure: false where the table's definition is in doubt, a custom index
 *     may serve more than cqlcheck knows, or the statement names columns or indexes that the table has not
 */
public record Query(
        DataStatement.OnTable statement,
        Table table,
        AccessPath path,
        Target target,
        Functions functions,
        boolean certain) {
    private static final Set<Refusal.Reason> UNDEFINED =
            Set.of(Refusal.Reason.UNDEFINED_COLUMN, Refusal.Reason.UNDEFINED_INDEX);

    static Query of(DataStatement.OnTable statement, Table table, AccessPath path, Target target, Functions functions) {
        boolean certain = table.certain()
                && table.indexes(Index.Kind.CUSTOM).isEmpty()
                && !Columns.arePlaceholders(statement)
                && path.refusals().stream().map(Refusal::reason).noneMatch(UNDEFINED::contains);
        return new Query(statement, table, path, target, functions, certain);
    }

    /** The same within a transaction, which may do more than this model knows: {@code SET a += b.c}, for one. */
    public Query inTransaction() {
        AccessPath free = new AccessPath(
                path.reach(), path.partitionKey(), path.clustering(), path.index(), path.filtered(), List.of());
        return new Query(statement, table, free, target, functions, false);
    }

    /**
     * Whether the statement names any column that the table has. One that names none is meant for another table of that
     * name.
     */
    public boolean namesColumns() {
        return Columns.anyDefined(statement, table);
    }

    /** All that the WHERE clause asks of columns of the table, key columns first. */
    public List<Restriction> restrictions() {
        return Restrictions.of(statement.where(), table).all();
    }

    /** The key that a write names, as far as its text tells. */
    public Optional<RowKey> key() {
        return RowKey.of(this);
    }

    /** Whether it is a write with IF. */
    public boolean isConditional() {
        return !(statement instanceof DataStatement.Select)
                && Write.of(statement, table).isConditional();
    }

    /** Whether it sums up rows, by aggregates or in groups: where {@code SelectStatement} has an aggregation. */
    public boolean isAggregate() {
        return statement instanceof DataStatement.Select select
                && (!select.groupBy().isEmpty() || Selection.isAggregate(select));
    }

    /** Whether the server serves a SELECT with ALLOW FILTERING all the same if it is left out. */
    public boolean isServedWithoutFiltering() {
        return statement instanceof DataStatement.Select select
                && certain
                && path.refusals().isEmpty()
                && Resolver.of(target)
                        .resolve(select.withoutAllowFiltering(), table)
                        .path()
                        .refusals()
                        .isEmpty();
    }

    /** The index that would serve a restriction if it stood alone; Cassandra asks one index, or one group of SAI indexes. */
    public Optional<Index> indexFor(Restriction restriction) {
        return new Indexes(table, target).supporting(restriction, table.indexes());
    }
}
