package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Span;

/**
 * The part of a line that fits the terminal. Never looks at more of the line than about what it shows.
 *
 * @param text the text that the line is part of
 * @param shown the part of the line to show
 * @param cutLeft whether the line starts before it
 * @param cutRight whether the line goes on after it
 */
record Window(CharSequence text, Span shown, boolean cutLeft, boolean cutRight) {
    private static final String CUT = "…";

    /**
     * A window of at most {@code columns} columns that shows as much of {@code focus} as fits, from its start, and then
     * as much around it.
     */
    static Window of(CharSequence text, Span line, Span focus, int columns) {
        int fromStart = forward(text, line.start(), line.end(), columns);
        if (fromStart == line.end()) {
            return new Window(text, line, false, false);
        }
        int head = forward(text, line.start(), line.end(), columns - 1);
        int focusEnd = Math.max(focus.end(), Math.min(focus.start() + 1, line.end()));
        if (focusEnd <= head) {
            return new Window(text, new Span(line.start(), head), false, true);
        }
        int tail = backward(text, line.end(), line.start(), columns - 1);
        if (focus.start() >= tail) {
            return new Window(text, new Span(tail, line.end()), true, false);
        }
        int room = columns - 2;
        int reach = forward(text, focus.start(), focus.end(), room);
        int spare = room - Glyphs.width(text, focus.start(), reach);
        int before = reach == focus.end() ? spare / 2 : room / 4;
        int start = backward(text, focus.start(), line.start(), before);
        int end = forward(text, start, line.end(), room);
        return new Window(text, new Span(start, end), start > line.start(), end < line.end());
    }

    /** Whether a window of so many columns can show all of the span, wherever in the line it lies. */
    static boolean fits(CharSequence text, Span span, int columns) {
        return forward(text, span.start(), span.end(), columns - 2) == span.end();
    }

    private static int forward(CharSequence text, int from, int limit, int columns) {
        int left = columns;
        int at = from;
        while (at < limit) {
            int codePoint = Character.codePointAt(text, at);
            left -= Glyphs.width(codePoint);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return limit;
    }

    private static int backward(CharSequence text, int from, int limit, int columns) {
        int left = columns;
        int at = from;
        while (at > limit) {
            int codePoint = Character.codePointBefore(text, at);
            left -= Glyphs.width(codePoint);
            if (left < 0) {
                return at;
            }
            at -= Character.charCount(codePoint);
        }
        return limit;
    }

    /** Whether the window shows where the span begins or some of what it covers. */
    boolean shows(Span span) {
        boolean atLineEnd = !cutRight && span.start() >= shown.end();
        return atLineEnd || span.start() < shown.end() && Math.max(span.end(), span.start() + 1) > shown.start();
    }

    /** The column, from 0, at which the character at an offset stands; for what is cut off, that of the ellipsis. */
    int column(int offset) {
        if (offset < shown.start()) {
            return 0;
        }
        int left = cutLeft ? 1 : 0;
        int width = left + Glyphs.width(text, shown.start(), Math.min(offset, shown.end()));
        return cutRight && offset > shown.end() ? width + 1 : width;
    }

    @Override
    public String toString() {
        String visible = Glyphs.shown(text, shown.start(), shown.end());
        return (cutLeft ? CUT : "") + visible + (cutRight ? CUT : "");
    }
}
