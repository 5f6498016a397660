package io.github.cqlcheck.syntax;

import io.github.cqlcheck.syntax.Automaton.State;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, one after the other: always the longest that may be, as ANTLR's lexer does. */
final class Scanner {
    private final TextWindow window;
    private int type;
    private int start;
    private int end;
    private boolean layout;

    Scanner(TextWindow window) {
        this.window = window;
    }

    /** The type of the token at hand; {@link Token#EOF} behind the last one. */
    int type() {
        return type;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String text() {
        return window.text(start, end);
    }

    /** Goes on at an offset. */
    void seek(int offset) {
        end = offset;
    }

    /** Whether the token at hand is a comment or white space. */
    boolean isLayout() {
        return layout;
    }

    /** Takes the next token. */
    void next() {
        char[] characters = window.characters();
        int offset = window.start();
        int limit = window.end() - offset;
        int at = end - offset;
        State state = Automaton.START;
        State accepted = null;
        start = end;
        while (true) {
            if (at == limit) {
                int reached = at + offset;
                if (!window.more(start)) {
                    break;
                }
                characters = window.characters();
                offset = window.start();
                limit = window.end() - offset;
                at = reached - offset;
            }
            state = state.on(characters[at]);
            if (state == null) {
                break;
            }
            at++;
            if (state.type != Token.INVALID_TYPE) {
                accepted = state;
                end = at + offset;
            }
        }
        type = accepted == null ? Token.EOF : accepted.type;
        layout = accepted != null && accepted.layout;
    }
}
