package io.github.cqlcheck.conformance;

import org.apache.cassandra.cql3.CQLFragmentParser;
import org.apache.cassandra.cql3.CqlParser;

/** Apache Cassandra's own parser, which needs no server around it. */
final class Cassandra {
    private Cassandra() {}

    /** Whether it takes a text as one statement. What it throws is a refusal, whatever it is: not all checks are alike. */
    static Verdict verdict(String text) {
        try {
            Object statement = CQLFragmentParser.parseAnyUnhandled(CqlParser::query, text);
            return statement == null ? Verdict.refused("no statement") : Verdict.ACCEPTED;
        } catch (Exception | AssertionError | StackOverflowError e) {
            return Verdict.refused(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
