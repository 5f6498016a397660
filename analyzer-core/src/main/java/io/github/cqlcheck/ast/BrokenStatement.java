package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Text that is not a CQL statement.
 *
 * @param span all of the text up to where the next statement starts
 * @param place where the mistake shows
 * @param reason what kind of mistake it is
 * @param message what is wrong there, one clause
 * @param help what to do about it, where that can be told
 * @param label a second place that explains it
 * @param defines the table that it would have created, so that no other definition of the name is taken for it
 * @param function the simple name of the function or aggregate that it would have created
 * @param changes the table that it would have altered or indexed, which is in doubt from then on
 */
public record BrokenStatement(
        Span span,
        Span place,
        Reason reason,
        String message,
        Optional<String> help,
        Optional<Label> label,
        Optional<QualifiedName> defines,
        Optional<QualifiedName> changes,
        Optional<Name> function)
        implements Statement {
    /** Kinds of mistakes. */
    public enum Reason {
        /** Not CQL. */
        SYNTAX,
        /** SQL that CQL has not. */
        SQL
    }

    /** A second place, and what to see there. */
    public record Label(Span place, String text) {}

    public BrokenStatement(Span span, Span place, String message, Optional<String> help) {
        this(
                span,
                place,
                Reason.SYNTAX,
                message,
                help,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
