package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Values that are not of the type of what they are for. */
final class InsertTypeMismatch implements Rule {
    private static final Set<Reason> REASONS = Set.of(Reason.TYPE);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
