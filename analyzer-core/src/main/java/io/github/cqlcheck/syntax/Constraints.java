package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What Cassandra's parser wants of CHECK. The tree keeps no constraint, but what it says has to be right. */
final class Constraints {
    /** Functions whose result is compared: {@code ConstraintResolver.Functions} of 6.0. */
    private static final Set<String> COMPARED = Set.of("length", "octet_length", "regexp");

    /** Those that say yes or no: {@code ConstraintResolver.UnaryFunctions}. */
    private static final Set<String> ALONE = Set.of("json", "not_null");

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
        checkFunction(constraint, subject);
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

    private static void checkFunction(CqlParser.ComparedConstraintContext constraint, Name function) {
        boolean compared = constraint.expression() != null;
        if (function.isPlaceholder() || compared && constraint.arguments() == null) {
            return;
        }
        Set<String> known = compared ? COMPARED : ALONE;
        String name = function.text().toLowerCase(Locale.ROOT);
        if (known.contains(name)) {
            return;
        }
        String help = Spelling.meant(name, known)
                .map(meant -> "did you mean %s?".formatted(meant.toUpperCase(Locale.ROOT)))
                .orElse("compare LENGTH(), OCTET_LENGTH() or REGEXP() with a value, or write JSON or NOT NULL");
        throw new Refusal(
                function.span(),
                "CHECK has no %s %s"
                        .formatted(compared ? "function" : "condition", SyntaxErrors.quote(function.text())),
                help);
    }
}
