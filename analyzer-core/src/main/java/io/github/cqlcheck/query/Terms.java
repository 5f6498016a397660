package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Parts;
import io.github.cqlcheck.ast.Term;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What expressions are made of. */
final class Terms {
    /** {@code AggregateFcts}. */
    private static final Set<String> AGGREGATES = Set.of("avg", "count", "max", "min", "sum");

    private Terms() {}

    /** The columns that an expression reads, in the order written. */
    static List<Name> columns(Term term) {
        return term instanceof Term.ColumnReference reference
                ? List.of(reference.column())
                : Parts.of(term).map(Terms::columns).flatMap(List::stream).toList();
    }

    /** Whether it sums up many rows in one. */
    static boolean isAggregate(Term term) {
        boolean aggregate = term instanceof Term.CountAll
                || term instanceof Term.FunctionCall call
                        && AGGREGATES.contains(call.function().name().text().toLowerCase(Locale.ROOT));
        return aggregate || Parts.of(term).anyMatch(Terms::isAggregate);
    }
}
