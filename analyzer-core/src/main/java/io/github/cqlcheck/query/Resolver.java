package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.schema.Table;

/**
 * Finds the access path of a statement: what Cassandra's {@code StatementRestrictions} and
 * {@code SelectStatement.checkNeedsFiltering} of 5.0 come to when they prepare it, without throwing.
 */
public final class Resolver {
    private Resolver() {}

    /** What the statement will do, given the table that it means. */
    public static Query resolve(DataStatement.OnTable statement, Table table) {
        AccessPath path;
        if (statement instanceof DataStatement.Select select) {
            path = new ReadPath(select, table).path();
        } else if (statement instanceof DataStatement.Insert insert) {
            path = WritePath.insert(insert, table);
        } else {
            path = WritePath.of(statement, table);
        }
        return Query.of(statement, table, path);
    }
}
