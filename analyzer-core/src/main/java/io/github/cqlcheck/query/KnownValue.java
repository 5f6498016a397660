package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a value without running anything: two terms that come to equal known values have the same value.
 *
 * @param text an identity, not for print
 * @param certain whether it differs for sure from every other certain one: a constant, or a new UUID. Two names of bind
 *     markers may well be given the same value.
 */
public record KnownValue(String text, boolean certain) {
    /** They give another value each time. */
    private static final Set<String> FRESH = Set.of("uuid", "now");

    static Optional<KnownValue> of(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal(literal);
        }
        if (term instanceof Term.BindMarker marker) {
            return marker.name().map(name -> new KnownValue(":" + name.text(), false));
        }
        if (term instanceof Term.Placeholder hole) {
            return Name.isNameless(hole.text())
                    ? Optional.empty()
                    : Optional.of(new KnownValue("hole " + hole.text(), false));
        }
        if (term instanceof Term.InList list && list.items().size() == 1) {
            return of(list.items().get(0));
        }
        return term instanceof Term.FunctionCall call && isFresh(call)
                ? Optional.of(new KnownValue("new " + call.span().start(), true))
                : Optional.empty();
    }

    /** The values of a restriction's columns, in order; empty if any is not known. */
    static Optional<List<KnownValue>> of(Restriction restriction) {
        Term value = restriction.relations().get(0).value();
        List<Term> values = List.of(value);
        if (restriction.columns().size() > 1) {
            Term tuple = value instanceof Term.InList list ? list.items().get(0) : value;
            values = tuple instanceof Term.TupleLiteral literal ? literal.items() : List.of();
        }
        List<KnownValue> known =
                values.stream().map(KnownValue::of).flatMap(Optional::stream).toList();
        return restriction.isEquality() && known.size() == restriction.columns().size()
                ? Optional.of(known)
                : Optional.empty();
    }

    private static boolean isFresh(Term.FunctionCall call) {
        return call.arguments().isEmpty()
                && FRESH.contains(call.function().name().text().toLowerCase(Locale.ROOT));
    }

    private static Optional<KnownValue> literal(Term.Literal literal) {
        String text = literal.text();
        return switch (literal.kind()) {
            case STRING -> known("'" + text);
            case INTEGER -> known(new BigInteger(text).toString());
            case UUID, BLOB, BOOLEAN -> known(text.toLowerCase(Locale.ROOT));
            case FLOAT, DURATION, NULL, WORD -> Optional.empty();
        };
    }

    private static Optional<KnownValue> known(String text) {
        return Optional.of(new KnownValue(text, true));
    }
}
