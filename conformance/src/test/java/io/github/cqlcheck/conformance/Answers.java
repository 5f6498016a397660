package io.github.cqlcheck.conformance;

/** What both parsers say about a text. */
record Answers(String text, Verdict cassandra, Verdict cqlcheck) {
    static Answers to(String text) {
        return new Answers(text, Cassandra.verdict(text), Cqlcheck.verdict(text));
    }

    boolean agree() {
        return cassandra.accepted() == cqlcheck.accepted();
    }

    /** Whether cqlcheck refuses what Cassandra takes: the worse of the two mistakes. */
    boolean isFalseError() {
        return cassandra.accepted() && !cqlcheck.accepted();
    }

    @Override
    public String toString() {
        return "%s%n    Cassandra %s%n    cqlcheck %s".formatted(text, cassandra, cqlcheck);
    }
}
