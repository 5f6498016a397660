package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Orders in which no rows are stored. */
final class OrderByInvalid implements Rule {
    private static final Set<Reason> REASONS = Set.of(
            Reason.NEAREST,
            Reason.NEAREST_WITHOUT_INDEX,
            Reason.NEAREST_WITH_FILTERING,
            Reason.ORDER_BY_DIRECTIONS,
            Reason.ORDER_BY_GAP,
            Reason.ORDER_BY_NOT_CLUSTERING,
            Reason.ORDER_BY_WITHOUT_PARTITION,
            Reason.ORDER_BY_WITH_INDEX);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
