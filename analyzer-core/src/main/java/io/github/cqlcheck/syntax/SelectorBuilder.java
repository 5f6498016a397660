package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

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
        boolean endsWithAll = expression.getChildCount() > 2
                && ((ParserRuleContext) expression.getChild(0)).getStop() == context.getStart()
                && expression.getChild(1) instanceof CqlParser.OperatorContext operator
                && operator.ASTERISK() != null;
        if (endsWithAll) {
            ParseTree behind = expression.getChild(2);
            throw new Refusal(
                    behind instanceof TerminalNode sign ? span(sign) : span((ParserRuleContext) behind),
                    "%s does not fit here; expected FROM".formatted(SyntaxErrors.quote(behind.getText())),
                    Optional.empty());
        }
    }
}
