package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Calls of functions that do not take what they are given. */
final class InvalidFunctionCall implements Rule {
    private static final Set<Reason> REASONS = Set.of(Reason.FUNCTION, Reason.SELECTOR);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
