package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Which tokens may be names, and which may start a value, as the grammar says. */
final class Keywords {
    private static final ATN GRAMMAR = CqlParser._ATN;
    private static final IntervalSet UNRESERVED = first(CqlParser.RULE_unreservedWord);
    private static final IntervalSet VALUE = first(CqlParser.RULE_expression);

    private Keywords() {}

    static boolean isUnreserved(int token) {
        return UNRESERVED.contains(token);
    }

    static boolean opensValue(int token) {
        return VALUE.contains(token) || token == CqlLexer.TOKEN;
    }

    private static IntervalSet first(int rule) {
        return GRAMMAR.nextTokens(GRAMMAR.ruleToStartState[rule]);
    }
}
