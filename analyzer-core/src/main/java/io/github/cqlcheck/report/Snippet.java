package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of one source that lie near each other, and what is marked in them. */
final class Snippet {
    /** How many lines apart two places may lie and still be shown together. */
    private static final int NEAR = 8;

    private final Place place;
    private final TreeMap<Integer, List<Mark>> marks = new TreeMap<>();

    /** A stretch of one line; empty if it is a caret between two characters or behind the line's end. */
    record Mark(Span span, char glyph, Style style, String message) {}

    /** A snippet around a place; the place is its first mark. */
    Snippet(Place place, char glyph, Style style, String message) {
        this.place = place;
        add(place, glyph, style, message);
    }

    /** The place that it was made for. */
    Place place() {
        return place;
    }

    Source source() {
        return place.source();
    }

    int lastLine() {
        return marks.lastKey();
    }

    /** The marks by line; of a place of several lines the first and the last line are marked. */
    Map<Integer, List<Mark>> marks() {
        return marks;
    }

    boolean isNear(Place other) {
        if (other.source() != source()) {
            return false;
        }
        int line = source().line(other.span().start());
        Integer before = marks.floorKey(line);
        Integer after = marks.ceilingKey(line);
        return before != null && line - before <= NEAR || after != null && after - line <= NEAR;
    }

    void add(Place added, char glyph, Style style, String message) {
        Span span = added.span();
        int first = source().line(span.start());
        int last = lastLine(span, first);
        if (first == last) {
            mark(first, new Mark(clipped(span, first), glyph, style, message));
        } else {
            mark(first, new Mark(clipped(span, first), glyph, style, ""));
            mark(last, new Mark(clipped(span, last), glyph, style, message));
        }
    }

    private void mark(int line, Mark mark) {
        marks.computeIfAbsent(line, ignored -> new ArrayList<>()).add(mark);
    }

    /** The last line on which the span covers something other than white space. */
    private int lastLine(Span span, int first) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(source().text().charAt(end - 1))) {
            end--;
        }
        return Math.max(first, source().line(end));
    }

    /** What the span covers of the line, without the line's indentation if it starts on an earlier one. */
    private Span clipped(Span span, int line) {
        Span whole = source().lineSpan(line);
        int end = Math.min(span.end(), whole.end());
        int start = Math.min(span.start(), whole.end());
        if (start < whole.start()) {
            start = whole.start();
            while (start < end && Character.isWhitespace(source().text().charAt(start))) {
                start++;
            }
        }
        return new Span(start, Math.max(start, end));
    }
}
