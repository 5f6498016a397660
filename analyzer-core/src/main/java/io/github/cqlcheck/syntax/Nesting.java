package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Arrays;

/**
 * How deep the tree of a statement gets, told from its tokens one by one: two levels for each open bracket, and one for
 * each operator and each closed bracket since the last comma or clause, as in {@code 1 + 1 + 1} and {@code (int) (int) 1}.
 * Nobody nests so deep that the limit hurts; it keeps whoever walks the tree within any thread's stack.
 */
final class Nesting {
    private static final int BRACKET = 2;
    private static final int MAX_DEPTH = 200;

    /** For each open bracket, and before them the statement itself, the operators since the last comma or clause. */
    private int[] operators = new int[8];

    /** For each open bracket whether it is the one of a type, {@code list<}. */
    private boolean[] isType = new boolean[operators.length];

    private final Slice slice;
    private int open;
    private int depth;

    Nesting(Slice slice) {
        this.slice = slice;
    }

    /** Takes the statement's next token, by its index; refuses it if it nests too deeply. */
    void check(int token) {
        switch (slice.type(token)) {
            case CqlLexer.EXPR_PARENTHESIS, CqlLexer.LEFT_PARENTHESIS, CqlLexer.LEFT_BRACKET, CqlLexer.LEFT_BRACE ->
                open(token, false);
            case CqlLexer.RIGHT_PARENTHESIS, CqlLexer.RIGHT_BRACKET, CqlLexer.RIGHT_BRACE -> {
                closeTypes();
                close();
            }
            case CqlLexer.LESS -> {
                if (token > 0
                        && TypeBuilder.takesArguments(
                                slice.type(token - 1), slice.token(token - 1).getText())) {
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
                if (Verbs.opensStatement(slice.type(token))) {
                    restart();
                }
            }
        }
    }

    private void open(int token, boolean type) {
        deepen(token, BRACKET);
        open++;
        if (open == operators.length) {
            operators = Arrays.copyOf(operators, 2 * open);
            isType = Arrays.copyOf(isType, 2 * open);
        }
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

    private void operator(int token) {
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

    private void deepen(int token, int levels) {
        if (depth + levels > MAX_DEPTH) {
            throw new Refusal(
                    slice.span(token),
                    "what stands here is nested too deeply to be parsed",
                    "write it in a simpler form");
        }
        depth += levels;
    }
}
