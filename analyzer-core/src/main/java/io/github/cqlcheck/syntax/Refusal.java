package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/** What is wrong with a slice, on its way from where it was noticed to the {@link BrokenStatement} that tells it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span place;
    private final transient Optional<String> help;

    Refusal(Span place, String message, Optional<String> help) {
        super(message, null, false, false);
        this.place = place;
        this.help = help;
    }

    Refusal(Span place, String message, String help) {
        this(place, message, Optional.of(help));
    }

    Span place() {
        return place;
    }

    BrokenStatement statement(Slice slice) {
        return new BrokenStatement(slice.span().to(place), place, getMessage(), help, slice.definedTable());
    }
}
