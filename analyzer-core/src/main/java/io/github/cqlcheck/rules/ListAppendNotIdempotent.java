package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Appends to a list, which a retry repeats. */
final class ListAppendNotIdempotent implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Update update && !update.isConditional()) {
            update.assignments().stream()
                    .filter(ListAppendNotIdempotent::adds)
                    .forEach(assignment -> Assigned.list(assignment.target(), query)
                            .ifPresent(column -> findings.add(
                                            assignment.span(),
                                            "adds to the list %s of %s once more each time it is retried after a timeout"
                                                    .formatted(
                                                            column.cql(),
                                                            query.table().name().cql()))
                                    .help("make %s a set, or a map by an identifier that the client chooses"
                                            .formatted(column.cql()))));
        }
    }

    private static boolean adds(Assignment assignment) {
        return assignment.target() instanceof Term.ColumnReference
                && (assignment.operator() == Assignment.Operator.ADD
                        || assignment.value() instanceof Term.Arithmetic sum && sum.operator() == '+');
    }
}
