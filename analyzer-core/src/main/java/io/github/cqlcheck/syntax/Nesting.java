package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import org.antlr.v4.runtime.Token;

/**
 * How deep the tree of a statement gets, told from its tokens one by one: two levels for each open bracket, and one for
 * each operator and each closed bracket since the last comma or clause, as in {@code 1 + 1 + 1} and {@code (int) (int) 1}.
 * Nobody nests so deep that the limit hurts; it keeps whoever walks the tree within any thread's stack.
 */
final class Nesting {
    private static final int BRACKET = 2;
    private static final int MAX_DEPTH = 200;

    /** For each open bracket, and before them the statement itself, the operators since the last comma or clause. */
    private final int[] operators = new int[MAX_DEPTH / BRACKET + 1];

    /** For each open bracket whether it is the one of a type, {@code list<}. */
    private final boolean[] isType = new boolean[MAX_DEPTH / BRACKET + 1];

    private int open;
    private int depth;
    private boolean afterTypeName;

    /** Takes the statement's next token; refuses it if it nests too deeply. */
    void check(Token token) {
        switch (token.getType()) {
            case CqlLexer.EXPR_PARENTHESIS, CqlLexer.LEFT_PARENTHESIS, CqlLexer.LEFT_BRACKET, CqlLexer.LEFT_BRACE ->
                open(token, false);
            case CqlLexer.RIGHT_PARENTHESIS, CqlLexer.RIGHT_BRACKET, CqlLexer.RIGHT_BRACE -> {
                closeTypes();
                close();
            }
            case CqlLexer.LESS -> {
                if (afterTypeName) {
                    open(token, true);
                }
            }
            case CqlLexer.GREATER -> {
                if (isType[open]) {
                    close();
                }
            }
            case CqlLexer.ASTERISK, CqlLexer.DOT, CqlLexer.MINUS, CqlLexer.PERCENT, CqlLexer.PLUS, CqlLexer.SLASH ->
                operator(token);
            case CqlLexer.COMMA -> startTerm();
            case CqlLexer.AND, CqlLexer.FROM, CqlLexer.WHERE -> {
                closeTypes();
                startTerm();
            }
            default -> {
                if (Verbs.opensStatement(token)) {
                    restart();
                }
            }
        }
        afterTypeName = TypeBuilder.takesArguments(token);
    }

    private void open(Token token, boolean type) {
        deepen(token, BRACKET);
        open++;
        operators[open] = 0;
        isType[open] = type;
    }

    private void closeTypes() {
        while (isType[open]) {
            close();
        }
    }

    private void close() {
        if (open > 0) {
            depth -= operators[open] + BRACKET - 1;
            open--;
            operators[open]++;
        }
    }

    private void operator(Token token) {
        deepen(token, 1);
        operators[open]++;
    }

    private void startTerm() {
        depth -= operators[open];
        operators[open] = 0;
    }

    private void restart() {
        open = 0;
        depth = 0;
        operators[0] = 0;
    }

    private void deepen(Token token, int levels) {
        if (depth + levels > MAX_DEPTH) {
            throw new Refusal(
                    Slice.span(token),
                    "what stands here is nested too deeply to be parsed",
                    "write it in a simpler form");
        }
        depth += levels;
    }
}
