package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What may be the name of a function, and what Cassandra's parser wants of the functions that it knows by name. */
final class FunctionNames {
    /** They ask how a cell was written, and so take a column or a part of one. */
    private static final Set<String> OF_CELLS = Set.of("maxwritetime", "ttl", "writetime");

    private FunctionNames() {}

    /** The name of a function that is called. */
    static QualifiedName called(CqlParser.FunctionNameContext context) {
        Token last = context.getStop();
        switch (last.getType()) {
            case CqlLexer.CAST -> throw new Refusal(Slice.span(last), "CAST names no type", "write CAST(x AS text)");
            case CqlLexer.DISTINCT, CqlLexer.JSON, CqlLexer.KEY -> throw refusal(last);
            default -> {}
        }
        return name(context);
    }

    /** The name of a function that is defined, dropped, described or granted. */
    static QualifiedName defined(CqlParser.FunctionNameContext context) {
        Token last = context.getStop();
        QualifiedName name = name(context);
        boolean keyword = switch (last.getType()) {
            case CqlLexer.CAST, CqlLexer.DISTINCT, CqlLexer.JSON, CqlLexer.KEY -> true;
            default -> isOfCell(name.name());
        };
        if (keyword) {
            throw refusal(last);
        }
        return name;
    }

    private static QualifiedName name(CqlParser.FunctionNameContext context) {
        List<Name> names = new ArrayList<>(Nodes.names(context.identifier()));
        if (context.TOKEN() != null) {
            names.add(new Name(span(context.TOKEN()), "token", Name.Kind.PLAIN));
        }
        return new QualifiedName(
                span(context),
                names.size() == 2 ? Optional.of(names.get(0)) : Optional.empty(),
                names.get(names.size() - 1));
    }

    private static Refusal refusal(Token name) {
        return new Refusal(
                Slice.span(name), "%s cannot be the name of a function".formatted(name.getText()), Optional.empty());
    }

    /** Refuses WRITETIME and its like of anything but a column or a part of one. */
    static void checkCell(Term.FunctionCall call) {
        Name name = call.function().name();
        if (!isOfCell(name)) {
            return;
        }
        boolean cell = call.function().keyspace().isEmpty()
                && call.arguments().size() == 1
                && isPartOfColumn(call.arguments().get(0));
        if (!cell) {
            throw new Refusal(
                    call.span(),
                    "%s takes one column or a part of one".formatted(name.text()),
                    "write %s(a), %s(a['key']) or %s(a.field)".formatted(name.text(), name.text(), name.text()));
        }
    }

    /** Refuses WRITETIME and its like where there is no row. */
    static void checkReadsNoCell(Term.FunctionCall call) {
        if (isOfCell(call.function().name())) {
            throw new Refusal(
                    call.span(),
                    "a value is asked for here, and this reads a column",
                    "give a literal, ? or a function");
        }
    }

    private static boolean isOfCell(Name function) {
        return function.kind() == Name.Kind.PLAIN && OF_CELLS.contains(function.text());
    }

    private static boolean isPartOfColumn(Term term) {
        if (term instanceof Term.FieldAccess access) {
            return isPartOfColumn(access.operand());
        }
        if (term instanceof Term.ElementAccess access) {
            return isPartOfColumn(access.operand());
        }
        if (term instanceof Term.SliceAccess access) {
            return isPartOfColumn(access.operand());
        }
        return term instanceof Term.ColumnReference;
    }
}
