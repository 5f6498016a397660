package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;

/** ANTLR's choice between alternatives, made at once where it is known that the next token alone decides. */
final class QuickPrediction extends ParserATNSimulator {
    QuickPrediction(CqlParser parser) {
        super(
                parser,
                CqlParser._ATN,
                parser.getInterpreter().decisionToDFA,
                parser.getInterpreter().getSharedContextCache());
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
        DFAState decided = afterNextToken(decisionToDFA[decision], input.LA(1));
        boolean alone = decided != null
                && decided != ATNSimulator.ERROR
                && decided.isAcceptState
                && !decided.requiresFullContext
                && decided.predicates == null;
        return alone ? decided.prediction : super.adaptivePredict(input, decision, outerContext);
    }

    /** What is known once the next token is; null if nothing is, or if it depends on more than tokens. */
    private static DFAState afterNextToken(DFA dfa, int type) {
        DFAState start = dfa.isPrecedenceDfa() ? null : dfa.s0;
        DFAState[] edges = start == null ? null : start.edges;
        return edges == null || type + 1 >= edges.length ? null : edges[type + 1];
    }
}
