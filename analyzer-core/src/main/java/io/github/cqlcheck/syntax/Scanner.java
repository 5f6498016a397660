package io.github.cqlcheck.syntax;

import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, one after the other: always the longest that may be, as ANTLR's lexer does. */
final class Scanner {
    private final TextWindow window;
    private final Remarks remarks;
    private int type;
    private int start;
    private int end;

    Scanner(TextWindow window) {
        this.window = window;
        this.remarks = new Remarks(window);
    }

    /** The comments skipped that speak to cqlcheck. */
    Remarks remarks() {
        return remarks;
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
        int[] table = Automaton.table();
        start = end;
        window.moveTo(start);
        char[] characters = window.characters();
        int offset = window.start();
        int limit = window.end() - offset;
        int at = end - offset;
        int row = Automaton.START;
        int accepted = Automaton.UNKNOWN;
        while (true) {
            if (at == limit && window.more(start)) {
                at += offset - window.start();
                characters = window.characters();
                offset = window.start();
                limit = window.end() - offset;
            }
            int step = at < limit ? table[row + Automaton.column(characters[at])] : Automaton.NOWHERE;
            if (step == Automaton.UNKNOWN) {
                step = Automaton.learn(row, characters[at]);
                table = Automaton.table();
            }
            if (step == Automaton.NOWHERE) {
                if (!Automaton.isLayout(accepted)) {
                    break;
                }
                remarks.skipped(start, end);
                start = end;
                window.moveTo(start);
                at = end - offset;
                row = Automaton.START;
                accepted = Automaton.UNKNOWN;
            } else {
                at++;
                if (Automaton.row(step) == row) {
                    // in names, strings, blobs and white space most characters take the same step again
                    while (at < limit && table[row + Automaton.column(characters[at])] == step) {
                        at++;
                    }
                }
                row = Automaton.row(step);
                if (Automaton.type(step) != Token.INVALID_TYPE) {
                    accepted = step;
                    end = at + offset;
                }
            }
        }
        type = accepted == Automaton.UNKNOWN ? Token.EOF : Automaton.type(accepted);
    }
}
