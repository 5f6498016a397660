package io.github.cqlcheck.plan;

import io.github.cqlcheck.source.Place;

/** What became of one statement: its plan, or why there is none. */
public sealed interface Outcome permits Plan, Unplanned {
    /** The whole statement. */
    Place place();

    /** The statement on one line, without comments, cut where it is long. */
    String statement();
}
