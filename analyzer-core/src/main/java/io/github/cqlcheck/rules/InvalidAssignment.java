package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Changes that a column does not take. */
final class InvalidAssignment implements Rule {
    private static final Set<Reason> REASONS = Set.of(
            Reason.BATCH,
            Reason.KEY_WRITTEN,
            Reason.NAMED_TWICE,
            Reason.OPERATION,
            Reason.VALUE_COUNT,
            Reason.VIEW_WRITTEN);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }

    @Override
    public void check(BatchQuery batch, Findings findings) {
        Refused.report(batch, REASONS, findings);
    }
}
