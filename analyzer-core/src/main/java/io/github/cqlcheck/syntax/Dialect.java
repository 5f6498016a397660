package io.github.cqlcheck.syntax;

import io.github.cqlcheck.target.Target;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a text is to be read.
 *
 * @param target whose language it is in
 * @param placeholders the holes that a template engine may still have to fill; text that looks like another kind of hole
 *     is read as Cassandra would read it
 */
public record Dialect(Target target, Set<PlaceholderKind> placeholders) {
    /** {@link Target#DEFAULT}, with holes of every kind. */
    public static final Dialect STANDARD = new Dialect(Target.DEFAULT, EnumSet.allOf(PlaceholderKind.class));

    public Dialect {
        placeholders = Set.copyOf(placeholders);
    }

    public Dialect withTarget(Target other) {
        return new Dialect(other, placeholders);
    }

    public Dialect withPlaceholders(Set<PlaceholderKind> kinds) {
        return new Dialect(target, kinds);
    }
}
