package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Refuses what is named twice. A placeholder may stand for another name each time. */
final class Duplicates {
    private Duplicates() {}

    /** Refuses the second of two nodes with the same name; {@code %s} in the message is the name. */
    static <N> void check(List<N> nodes, Function<N, Name> name, String message) {
        Set<String> seen = new HashSet<>();
        nodes.stream()
                .map(name)
                .filter(each -> !each.isPlaceholder() && !seen.add(each.text()))
                .findFirst()
                .ifPresent(second -> refuse(second, second.text(), message));
    }

    /** Refuses the second of two nodes with the same constant. */
    static <N> void checkConstants(List<N> nodes, Function<N, Term> constant, String message) {
        Set<String> seen = new HashSet<>();
        nodes.stream()
                .map(constant)
                .filter(Term.Literal.class::isInstance)
                .map(Term.Literal.class::cast)
                .filter(literal -> !seen.add(literal.text()))
                .findFirst()
                .ifPresent(second -> refuse(second, second.text(), message));
    }

    private static void refuse(Node second, String text, String message) {
        throw new Refusal(second.span(), message.formatted(SyntaxErrors.quote(text)), Optional.empty());
    }
}
