package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.List;
import java.util.Optional;

/** Parse trees of what stands between SELECT and FROM. */
final class SelectorBuilder {
    private SelectorBuilder() {}

    /** The selectors of a SELECT statement. */
    static List<Selector> ofSelect(CqlParser.SelectorsContext context) {
        checkEndsWithAll(context);
        return selectors(context);
    }

    /** The selectors; none for {@code *}. */
    static List<Selector> selectors(CqlParser.SelectorsContext context) {
        return context instanceof CqlParser.SelectorListContext list
                ? all(
                        list.selector(),
                        selector -> new Selector(
                                span(selector),
                                TermBuilder.selectable(selector.expression()),
                                Optional.ofNullable(selector.identifier()).map(Nodes::name)))
                : List.of();
    }

    /** SELECT JSON * and SELECT DISTINCT * end there: Cassandra takes the word for the keyword, whatever follows. */
    private static void checkEndsWithAll(CqlParser.SelectorsContext context) {
        int first = context.getStart().getType();
        if (first != CqlLexer.JSON && first != CqlLexer.DISTINCT) {
            return;
        }
        CqlParser.ExpressionContext expression =
                context.getRuleContext(CqlParser.SelectorContext.class, 0).expression();
        while (expression.getStart() != expression.getStop()) {
            if (expression instanceof CqlParser.MultiplicationContext product
                    && product.ASTERISK() != null
                    && product.expression(0).getStop() == context.getStart()) {
                throw new Refusal(
                        span(product.expression(1)),
                        "%s does not fit here; expected FROM"
                                .formatted(
                                        SyntaxErrors.quote(product.expression(1).getText())),
                        Optional.empty());
            }
            CqlParser.ExpressionContext left = expression.getRuleContext(CqlParser.ExpressionContext.class, 0);
            if (left == null) {
                return;
            }
            expression = left;
        }
    }
}
