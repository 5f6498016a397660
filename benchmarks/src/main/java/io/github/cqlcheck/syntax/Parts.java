package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.util.Optional;
import java.util.function.Consumer;

/** Parts of the way from text to statements, to be measured by themselves. */
public final class Parts {
    private Parts() {}

    /** Lexes and cuts a script. */
    public static void slices(Source source, Consumer<Object> consumer) {
        Slicer slicer = new Slicer(source, Dialect.STANDARD);
        for (Optional<Slice> slice = slicer.next(); slice.isPresent(); slice = slicer.next()) {
            consumer.accept(slice);
        }
    }

    /** Reads a script, and parses each statement as if there were none like it. */
    public static void statementsWithoutReuse(Source source, Consumer<? super Statement> consumer) {
        new StatementParser(source, Dialect.STANDARD, slice -> true, new Shapes(0)).forEachRemaining(consumer);
    }
}
