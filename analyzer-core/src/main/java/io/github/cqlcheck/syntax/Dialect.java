package io.github.cqlcheck.syntax;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a text is to be read.
 *
 * @param placeholders the holes that a template engine may still have to fill; text that looks like another kind of hole
 *     is read as Cassandra would read it
 */
public record Dialect(Set<PlaceholderKind> placeholders) {
    /** Holes of every kind. */
    public static final Dialect STANDARD = new Dialect(EnumSet.allOf(PlaceholderKind.class));

    public Dialect {
        placeholders = Set.copyOf(placeholders);
    }

    public Dialect withPlaceholders(Set<PlaceholderKind> kinds) {
        return new Dialect(kinds);
    }
}
