package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Set;

/** Relations of WHERE that a column does not take; LIKE without an index is a habit of SQL, and told as such. */
final class UnsupportedRestriction implements Rule {
    private static final Set<Reason> REASONS = Set.of(
            Reason.CLUSTERING_OF_STATIC,
            Reason.INDEX_WITH_PARTITION_IN,
            Reason.MULTI_COLUMN,
            Reason.NOT_FROZEN,
            Reason.NO_COLLECTION,
            Reason.RESTRICTED_TWICE,
            Reason.TOKEN,
            Reason.UNSUPPORTED_OPERATOR);

    @Override
    public void check(Query query, Findings findings) {
        Refused.report(query, REASONS, findings);
    }
}
