package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Conditions that no lightweight transaction takes. */
final class LwtInvalid implements Rule {
    private static final Set<Reason> REASONS = Set.of(Reason.CONDITION, Reason.CONDITION_ON_RANGE);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
