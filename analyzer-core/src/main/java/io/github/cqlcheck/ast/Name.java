package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;

/**
 * The name of a keyspace, table, column, type, field or role.
 *
 * @param text as Cassandra stores it: folded to lower case unless quoted; the raw text of a placeholder
 * @param kind how it was written
 */
public record Name(Span span, String text, Kind kind) implements Node {
    /** How a name was written. */
    public enum Kind {
        PLAIN,
        QUOTED,
        /** With a hole in it that a template engine fills, such as <code>${keyspace}</code>: not a known name. */
        PLACEHOLDER
    }

    public boolean isPlaceholder() {
        return kind == Kind.PLACEHOLDER;
    }

    @Override
    public String toString() {
        return text;
    }
}
