package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one statement, without comments and without the semicolon; at least one. Parts are views, so that a long
 * slice can be taken apart statement by statement.
 *
 * @param cqlshCommand whether it is a line for the shell, which the tokens only stand in for
 */
record Slice(List<Token> tokens, boolean cqlshCommand) {
    Slice {
        tokens = Collections.unmodifiableList(tokens);
    }

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    Span span() {
        return new Span(first().getStartIndex(), last().getStopIndex() + 1);
    }

    /** The part before the token at an index. */
    Slice before(int index) {
        return new Slice(tokens.subList(0, index), false);
    }

    /** The part from the token at an index on. */
    Slice from(int index) {
        return new Slice(tokens.subList(index, tokens.size()), false);
    }

    /** Whether it may say what exists: see {@link Script#definitions}. */
    boolean isDefinition() {
        return switch (first().getType()) {
            case CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP, CqlLexer.USE -> true;
            default -> false;
        };
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }
}
