package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import java.util.Optional;

/** Writes that look for their rows by what is in them. */
final class NonKeyColumnInMutationWhere implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        Optional<Refusal> refusal = query.path().refusals().stream()
                .filter(candidate -> candidate.reason() == Reason.NON_KEY_COLUMN)
                .findFirst();
        if (refusal.isEmpty()) {
            return;
        }
        Relation relation = query.statement().where().stream()
                .filter(candidate -> candidate.span().equals(refusal.get().place()))
                .findFirst()
                .orElseThrow();
        String column = relation.columns().get(0).text();
        findings.add(
                        relation.span(),
                        "Cassandra refuses this %s: it finds rows by their key alone, and %s is not part of it"
                                .formatted(
                                        Mutations.verb(query.statement()),
                                        query.table()
                                                .column(column)
                                                .map(Column::cql)
                                                .orElse(column)))
                .severity(query.certain() ? Severity.ERROR : Severity.WARNING)
                .label(query.table().place(), query.table().primaryKeyCql())
                .help(help(query, relation));
    }

    private static String help(Query query, Relation relation) {
        boolean condition = query.path().reach() == Reach.ROW && isComparison(relation);
        return condition
                ? "if the row is to be written only if it has that value, ask behind IF, which costs a lightweight transaction"
                : "read the keys of the rows first, from a table or index that serves this, then write each row by its key";
    }

    /** Whether it may as well be a condition behind IF. */
    private static boolean isComparison(Relation relation) {
        return relation instanceof Relation.OnColumn
                && switch (relation.operator()) {
                    case EQUAL, GREATER, GREATER_OR_EQUAL, IN, LESS, LESS_OR_EQUAL -> true;
                    default -> false;
                };
    }
}
