package io.github.cqlcheck.syntax;

import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, one after the other: always the longest that may be, as ANTLR's lexer does. */
final class Scanner {
    private final TextWindow window;
    private int type;
    private int start;
    private int end;

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

    /** Takes the next token that is not layout. */
    void next() {
        int step = scan();
        while (Automaton.isLayout(step)) {
            step = scan();
        }
        type = step == Automaton.UNKNOWN ? Token.EOF : Automaton.type(step);
    }

    /** The step that a token ends with; an unknown one if there is no token left. */
    private int scan() {
        window.moveTo(end);
        char[] characters = window.characters();
        int offset = window.start();
        int limit = window.end() - offset;
        int at = end - offset;
        int[] table = Automaton.table();
        int row = Automaton.START;
        int accepted = Automaton.UNKNOWN;
        start = end;
        while (true) {
            if (at == limit) {
                if (!window.more(start)) {
                    return accepted;
                }
                at += offset - window.start();
                characters = window.characters();
                offset = window.start();
                limit = window.end() - offset;
            }
            int step = table[row + Automaton.column(characters[at])];
            if (step == Automaton.UNKNOWN) {
                step = Automaton.learn(row, characters[at]);
                table = Automaton.table();
            }
            if (step == Automaton.NOWHERE) {
                return accepted;
            }
            row = Automaton.row(step);
            at++;
            // in names, strings, blobs and white space most characters take the same step again
            while (at < limit && table[row + Automaton.column(characters[at])] == step) {
                at++;
            }
            if (Automaton.type(step) != Token.INVALID_TYPE) {
                accepted = step;
                end = at + offset;
            }
        }
    }
}
