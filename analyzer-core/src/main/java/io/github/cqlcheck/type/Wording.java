package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.Term;
import java.util.Optional;

/** What messages call a term; the place is underlined anyway, so that long ones need not be repeated. */
final class Wording {
    private static final int LONGEST = 40;

    private Wording() {}

    static String of(Term term) {
        if (term instanceof Term.Literal literal) {
            return constant(literal);
        }
        if (term instanceof Term.BindMarker marker) {
            return marker.name().map(name -> ":" + name).orElse("?");
        }
        if (term instanceof Term.ListLiteral) {
            return "a list";
        }
        if (term instanceof Term.SetLiteral) {
            return "a set";
        }
        if (term instanceof Term.MapLiteral map) {
            return Composites.isUserType(map)
                    ? "a value with fields"
                    : map.entries().isEmpty() ? "{}" : "a map";
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().size() == 1 ? "(%s)".formatted(of(tuple.items().get(0))) : "a tuple";
        }
        if (term instanceof Term.TypeHint hint) {
            return "(%s) %s".formatted(hint.type(), of(hint.operand()));
        }
        if (term instanceof Term.ColumnReference reference) {
            return reference.column().text();
        }
        Optional<Invocation> call = Invocation.of(term);
        return call.filter(Invocation::isNamed)
                .map(named -> named.shown() + (named.arguments().isEmpty() ? "()" : "(…)"))
                .orElse("this");
    }

    private static String constant(Term.Literal literal) {
        String text = literal.text();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return literal.kind() == Term.Literal.Kind.STRING
                ? "'" + shown.replace("'", "''").replaceAll("\\R", " ") + "'"
                : shown;
    }

    /** {@code an int}, {@code a list<int>}. */
    static String withArticle(DataType type) {
        return withArticle(type.toString());
    }

    static String withArticle(String noun) {
        return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@code 1 argument}, {@code 2 arguments}. */
    static String count(int count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }
}
