package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/** A part of a statement, and where it stands. */
public interface Node {
    Span span();
}
