package io.github.cqlcheck.plan;

/**
 * Whether Cassandra carries a statement out.
 *
 * @param reason why not, or at what price, one lower-case clause; empty if there is nothing to say
 * @param doubt why it may be otherwise; empty if it is sure
 */
public record Verdict(State state, String reason, String doubt) {
    /** The verdicts, best first. */
    public enum State {
        SERVED,
        /** It says ALLOW FILTERING, and needs it. */
        FILTERS,
        NEEDS_ALLOW_FILTERING,
        REFUSED
    }

    static final Verdict SERVED = new Verdict(State.SERVED, "", "");

    /** The server says no, for this reason. */
    public static Verdict refused(String reason) {
        return new Verdict(State.REFUSED, reason, "");
    }

    /** Whether keys and indexes lead to the rows, and to no others. */
    public boolean isServed() {
        return state == State.SERVED;
    }
}
