package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import java.util.Optional;
import java.util.Set;

/**
 * A statement on a table that is known, and what it will do to the ring.
 *
 * @param certain whether the path is the server's for sure: false where the table's definition is in doubt, a custom index
 *     may serve more than cqlcheck knows, or the statement names columns or indexes that the table has not
 */
public record Query(DataStatement.OnTable statement, Table table, AccessPath path, boolean certain) {
    private static final Set<Refusal.Reason> UNDEFINED =
            Set.of(Refusal.Reason.UNDEFINED_COLUMN, Refusal.Reason.UNDEFINED_INDEX);

    static Query of(DataStatement.OnTable statement, Table table, AccessPath path) {
        boolean certain = table.certain()
                && table.indexes(Index.Kind.CUSTOM).isEmpty()
                && path.refusals().stream().map(Refusal::reason).noneMatch(UNDEFINED::contains);
        return new Query(statement, table, path, certain);
    }

    /** The index that would serve a restriction if it stood alone; Cassandra asks one index, or one group of SAI indexes. */
    public Optional<Index> indexFor(Restriction restriction) {
        return new Indexes(table).supporting(restriction, table.indexes());
    }
}
