package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;

/**
 * A span as programs are told of it.
 *
 * @param end behind the last character
 */
record Stretch(Position start, Position end) {
    static Stretch of(Place place, Columns columns) {
        return of(place.source(), place.span(), columns);
    }

    static Stretch of(Source source, Span span, Columns columns) {
        return new Stretch(columns.position(source, span.start()), columns.position(source, span.end()));
    }

    boolean isWithinALine() {
        return start.line() == end.line();
    }
}
