package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * The parts of an expression, which the grammar has in a row, as the tree that they are: what follows a value binds tighter
 * than a sign before it, a sign tighter than {@code * / %}, and those tighter than {@code + -}; of equals the left one.
 */
final class Expressions {
    private final List<ParseTree> parts;
    private int next;

    private Expressions(CqlParser.ExpressionContext context) {
        this.parts = context.children;
    }

    static Term term(CqlParser.ExpressionContext context) {
        return new Expressions(context).sum();
    }

    private Term sum() {
        Term sum = product();
        while (isOperator("+-")) {
            sum = operation(sum, operator(), product());
        }
        return sum;
    }

    private Term product() {
        Term product = signed();
        while (isOperator("*/%")) {
            product = operation(product, operator(), signed());
        }
        return product;
    }

    private boolean isOperator(String operators) {
        return next < parts.size() && operators.contains(parts.get(next).getText());
    }

    private char operator() {
        return parts.get(next++).getText().charAt(0);
    }

    private static Term operation(Term left, char operator, Term right) {
        return new Term.Arithmetic(left.span().to(right.span()), operator, left, right);
    }

    private Term signed() {
        if (parts.get(next) instanceof TerminalNode sign) {
            next++;
            Term operand = signed();
            return new Term.Negation(span(sign).to(operand.span()), operand);
        }
        Term term = TermBuilder.part(parts.get(next++));
        while (next < parts.size() && parts.get(next) instanceof CqlParser.AccessorContext accessor) {
            term = access(term, accessor);
            next++;
        }
        return term;
    }

    private Term access(Term operand, CqlParser.AccessorContext context) {
        Span span = operand.span().to(span(context));
        if (context instanceof CqlParser.FieldAccessContext access) {
            checkField(operand, access);
            return new Term.FieldAccess(span, operand, Nodes.name(access.identifier()));
        }
        if (context instanceof CqlParser.ElementAccessContext access) {
            return new Term.ElementAccess(span, operand, TermBuilder.value(access.expression()));
        }
        return slice(operand, (CqlParser.SliceAccessContext) context, span);
    }

    private void checkField(Term operand, CqlParser.FieldAccessContext access) {
        ParserRuleContext before = (ParserRuleContext) parts.get(next - 1);
        boolean number = before.getStop().getType() == CqlLexer.INTEGER;
        if (number && operand.span().end() == span(access).start()) {
            throw new Refusal(
                    span(access.identifier()),
                    "a number cannot be followed by a name",
                    "put a comma, an operator or AND between them");
        }
    }

    private static Term slice(Term operand, CqlParser.SliceAccessContext access, Span span) {
        int range = access.RANGE().getSymbol().getStartIndex();
        return new Term.SliceAccess(
                span, operand, bound(access, bound -> bound < range), bound(access, bound -> bound > range));
    }

    private static Optional<Term> bound(CqlParser.SliceAccessContext access, IntPredicate isWhereItStarts) {
        return access.expression().stream()
                .filter(bound -> isWhereItStarts.test(bound.getStart().getStartIndex()))
                .findFirst()
                .map(TermBuilder::value);
    }
}
