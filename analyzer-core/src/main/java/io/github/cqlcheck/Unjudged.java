package io.github.cqlcheck;

/**
 * How many statements the rules could not judge that need to know the table.
 *
 * @param unknown those whose table no definition was seen of
 * @param contested those whose table is defined in several ways, none of which is nearer than the others
 */
public record Unjudged(int unknown, int contested) {
    public static final Unjudged NONE = new Unjudged(0, 0);

    Unjudged and(Unjudged other) {
        return new Unjudged(unknown + other.unknown, contested + other.contested);
    }

    /** How many there are in all. */
    public int total() {
        return unknown + contested;
    }
}
