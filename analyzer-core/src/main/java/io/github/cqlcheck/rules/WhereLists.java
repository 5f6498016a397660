package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import java.util.List;
import java.util.stream.Stream;

/** The lists behind IN of a statement by itself. */
final class WhereLists {
    private WhereLists() {}

    /** The relations of WHERE, also those within a batch or a transaction, that have a list. */
    static Stream<Relation> of(Statement statement) {
        List<? extends DataStatement> statements = List.of();
        if (statement instanceof DataStatement.Batch batch) {
            statements = batch.statements();
        } else if (statement instanceof DataStatement.Transaction transaction) {
            statements = transaction.statements();
        } else if (statement instanceof DataStatement.OnTable onTable) {
            statements = List.of(onTable);
        }
        return statements.stream()
                .flatMap(each -> ((DataStatement.OnTable) each).where().stream())
                .filter(relation ->
                        relation.operator() == Relation.Operator.IN && relation.value() instanceof Term.InList);
    }

    static List<Term> items(Relation relation) {
        return ((Term.InList) relation.value()).items();
    }
}
