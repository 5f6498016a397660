package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Span;
import java.util.HashSet;
import java.util.Set;

/** Names of columns, fields, functions and indexes that there are not. */
final class UndefinedReference implements Rule {
    private static final Set<Reason> REASONS =
            Set.of(Reason.UNDEFINED_COLUMN, Reason.UNDEFINED_FIELD, Reason.UNDEFINED_FUNCTION, Reason.UNDEFINED_INDEX);

    @Override
    public void check(Query query, Findings findings) {
        boolean meant = findings.isHere(query.table().place()) || query.namesColumns();
        if (!query.table().certain() || !meant) {
            return;
        }
        Set<Span> places = new HashSet<>();
        for (Refusal refusal : query.path().refusals()) {
            boolean gone = refusal.reason() == Reason.UNDEFINED_FUNCTION
                    && query.target().isCassandra()
                    && RemovedFunctions.isAt(refusal.place(), query.statement());
            if (REASONS.contains(refusal.reason()) && !gone && places.add(refusal.place())) {
                Findings.Draft draft = findings.add(
                                refusal.place(), "Cassandra refuses this: %s".formatted(refusal.message()))
                        .severity(Severity.ERROR)
                        .label(query.table().place(), "the table as it is defined");
                refusal.help().ifPresent(draft::help);
            }
        }
    }
}
