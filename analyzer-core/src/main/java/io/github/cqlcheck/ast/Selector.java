package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.Optional;

/** One entry of a SELECT clause. */
public record Selector(Span span, Term expression, Optional<Name> alias) implements Node {}
