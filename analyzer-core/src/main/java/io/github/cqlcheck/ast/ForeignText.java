package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/**
 * A whole text that is not CQL of Cassandra but of another language whose files have the same ending.
 *
 * @param place the words that gave it away
 * @param language what it is called
 */
public record ForeignText(Span span, Span place, String language) implements Statement {}
