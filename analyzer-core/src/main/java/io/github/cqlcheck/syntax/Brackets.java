package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Brackets that open and close. */
final class Brackets {
    private Brackets() {}

    /** Those that some tokens open and do not close, the innermost first. */
    static Deque<Token> open(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (closing(token).isPresent() && (token.getType() != CqlLexer.LESS || opensType(tokens, i))) {
                open.push(token);
            } else if (!open.isEmpty()
                    && closing(open.peek())
                            .filter(close -> close == token.getType())
                            .isPresent()) {
                open.pop();
            }
        }
        return open;
    }

    private static boolean opensType(List<Token> tokens, int index) {
        return index > 0
                && TypeBuilder.takesArguments(
                        tokens.get(index - 1).getType(), tokens.get(index - 1).getText());
    }

    /** What closes a bracket; empty if it is none that opens. */
    static Optional<Integer> closing(Token token) {
        return switch (token.getType()) {
            case CqlLexer.LEFT_BRACE -> Optional.of(CqlLexer.RIGHT_BRACE);
            case CqlLexer.LEFT_BRACKET -> Optional.of(CqlLexer.RIGHT_BRACKET);
            case CqlLexer.LEFT_PARENTHESIS -> Optional.of(CqlLexer.RIGHT_PARENTHESIS);
            case CqlLexer.LESS -> Optional.of(CqlLexer.GREATER);
            default -> Optional.empty();
        };
    }

    static boolean closes(int type) {
        return switch (type) {
            case CqlLexer.GREATER, CqlLexer.RIGHT_BRACE, CqlLexer.RIGHT_BRACKET, CqlLexer.RIGHT_PARENTHESIS -> true;
            default -> false;
        };
    }
}
