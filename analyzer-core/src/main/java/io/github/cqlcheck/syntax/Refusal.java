package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/** What is wrong with a slice, on its way from where it was noticed to the {@link BrokenStatement} that tells it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span place;
    private final transient Optional<String> help;
    private final boolean lacksTable;

    private Refusal(Span place, String message, Optional<String> help, boolean lacksTable) {
        super(message, null, false, false);
        this.place = place;
        this.help = help;
        this.lacksTable = lacksTable;
    }

    Refusal(Span place, String message, Optional<String> help) {
        this(place, message, help, false);
    }

    Refusal(Span place, String message, String help) {
        this(place, message, Optional.of(help));
    }

    /** The refusal of a SELECT that ends before it names a table. */
    static Refusal withoutTable(Span place, String message, Optional<String> help) {
        return new Refusal(place, message, help, true);
    }

    /** Whether nothing is wrong but that a SELECT names no table. */
    boolean lacksTable() {
        return lacksTable;
    }

    Span place() {
        return place;
    }

    BrokenStatement statement(Slice slice) {
        return new BrokenStatement(slice.span().to(place), place, getMessage(), help, slice.definedTable());
    }
}
