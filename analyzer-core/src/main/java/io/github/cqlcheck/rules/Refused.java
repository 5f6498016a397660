package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Span;
import java.util.HashSet;
import java.util.Set;

/** Findings about what Cassandra refuses, in the words of the refusal. */
final class Refused {
    /** What follows from a name that means nothing is not worth a word. */
    private static final Set<Reason> UNDEFINED = Set.of(Reason.UNDEFINED_COLUMN, Reason.UNDEFINED_INDEX);

    private Refused() {}

    /**
     * One finding for each place where one of these reasons stands; none beside names that the table has not, nor where its
     * definition is in doubt.
     */
    static void report(Query query, Set<Reason> reasons, Findings findings) {
        boolean undefined =
                query.path().refusals().stream().map(Refusal::reason).anyMatch(UNDEFINED::contains);
        if (undefined || !query.table().certain()) {
            return;
        }
        Set<Span> places = new HashSet<>();
        for (Refusal refusal : query.path().refusals()) {
            if (reasons.contains(refusal.reason()) && places.add(refusal.place())) {
                draft(
                                refusal,
                                verb(query.statement()),
                                query.certain() && query.target().isCassandra(),
                                findings)
                        .label(query.table().place(), query.table().primaryKeyCql());
            }
        }
    }

    /** The same for what is wrong with the statements of a batch together. */
    static void report(BatchQuery batch, Set<Reason> reasons, Findings findings) {
        for (Refusal refusal : batch.refusals()) {
            if (reasons.contains(refusal.reason())) {
                draft(refusal, "batch", batch.certain() && batch.isOfCassandra(), findings);
            }
        }
    }

    private static Findings.Draft draft(Refusal refusal, String subject, boolean certain, Findings findings) {
        Findings.Draft draft = findings.add(
                        refusal.place(), "Cassandra refuses this %s: %s".formatted(subject, refusal.message()))
                .severity(certain ? Severity.ERROR : Severity.WARNING);
        refusal.help().ifPresent(draft::help);
        return draft;
    }

    private static String verb(DataStatement.OnTable statement) {
        return statement instanceof DataStatement.Select ? "SELECT" : Mutations.verb(statement);
    }
}
