package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may stand where Cassandra asks for a term: anything that does not read a row. */
final class Values {
    /** Values of SQL that look like names, and what CQL has instead. */
    private static final Map<String, String> OF_SQL = Map.of(
            "current_date", "write currentDate()",
            "current_time", "write currentTime()",
            "current_timestamp", "write currentTimestamp()",
            "current_user", "send the value from the application",
            "default", "leave out the column, or write its value",
            "sysdate", "write currentTimestamp()");

    private Values() {}

    /** The term as a value: a placeholder read as a name becomes one, a column is refused. */
    static Term check(Term term) {
        if (term instanceof Term.Literal || term instanceof Term.BindMarker || term instanceof Term.Placeholder) {
            return term;
        }
        if (term instanceof Term.ColumnReference reference) {
            return reference(reference);
        }
        if (term instanceof Term.FunctionCall call) {
            FunctionNames.checkReadsNoCell(call);
            return new Term.FunctionCall(call.span(), call.function(), check(call.arguments()));
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return new Term.TupleLiteral(tuple.span(), check(tuple.items()));
        }
        if (term instanceof Term.ListLiteral list) {
            return new Term.ListLiteral(list.span(), check(list.items()));
        }
        if (term instanceof Term.SetLiteral set) {
            return new Term.SetLiteral(set.span(), check(set.items()));
        }
        if (term instanceof Term.MapLiteral map) {
            checkAlike(map.entries());
            return new Term.MapLiteral(map.span(), all(map.entries(), Values::entry));
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return new Term.Arithmetic(
                    arithmetic.span(), arithmetic.operator(), check(arithmetic.left()), check(arithmetic.right()));
        }
        return wrapped(term);
    }

    private static Term wrapped(Term term) {
        if (term instanceof Term.Negation negation) {
            return new Term.Negation(negation.span(), simple(negation.operand()));
        }
        if (term instanceof Term.TypeHint hint) {
            return new Term.TypeHint(hint.span(), hint.type(), check(hint.operand()));
        }
        if (term instanceof Term.Cast cast) {
            return new Term.Cast(cast.span(), simple(cast.operand()), cast.type());
        }
        throw new Refusal(
                term.span(), "a value is asked for here, and this reads a column", "give a literal, ? or a function");
    }

    /** What CAST and the sign take: no operation, unless it has parentheses. */
    private static Term simple(Term term) {
        if (term instanceof Term.Negation || term instanceof Term.Arithmetic) {
            throw new Refusal(term.span(), "an operation needs parentheses here", "put it into parentheses");
        }
        return check(term);
    }

    private static List<Term> check(List<Term> terms) {
        return all(terms, Values::check);
    }

    private static Term reference(Term.ColumnReference reference) {
        Name name = reference.column();
        if (name.isPlaceholder()) {
            return new Term.Placeholder(reference.span(), name.text());
        }
        if (name.kind() == Name.Kind.PLAIN && OF_SQL.containsKey(name.text())) {
            throw Refusal.sql(
                    reference.span(),
                    "CQL has no %s".formatted(name.text().toUpperCase(Locale.ROOT)),
                    OF_SQL.get(name.text()));
        }
        String text = SyntaxErrors.quote(name.text());
        String help = name.kind() == Name.Kind.QUOTED
                ? "strings take single quotes: '%s'".formatted(text.replace("'", "''"))
                : "give a literal, ? or a function; text takes single quotes: '%s'".formatted(text);
        String what = name.kind() == Name.Kind.QUOTED
                ? "double quotes make \"%s\" a name, and a value is asked for here"
                : "a value is asked for here, and %s is a name";
        throw new Refusal(reference.span(), what.formatted(text), help);
    }

    /** Refuses a mixture of a map, whose keys are values, and a user-defined type's literal, whose keys are names. */
    private static void checkAlike(List<Term.MapLiteral.Entry> entries) {
        List<Term> keys = entries.stream()
                .map(Term.MapLiteral.Entry::key)
                .filter(key -> !isPlaceholder(key))
                .toList();
        for (Term key : keys) {
            if (isField(key) != isField(keys.get(0))) {
                throw new Refusal(
                        key.span(),
                        isField(key)
                                ? "some keys are values, and this one is a name"
                                : "some keys are names of fields, and this one is a value",
                        "the keys of a map are values, those of a user-defined type are names of its fields");
            }
        }
    }

    /** An entry of a map, or a field of a user-defined type's literal. */
    private static Term.MapLiteral.Entry entry(Term.MapLiteral.Entry entry) {
        boolean field = isField(entry.key()) && !isPlaceholder(entry.key());
        Term key = field ? entry.key() : check(entry.key());
        return new Term.MapLiteral.Entry(entry.span(), key, check(entry.value()));
    }

    private static boolean isField(Term key) {
        return key instanceof Term.ColumnReference;
    }

    private static boolean isPlaceholder(Term key) {
        return key instanceof Term.ColumnReference reference
                && reference.column().isPlaceholder();
    }
}
