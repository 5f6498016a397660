package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Text that is not a CQL statement.
 *
 * @param span all of the text up to where the next statement starts
 * @param place where the mistake shows
 * @param message what is wrong there, one lower-case clause
 * @param help what to do about it, where that can be told
 * @param defines the table that it would have created, so that no other definition of the name is taken for it
 */
public record BrokenStatement(
        Span span, Span place, String message, Optional<String> help, Optional<QualifiedName> defines)
        implements Statement {
    public BrokenStatement(Span span, Span place, String message, Optional<String> help) {
        this(span, place, message, help, Optional.empty());
    }
}
