package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What expressions are made of. */
final class Terms {
    /** {@code AggregateFcts}. */
    private static final Set<String> AGGREGATES = Set.of("avg", "count", "max", "min", "sum");

    private Terms() {}

    /** The columns that an expression reads, in the order written. */
    static List<Name> columns(Term term) {
        return term instanceof Term.ColumnReference reference
                ? List.of(reference.column())
                : parts(term).map(Terms::columns).flatMap(List::stream).toList();
    }

    /** Whether it sums up many rows in one. */
    static boolean isAggregate(Term term) {
        boolean aggregate = term instanceof Term.CountAll
                || term instanceof Term.FunctionCall call
                        && AGGREGATES.contains(call.function().name().text().toLowerCase(Locale.ROOT));
        return aggregate || parts(term).anyMatch(Terms::isAggregate);
    }

    private static Stream<Term> parts(Term term) {
        if (term instanceof Term.FunctionCall call) {
            return call.arguments().stream();
        }
        if (term instanceof Term.Cast cast) {
            return Stream.of(cast.operand());
        }
        if (term instanceof Term.TypeHint hint) {
            return Stream.of(hint.operand());
        }
        if (term instanceof Term.Negation negation) {
            return Stream.of(negation.operand());
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return Stream.of(arithmetic.left(), arithmetic.right());
        }
        if (term instanceof Term.FieldAccess access) {
            return Stream.of(access.operand());
        }
        if (term instanceof Term.ElementAccess access) {
            return Stream.of(access.operand(), access.key());
        }
        if (term instanceof Term.SliceAccess access) {
            return Stream.of(Optional.of(access.operand()), access.from(), access.to())
                    .flatMap(Optional::stream);
        }
        if (term instanceof Term.ListLiteral list) {
            return list.items().stream();
        }
        if (term instanceof Term.SetLiteral set) {
            return set.items().stream();
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().stream();
        }
        return term instanceof Term.MapLiteral map ? map.entries().stream().flatMap(Terms::parts) : Stream.of();
    }

    /** The names of the fields of a user-defined type are no columns. */
    private static Stream<Term> parts(Term.MapLiteral.Entry entry) {
        return entry.key() instanceof Term.ColumnReference
                ? Stream.of(entry.value())
                : Stream.of(entry.key(), entry.value());
    }
}
