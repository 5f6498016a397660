package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Questions for partitions that ask for rows as well. */
final class DistinctInvalid implements Rule {
    private static final Set<Reason> REASONS = Set.of(Reason.DISTINCT, Reason.PER_PARTITION_LIMIT);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
