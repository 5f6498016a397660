package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.Optional;

/** What Cassandra's parser wants of CHECK. The tree keeps no constraint, but what it says has to be right. */
final class Constraints {
    private Constraints() {}

    static void check(CqlParser.ColumnCheckContext context, Name column) {
        if (context == null) {
            return;
        }
        for (CqlParser.ConstraintContext constraint : context.constraint()) {
            if (constraint instanceof CqlParser.ComparedConstraintContext compared) {
                check(compared, column);
            }
        }
    }

    private static void check(CqlParser.ComparedConstraintContext constraint, Name column) {
        Name subject = Nodes.name(constraint.identifier());
        if (constraint.arguments() != null) {
            TermBuilder.values(constraint.arguments().expression());
        }
        if (constraint.expression() == null) {
            return;
        }
        boolean other = !subject.isPlaceholder()
                && !column.isPlaceholder()
                && !subject.text().equals(column.text());
        if (constraint.arguments() == null && other) {
            throw new Refusal(
                    subject.span(),
                    "CHECK cannot ask for another column than %s".formatted(SyntaxErrors.quote(column.text())),
                    Optional.empty());
        }
        Term value = TermBuilder.value(constraint.expression());
        boolean computed = value instanceof Term.Arithmetic
                || value instanceof Term.Cast
                || value instanceof Term.FunctionCall
                || value instanceof Term.Negation
                || value instanceof Term.TypeHint;
        if (computed) {
            throw new Refusal(value.span(), "CHECK compares with a literal", Optional.empty());
        }
    }
}
