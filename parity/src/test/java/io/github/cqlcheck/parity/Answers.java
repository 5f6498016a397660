package io.github.cqlcheck.parity;

import java.util.List;
import java.util.Optional;

/**
 * What both say about a statement.
 *
 * @param schema the statements that made what it is about, in order
 * @param cqlcheck empty where nothing is judged
 */
record Answers(List<String> schema, String statement, Verdict cassandra, Optional<Verdict> cqlcheck) {
    /** Whether both come to the same, and if both refuse, for the same kind of reason. */
    boolean agree() {
        if (cqlcheck.isEmpty()) {
            return true;
        }
        if (cassandra.accepted() || cqlcheck.get().accepted()) {
            return cassandra.accepted() == cqlcheck.get().accepted();
        }
        return Sentences.reasons(cassandra.why()).contains(cqlcheck.get().why())
                || SchemaSentences.reasons(cassandra.why())
                        .contains(cqlcheck.get().why());
    }

    /** Whether cqlcheck refuses what Cassandra takes. */
    boolean isFalseError() {
        return cassandra.accepted() && cqlcheck.isPresent() && !cqlcheck.get().accepted();
    }

    /** Whether cqlcheck takes what Cassandra refuses: the mistake that must not be. */
    boolean isFalseAccept() {
        return !cassandra.accepted() && cqlcheck.isPresent() && cqlcheck.get().accepted();
    }
}
