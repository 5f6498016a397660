package io.github.cqlcheck.source;

/**
 * A stretch of a {@link Source}'s text: half-open, {@code [start, end)}, in UTF-16 units from the start of the text. An
 * empty span is a caret between two characters.
 *
 * @param start the offset of the first unit, at least 0
 * @param end the offset behind the last unit, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [%d, %d)".formatted(start, end));
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }
}
