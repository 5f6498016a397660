package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Groups of rows that do not lie side by side. */
final class GroupByNotKeyPrefix implements Rule {
    private static final Set<Reason> REASONS = Set.of(
            Reason.GROUP_BY_FUNCTION,
            Reason.GROUP_BY_GAP,
            Reason.GROUP_BY_NOT_KEY,
            Reason.GROUP_BY_PARTIAL_PARTITION_KEY);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
