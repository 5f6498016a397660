package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.regex.Pattern;

/**
 * The name of a keyspace, table, column, type, field or role.
 *
 * @param text as Cassandra stores it: folded to lower case unless quoted; the raw text of a placeholder
 * @param kind how it was written
 */
public record Name(Span span, String text, Kind kind) implements Node {
    /** Holes that are filled one after the other, as by {@code printf}, or by what an expression comes to. */
    private static final Pattern NAMELESS = Pattern.compile("\"?(?:%[a-z]|\\{\\})\"?|.*[(?].*", Pattern.DOTALL);

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

    /** Whether it is a hole without a name, such as {@code %s}, so that two that look alike need not be the same. */
    public boolean isNameless() {
        return isPlaceholder() && isNameless(text);
    }

    /** As {@link #isNameless()}, of a hole that stands anywhere. */
    public static boolean isNameless(String hole) {
        return NAMELESS.matcher(hole).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
