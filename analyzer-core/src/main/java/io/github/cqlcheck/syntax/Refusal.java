package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.BrokenStatement.Label;
import io.github.cqlcheck.ast.BrokenStatement.Reason;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/** What is wrong with a slice, on its way from where it was noticed to the {@link BrokenStatement} that tells it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is known of the mistake, beyond its place and the words for it. */
    enum Cause {
        /** The words say it all. */
        TOLD,

        /** No more than that the parser stumbled. */
        UNEXPECTED,

        /** Nothing is wrong but that a SELECT names no table. */
        LACKS_TABLE,

        /** Nothing is wrong but that the next statement starts in the middle of the slice. */
        LACKS_SEMICOLON,

        /** The string right before the token over which the parser stumbled ends where it should not. */
        WRONG_QUOTES
    }

    private final transient Span place;
    private final transient Optional<String> help;
    private final transient Optional<Label> label;
    private final Reason reason;
    private final Cause cause;

    /** The index of the token over which the parser stumbled; -1 if it did not. */
    private final int index;

    private Refusal(
            Span place,
            String message,
            Optional<String> help,
            Optional<Label> label,
            Reason reason,
            Cause cause,
            int index) {
        super(message, null, false, false);
        this.place = place;
        this.help = help;
        this.label = label;
        this.reason = reason;
        this.cause = cause;
        this.index = index;
    }

    Refusal(Span place, String message, Optional<String> help) {
        this(place, message, help, Optional.empty(), Reason.SYNTAX, Cause.TOLD, -1);
    }

    Refusal(Span place, String message, String help) {
        this(place, message, Optional.of(help));
    }

    /** The refusal of what SQL has and CQL has not. */
    static Refusal sql(Span place, String message, String help) {
        return new Refusal(place, message, Optional.of(help), Optional.empty(), Reason.SQL, Cause.TOLD, -1);
    }

    /** The same, with a second place and what to see there. */
    Refusal withLabel(Span other, String text) {
        return new Refusal(place, getMessage(), help, Optional.of(new Label(other, text)), reason, cause, index);
    }

    Refusal with(Cause known) {
        return new Refusal(place, getMessage(), help, label, reason, known, index);
    }

    /** The same, by a parser that stumbled over a token. */
    Refusal at(int token) {
        return new Refusal(place, getMessage(), help, label, reason, cause, token);
    }

    Span place() {
        return place;
    }

    Cause cause() {
        return cause;
    }

    /** The index of the token over which the parser stumbled; -1 if it did not. */
    int index() {
        return index;
    }

    BrokenStatement statement(Slice slice) {
        return statement(slice, slice.span().to(place));
    }

    /** The broken statement that a slice starts, with all the text that it spoils. */
    BrokenStatement statement(Slice slice, Span span) {
        return new BrokenStatement(
                span,
                place,
                reason,
                getMessage(),
                help,
                label,
                slice.definedTable(),
                slice.changedTable(),
                slice.definedFunction());
    }
}
