package io.github.cqlcheck.fix;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;

/** Whether a text can be read as well as another. */
final class Readable {
    private final Dialect dialect;
    private final long broken;

    private Readable(Dialect dialect, long broken) {
        this.dialect = dialect;
        this.broken = broken;
    }

    static Readable like(Source source, Dialect dialect) {
        return new Readable(dialect, broken(source, dialect));
    }

    boolean takes(Source other) {
        return broken(other, dialect) <= broken;
    }

    private static long broken(Source source, Dialect dialect) {
        return Script.of(source, dialect)
                .statements()
                .filter(BrokenStatement.class::isInstance)
                .count();
    }
}
