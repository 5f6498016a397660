package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.source.Span;
import java.util.List;

/** Words and places for findings about INSERT, UPDATE and DELETE. */
final class Mutations {
    private Mutations() {}

    static String verb(DataStatement.OnTable statement) {
        return statement instanceof DataStatement.Insert
                ? "INSERT"
                : statement instanceof DataStatement.Update ? "UPDATE" : "DELETE";
    }

    /** Where it says which rows it is for. */
    static Span place(DataStatement.OnTable statement) {
        if (statement instanceof DataStatement.Insert insert
                && !insert.columns().isEmpty()) {
            List<Name> columns = insert.columns();
            return columns.get(0).span().to(columns.get(columns.size() - 1).span());
        }
        List<Relation> where = statement.where();
        return where.isEmpty()
                ? statement.span()
                : where.get(0).span().to(where.get(where.size() - 1).span());
    }
}
