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
import org.antlr.v4.runtime.ParserRuleContext;

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
        if (context instanceof CqlParser.PrimaryExpressionContext expression) {
            return primary(expression.primary());
        }
        Span span = span(context);
        if (context instanceof CqlParser.FieldAccessContext access) {
            return field(access, span);
        }
        if (context instanceof CqlParser.ElementAccessContext access) {
            return new Term.ElementAccess(span, selectable(access.expression(0)), value(access.expression(1)));
        }
        if (context instanceof CqlParser.SliceAccessContext access) {
            return slice(access, span);
        }
        if (context instanceof CqlParser.NegationContext negation) {
            return new Term.Negation(span, selectable(negation.expression()));
        }
        if (context instanceof CqlParser.MultiplicationContext operation) {
            return arithmetic(operation, operation.expression(), span);
        }
        if (context instanceof CqlParser.AdditionContext operation) {
            return arithmetic(operation, operation.expression(), span);
        }
        throw new AssertionError(context.getClass());
    }

    private static Term primary(CqlParser.PrimaryContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.ConstantValueContext constant) {
            return literal(constant.constant());
        }
        if (context instanceof CqlParser.ColumnReferenceContext reference) {
            return new Term.ColumnReference(span, Nodes.name(reference.identifier()));
        }
        if (context instanceof CqlParser.BindMarkerValueContext marker) {
            return bindMarker(marker.bindMarker());
        }
        if (context instanceof CqlParser.FunctionCallContext call) {
            return call(call.functionName(), call.arguments(), span);
        }
        if (context instanceof CqlParser.NullValueContext) {
            return new Term.Literal(span, Term.Literal.Kind.NULL, "null");
        }
        if (context instanceof CqlParser.BraceLiteralContext braces) {
            return braces(braces.entry(), span);
        }
        if (context instanceof CqlParser.ListLiteralContext list) {
            return new Term.ListLiteral(span, selectables(list.expression()));
        }
        if (context instanceof CqlParser.ParenthesizedContext parenthesized) {
            return parenthesized(parenthesized, span);
        }
        if (context instanceof CqlParser.ParameterizedTypeHintContext hint) {
            return new Term.TypeHint(span, TypeBuilder.type(hint.parameterizedType()), primary(hint.primary()));
        }
        if (context instanceof CqlParser.CastContext cast) {
            return cast(cast, span);
        }
        if (context instanceof CqlParser.CountAllContext) {
            return new Term.CountAll(span);
        }
        throw new AssertionError(context.getClass());
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

    private static Term field(CqlParser.FieldAccessContext access, Span span) {
        Term operand = selectable(access.expression());
        boolean number = access.expression().getStop().getType() == CqlLexer.INTEGER;
        if (number && operand.span().end() == span(access.DOT()).start()) {
            throw new Refusal(
                    span(access.identifier()),
                    "a number cannot be followed by a name",
                    "put a comma, an operator or AND between them");
        }
        return new Term.FieldAccess(span, operand, Nodes.name(access.identifier()));
    }

    private static Term slice(CqlParser.SliceAccessContext access, Span span) {
        List<CqlParser.ExpressionContext> parts = access.expression();
        int range = access.RANGE().getSymbol().getStartIndex();
        Optional<Term> from = parts.stream()
                .skip(1)
                .filter(part -> part.getStart().getStartIndex() < range)
                .findFirst()
                .map(TermBuilder::value);
        Optional<Term> to = parts.stream()
                .skip(1)
                .filter(part -> part.getStart().getStartIndex() > range)
                .findFirst()
                .map(TermBuilder::value);
        return new Term.SliceAccess(span, selectable(parts.get(0)), from, to);
    }

    private static Term arithmetic(ParserRuleContext context, List<CqlParser.ExpressionContext> operands, Span span) {
        char operator = context.getChild(1).getText().charAt(0);
        return new Term.Arithmetic(span, operator, selectable(operands.get(0)), selectable(operands.get(1)));
    }

    private static Term call(CqlParser.FunctionNameContext function, CqlParser.ArgumentsContext arguments, Span span) {
        Term.FunctionCall call =
                new Term.FunctionCall(span, FunctionNames.called(function), selectables(arguments.expression()));
        FunctionNames.checkCell(call);
        return call;
    }

    /** {@code (a, b)}, or the type hint {@code (text) x}. */
    private static Term parenthesized(CqlParser.ParenthesizedContext context, Span span) {
        List<CqlParser.ExpressionContext> inside = context.expression();
        if (context.primary() == null) {
            return new Term.TupleLiteral(span, selectables(inside));
        }
        if (isElementAccess(context)) {
            CqlParser.ListLiteralContext index = (CqlParser.ListLiteralContext) context.primary();
            Span operand =
                    new Span(span.start(), span(context.RIGHT_PARENTHESIS()).end());
            return new Term.ElementAccess(
                    span, new Term.TupleLiteral(operand, selectables(inside)), value(index.expression(0)));
        }
        if (inside.size() > 1) {
            throw new Refusal(span(inside.get(1)), "a type hint names one type", Optional.empty());
        }
        CqlType type = TypeBuilder.hint(selectable(inside.get(0)), inside.get(0).getStop());
        return new Term.TypeHint(span, type, primary(context.primary()));
    }

    /** Whether {@code (x)[1]} is no hint before a list, because x is no type. */
    private static boolean isElementAccess(CqlParser.ParenthesizedContext context) {
        boolean oneItem = context.primary() instanceof CqlParser.ListLiteralContext list
                && list.expression().size() == 1;
        return oneItem && !(context.expression().size() == 1 && TypeBuilder.isType(selectable(context.expression(0))));
    }

    private static Term braces(List<CqlParser.EntryContext> entries, Span span) {
        long pairs = entries.stream().filter(entry -> entry.COLON() != null).count();
        if (pairs == 0 && !entries.isEmpty()) {
            return new Term.SetLiteral(span, all(entries, entry -> selectable(entry.expression(0))));
        }
        for (CqlParser.EntryContext entry : entries) {
            if (entry.COLON() == null) {
                throw new Refusal(
                        span(entry), "some entries have a key and this one has none", "a map's entry is key : value");
            }
        }
        return new Term.MapLiteral(
                span,
                all(
                        entries,
                        entry -> new Term.MapLiteral.Entry(
                                span(entry), selectable(entry.expression(0)), selectable(entry.expression(1)))));
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
        return context instanceof CqlParser.NamedMarkerContext named
                ? new Term.BindMarker(span(context), Optional.of(Nodes.name(named.identifier())))
                : new Term.BindMarker(span(context), Optional.empty());
    }

    static Term.Literal literal(CqlParser.ConstantContext context) {
        Span span = span(context);
        String text = context.getText();
        if (context instanceof CqlParser.StringConstantContext string) {
            return new Term.Literal(span, Term.Literal.Kind.STRING, Nodes.text(string.string()));
        }
        if (context instanceof CqlParser.IntegerConstantContext) {
            return new Term.Literal(span, Term.Literal.Kind.INTEGER, text);
        }
        if (context instanceof CqlParser.BooleanConstantContext) {
            return new Term.Literal(span, Term.Literal.Kind.BOOLEAN, text.toLowerCase(Locale.ROOT));
        }
        if (context instanceof CqlParser.UuidConstantContext) {
            return new Term.Literal(span, Term.Literal.Kind.UUID, text.toLowerCase(Locale.ROOT));
        }
        if (context instanceof CqlParser.DurationConstantContext) {
            return new Term.Literal(span, Term.Literal.Kind.DURATION, text);
        }
        if (context instanceof CqlParser.BlobConstantContext) {
            return new Term.Literal(span, Term.Literal.Kind.BLOB, text);
        }
        if (context instanceof CqlParser.PointFloatConstantContext number && span.length() != text.length()) {
            throw new Refusal(span(number.DOT()), "a number ends before this point", Optional.empty());
        }
        if (context instanceof CqlParser.FloatConstantContext && Double.isInfinite(Double.parseDouble(text))) {
            throw new Refusal(span, "this number is too large", "give text or blob to numbers that no double holds");
        }
        return new Term.Literal(span, Term.Literal.Kind.FLOAT, text);
    }
}
