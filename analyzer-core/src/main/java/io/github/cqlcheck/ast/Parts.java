package io.github.cqlcheck.ast;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Update;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What expressions and statements are made of. */
public final class Parts {
    private Parts() {}

    /** The functions that a statement calls, also within one another, in the order of its clauses. */
    public static List<Term.FunctionCall> calls(OnTable statement) {
        return Stream.concat(expressions(statement), statement.where().stream().map(Relation::value))
                .flatMap(Parts::all)
                .filter(Term.FunctionCall.class::isInstance)
                .map(Term.FunctionCall.class::cast)
                .toList();
    }

    private static Stream<Term> expressions(OnTable statement) {
        if (statement instanceof Select select) {
            return Stream.concat(select.selectors().stream().map(Selector::expression), select.groupBy().stream());
        }
        if (statement instanceof Insert insert) {
            return insert.values().stream();
        }
        if (statement instanceof Update update) {
            return Stream.concat(
                    update.assignments().stream().map(Assignment::value),
                    update.conditions().stream().map(Relation::value));
        }
        return statement instanceof Delete delete ? delete.conditions().stream().map(Relation::value) : Stream.empty();
    }

    private static Stream<Term> all(Term term) {
        Stream<Term> items = term instanceof Term.InList list ? list.items().stream() : of(term);
        return Stream.concat(Stream.of(term), items.flatMap(Parts::all));
    }

    /** The expressions that one is put together from directly. */
    public static Stream<Term> of(Term term) {
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
        return term instanceof Term.MapLiteral map ? map.entries().stream().flatMap(Parts::of) : Stream.of();
    }

    /** The names of the fields of a user-defined type are no columns. */
    private static Stream<Term> of(Term.MapLiteral.Entry entry) {
        return entry.key() instanceof Term.ColumnReference
                ? Stream.of(entry.value())
                : Stream.of(entry.key(), entry.value());
    }
}
