package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Feature;
import io.github.cqlcheck.target.Target;

/**
 * A part of the statement before it that the target's parser refuses, though another version or product takes it. What the
 * statement says is understood all the same.
 */
public record GatedSyntax(Span span, Feature feature, Target target) implements Statement {}
