package io.github.cqlcheck.parity;

/**
 * What is said about a statement.
 *
 * @param accepted whether it would run
 * @param why the reason, if it would not; else empty
 */
record Verdict(boolean accepted, String why) {
    static final Verdict ACCEPTED = new Verdict(true, "");

    static Verdict refused(String why) {
        return new Verdict(false, why);
    }

    @Override
    public String toString() {
        return accepted ? "accepts" : "refuses: " + why;
    }
}
