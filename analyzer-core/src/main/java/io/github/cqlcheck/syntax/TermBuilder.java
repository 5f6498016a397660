package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Parse trees of expressions to {@link Term}. {@link #selectable} takes all that a SELECT clause may hold, {@link #value}
 * only what Cassandra calls a term: something that can be computed without a row.
 */
final class TermBuilder {
    private TermBuilder() {}

    /** A value, which names no column. */
    static Term value(CqlParser.ExpressionContext context) {
        Term term = selectable(context);
        return term instanceof Term.Literal || TransactionBuilder.isReference(term, context)
                ? term
                : Values.check(term);
    }

    static List<Term> values(List<CqlParser.ExpressionContext> contexts) {
        return all(contexts, TermBuilder::value);
    }

    static Term selectable(CqlParser.ExpressionContext context) {
        return context.getChildCount() == 1 ? part(context.getChild(0)) : Expressions.term(context);
    }

    /** What stands between signs, operators and the like. */
    static Term part(ParseTree part) {
        if (part instanceof CqlParser.ConstantContext constant) {
            return literal(constant);
        }
        return part instanceof CqlParser.BindMarkerContext marker
                ? bindMarker(marker)
                : primary((CqlParser.PrimaryContext) part);
    }

    private static Term primary(CqlParser.PrimaryContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.ColumnReferenceContext reference) {
            return new Term.ColumnReference(span, Nodes.name(reference.identifier()));
        }
        if (context instanceof CqlParser.FunctionCallContext call) {
            return call(call.function, call.given, span);
        }
        if (context instanceof CqlParser.BraceLiteralContext braces) {
            return braces(braces.entries, span);
        }
        if (context instanceof CqlParser.ListLiteralContext list) {
            return new Term.ListLiteral(span, selectables(list.items));
        }
        if (context instanceof CqlParser.ParenthesizedContext parenthesized) {
            return parenthesized(parenthesized, span);
        }
        if (context instanceof CqlParser.ParameterizedTypeHintContext hint) {
            return new Term.TypeHint(
                    span,
                    TypeBuilder.type(hint.parameterizedType()),
                    part(hint.hinted().getChild(0)));
        }
        if (context instanceof CqlParser.NullValueContext) {
            return new Term.Literal(span, Term.Literal.Kind.NULL, "null");
        }
        return context instanceof CqlParser.CastContext cast ? cast(cast, span) : new Term.CountAll(span);
    }

    private static Term cast(CqlParser.CastContext context, Span span) {
        CqlType type = TypeBuilder.type(context.type());
        if (!(type instanceof CqlType.Native || type instanceof CqlType.Unknown)) {
            throw new Refusal(
                    type.span(),
                    "CAST cannot make a %s".formatted(SyntaxErrors.quote(type.toString())),
                    "it makes native types, such as text or bigint");
        }
        return new Term.Cast(span, selectable(context.expression()), type);
    }

    private static List<Term> selectables(List<CqlParser.ExpressionContext> contexts) {
        return all(contexts, TermBuilder::selectable);
    }

    private static Term call(CqlParser.FunctionNameContext function, CqlParser.ArgumentsContext arguments, Span span) {
        Term.FunctionCall call =
                new Term.FunctionCall(span, FunctionNames.called(function), selectables(arguments.given));
        FunctionNames.checkCell(call);
        return call;
    }

    /** {@code (a, b)}, or the type hint {@code (text) x}. */
    private static Term parenthesized(CqlParser.ParenthesizedContext context, Span span) {
        List<CqlParser.ExpressionContext> inside = context.expression();
        if (context.hinted() == null) {
            return new Term.TupleLiteral(span, selectables(inside));
        }
        if (isElementAccess(context)) {
            CqlParser.ListLiteralContext index =
                    (CqlParser.ListLiteralContext) context.hinted().primary();
            Span operand =
                    new Span(span.start(), span(context.RIGHT_PARENTHESIS()).end());
            return new Term.ElementAccess(
                    span, new Term.TupleLiteral(operand, selectables(inside)), value(index.items.get(0)));
        }
        if (inside.size() > 1) {
            throw new Refusal(span(inside.get(1)), "a type hint names one type", Optional.empty());
        }
        CqlType type = TypeBuilder.hint(selectable(inside.get(0)), inside.get(0).getStop());
        return new Term.TypeHint(span, type, part(context.hinted().getChild(0)));
    }

    /** Whether {@code (x)[1]} is no hint before a list, because x is no type. */
    private static boolean isElementAccess(CqlParser.ParenthesizedContext context) {
        boolean oneItem =
                context.hinted().primary() instanceof CqlParser.ListLiteralContext list && list.items.size() == 1;
        return oneItem && !(context.expression().size() == 1 && TypeBuilder.isType(selectable(context.expression(0))));
    }

    private static Term braces(List<CqlParser.EntryContext> entries, Span span) {
        boolean set = !entries.isEmpty() && entries.stream().allMatch(entry -> entry.paired == null);
        if (set) {
            return new Term.SetLiteral(span, all(entries, entry -> selectable(entry.key)));
        }
        for (CqlParser.EntryContext entry : entries) {
            if (entry.paired == null) {
                throw new Refusal(
                        span(entry), "some entries have a key and this one has none", "a map's entry is key : value");
            }
        }
        return new Term.MapLiteral(
                span,
                all(
                        entries,
                        entry -> new Term.MapLiteral.Entry(
                                span(entry), selectable(entry.key), selectable(entry.paired))));
    }

    /** What LIMIT, TTL and TIMESTAMP take. */
    static Term number(CqlParser.WholeNumberContext context) {
        if (context instanceof CqlParser.MarkedNumberContext marked) {
            return bindMarker(marked.bindMarker());
        }
        return context instanceof CqlParser.IntegerNumberContext
                ? new Term.Literal(span(context), Term.Literal.Kind.INTEGER, context.getText())
                : new Term.Placeholder(span(context), context.getText());
    }

    static Term bindMarker(CqlParser.BindMarkerContext context) {
        return new Term.BindMarker(
                span(context),
                context.getChildCount() == 1 ? Optional.empty() : Optional.of(Nodes.name(context.identifier())));
    }

    static Term.Literal literal(CqlParser.ConstantContext context) {
        Span span = span(context);
        Token token = context.getStart();
        String text = token.getText();
        return switch (token.getType()) {
            case CqlLexer.STRING, CqlLexer.DOLLAR_STRING ->
                new Term.Literal(span, Term.Literal.Kind.STRING, Nodes.text(token));
            case CqlLexer.INTEGER -> number(context, span, text);
            case CqlLexer.TRUE, CqlLexer.FALSE ->
                new Term.Literal(span, Term.Literal.Kind.BOOLEAN, text.toLowerCase(Locale.ROOT));
            case CqlLexer.UUID -> new Term.Literal(span, Term.Literal.Kind.UUID, text.toLowerCase(Locale.ROOT));
            case CqlLexer.DURATION -> new Term.Literal(span, Term.Literal.Kind.DURATION, text);
            case CqlLexer.HEX -> new Term.Literal(span, Term.Literal.Kind.BLOB, text);
            case CqlLexer.FLOAT -> number(span, text);
            default -> new Term.Literal(span, Term.Literal.Kind.FLOAT, text);
        };
    }

    private static Term.Literal number(CqlParser.ConstantContext context, Span span, String digits) {
        if (context.getChildCount() == 1) {
            return new Term.Literal(span, Term.Literal.Kind.INTEGER, digits);
        }
        if (span.length() > digits.length() + 1) {
            throw new Refusal(span(context.DOT()), "a number ends before this point", Optional.empty());
        }
        return number(span, digits + ".");
    }

    private static Term.Literal number(Span span, String text) {
        if (Double.isInfinite(Double.parseDouble(text))) {
            throw new Refusal(span, "this number is too large", "give text or blob to numbers that no double holds");
        }
        return new Term.Literal(span, Term.Literal.Kind.FLOAT, text);
    }
}
