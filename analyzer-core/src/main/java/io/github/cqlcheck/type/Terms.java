package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.Term;
import java.util.List;

/** Takes terms apart. */
final class Terms {
    private Terms() {}

    /** The terms that one is made of: items, arguments, operands; of a user-defined type's literal the values only. */
    static List<Term> parts(Term term) {
        if (term instanceof Term.ListLiteral list) {
            return list.items();
        }
        if (term instanceof Term.InList in) {
            return in.items();
        }
        if (term instanceof Term.SetLiteral set) {
            return set.items();
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items();
        }
        if (term instanceof Term.MapLiteral map) {
            boolean fields = Composites.isUserType(map);
            return map.entries().stream()
                    .flatMap(entry -> (fields ? List.of(entry.value()) : List.of(entry.key(), entry.value())).stream())
                    .toList();
        }
        if (term instanceof Term.TypeHint hint) {
            return List.of(hint.operand());
        }
        if (term instanceof Term.FieldAccess access) {
            return List.of(access.operand());
        }
        if (term instanceof Term.ElementAccess access) {
            return List.of(access.operand());
        }
        if (term instanceof Term.SliceAccess access) {
            return List.of(access.operand());
        }
        return Invocation.of(term).map(Invocation::arguments).orElse(List.of());
    }
}
