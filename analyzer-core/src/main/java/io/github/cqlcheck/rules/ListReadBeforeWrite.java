package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;

/** Changes of a list that Cassandra has to read it for. */
final class ListReadBeforeWrite implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Update update) {
            update.assignments().forEach(assignment -> check(assignment, query, findings));
        } else if (query.statement() instanceof Delete delete) {
            delete.deletions().stream()
                    .filter(Term.ElementAccess.class::isInstance)
                    .forEach(element -> Assigned.list(element, query)
                            .ifPresent(column -> reportIndex(element, column, query, findings)));
        }
    }

    private static void check(Assignment assignment, Query query, Findings findings) {
        Assigned.list(assignment.target(), query).ifPresent(column -> {
            if (assignment.target() instanceof Term.ElementAccess) {
                reportIndex(assignment, column, query, findings);
            } else if (isSubtraction(assignment)) {
                reportRemoval(assignment, column, query, findings);
            }
        });
    }

    private static boolean isSubtraction(Assignment assignment) {
        return assignment.operator() == Assignment.Operator.SUBTRACT
                || assignment.value() instanceof Term.Arithmetic difference && difference.operator() == '-';
    }

    private static void reportIndex(Node place, Column column, Query query, Findings findings) {
        findings.add(
                        place.span(),
                        "Cassandra reads the list %s of %s before it writes, and by then the index may mean another element"
                                .formatted(column.cql(), query.table().name().cql()))
                .label(query.table().place(), "the table")
                .help("give each element a key of its own: make %s a map, or a table with a clustering column"
                        .formatted(column.cql()));
    }

    private static void reportRemoval(Node place, Column column, Query query, Findings findings) {
        String element = ((CqlType.Collection) column.type()).arguments().get(0).toString();
        findings.add(
                        place.span(),
                        "Cassandra reads the list %s of %s before it writes, to find what to remove"
                                .formatted(column.cql(), query.table().name().cql()))
                .label(query.table().place(), "the table")
                .help("make %s a set<%s>, from which elements are removed without a read"
                        .formatted(column.cql(), element));
    }
}
