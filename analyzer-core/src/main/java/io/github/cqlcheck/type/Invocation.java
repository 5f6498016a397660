package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server resolves as the call of a function: a call, an operator, a sign, or CAST.
 *
 * @param function its name; that of an operator is the one of the function behind it (Cassandra's {@code OperationFcts})
 * @param shown what messages call it
 */
record Invocation(Span span, QualifiedName function, List<Term> arguments, String shown) {
    private static final Map<Character, String> OPERATIONS =
            Map.of('+', "_add", '-', "_substract", '*', "_multiply", '/', "_divide", '%', "_modulo");
    private static final String NEGATION = "_negate";

    /** The call that a term is; empty if it is none. */
    static Optional<Invocation> of(Term term) {
        if (term instanceof Term.FunctionCall call) {
            return Optional.of(new Invocation(
                    call.span(),
                    call.function(),
                    call.arguments(),
                    call.function().toString()));
        }
        if (term instanceof Term.CountAll) {
            return Optional.of(internal(term, "count_rows", List.of(), "count(*)"));
        }
        if (term instanceof Term.Arithmetic sum) {
            return Optional.of(internal(
                    term,
                    OPERATIONS.getOrDefault(sum.operator(), ""),
                    List.of(sum.left(), sum.right()),
                    String.valueOf(sum.operator())));
        }
        if (term instanceof Term.Negation negation) {
            return Optional.of(internal(term, NEGATION, List.of(negation.operand()), "-"));
        }
        if (term instanceof Term.Cast cast) {
            return Optional.of(internal(
                    term, "cast_as_" + cast.type(), List.of(cast.operand()), "CAST(… AS %s)".formatted(cast.type())));
        }
        return Optional.empty();
    }

    private static Invocation internal(Term term, String name, List<Term> arguments, String shown) {
        QualifiedName function =
                new QualifiedName(term.span(), Optional.empty(), new Name(term.span(), name, Name.Kind.QUOTED));
        return new Invocation(term.span(), function, arguments, shown);
    }

    String name() {
        return function.name().text();
    }

    /** Whether a function that the server brings along may be meant. */
    boolean mayBeNative() {
        return function.keyspace().map(Name::text).orElse("system").equals("system");
    }

    boolean isOperation() {
        return OPERATIONS.containsValue(name()) && !isNamed();
    }

    boolean isNegation() {
        return name().equals(NEGATION) && !isNamed();
    }

    boolean isCast() {
        return name().startsWith("cast_as_") && !isNamed();
    }

    /** Whether it was written as a call, so that a user's own function may be meant. */
    boolean isNamed() {
        return shown.equals(function.toString());
    }

    boolean isPlaceholder() {
        return function.name().isPlaceholder()
                || function.keyspace().map(Name::isPlaceholder).orElse(false);
    }
}
