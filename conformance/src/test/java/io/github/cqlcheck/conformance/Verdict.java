package io.github.cqlcheck.conformance;

/**
 * What a parser says about a text.
 *
 * @param accepted whether it takes the text as one statement
 * @param why its reason, if it does not; else empty
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
