package io.github.cqlcheck.config;

import java.util.List;

/**
 * What a difference says of one file.
 *
 * @param before what the file was called, the likeliest name first; empty if there was none
 * @param after what it is called, the likeliest name first; empty if there is none
 * @param hunks its changed lines and those around them, from the first to the last
 * @param whole whether all of it counts as changed, because the difference does not show the lines
 * @param line where in the difference it stands
 */
record FilePatch(List<String> before, List<String> after, List<Hunk> hunks, boolean whole, int line) {
    /** What a difference may have before the first line of a text, and a text that was read has not. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    FilePatch {
        before = List.copyOf(before);
        after = List.copyOf(after);
        hunks = List.copyOf(hunks);
    }

    /**
     * Lines that stand together.
     *
     * @param oldCount how many of them the old text has
     * @param newStart the line where they start in the new text; if it has none of them, the line before
     * @param newCount how many of them the new text has
     */
    record Hunk(int oldCount, int newStart, int newCount, List<Line> lines) {
        Hunk {
            lines = List.copyOf(lines);
        }

        /** How many lines of the new text stand before. */
        int linesBefore() {
            return newCount == 0 ? newStart : newStart - 1;
        }
    }

    /** Which of the texts have a line. */
    enum Side {
        OLD,
        NEW,
        BOTH
    }

    /**
     * A line of a text.
     *
     * @param ended whether it has a line end
     * @param number where in the difference it stands
     */
    record Line(Side side, String text, boolean ended, int number) {}
}
