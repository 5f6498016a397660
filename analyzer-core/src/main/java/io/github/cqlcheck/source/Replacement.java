package io.github.cqlcheck.source;

/** A stretch of a text, and what shall stand there instead. */
public interface Replacement {
    Span span();

    String replacement();
}
