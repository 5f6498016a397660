package io.github.cqlcheck.plan;

import io.github.cqlcheck.source.Place;

/**
 * A statement that no plan can be told for.
 *
 * @param at where the reason shows: the mistake, the name of the table, the hole
 * @param message why, one lower-case clause
 */
public record Unplanned(Place place, String statement, Reason reason, Place at, String message) implements Outcome {
    /** Kinds of reasons. */
    public enum Reason {
        /** It is no CQL. */
        BROKEN,
        /** The definition of its table was not seen. */
        UNKNOWN_TABLE,
        /** Its table is defined in several ways, none of which is nearer than the others. */
        CONTESTED_TABLE,
        /** What a template fills in decides about the plan. */
        TEMPLATE
    }
}
