package io.github.cqlcheck.source;

/** A span and the text that it lies in. */
public record Place(Source source, Span span) {
    /** Where the place starts, for print. */
    public Position position() {
        return source.position(span.start());
    }

    /** The text that the span covers. */
    public String text() {
        return source.text(span);
    }

    /** The form {@code queries/orders.cql:12:51}. */
    @Override
    public String toString() {
        return source.name() + ":" + position();
    }
}
