package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Batches with conditions that reach beyond one partition of one table. */
final class ConditionalBatchScope implements Rule {
    private static final Set<Reason> REASONS = Set.of(Reason.CONDITIONAL_BATCH);

    @Override
    public void check(BatchQuery batch, Findings findings) {
        Refused.report(batch, REASONS, findings);
    }
}
