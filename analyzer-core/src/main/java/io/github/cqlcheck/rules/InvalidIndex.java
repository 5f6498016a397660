package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.EnumSet;
import java.util.Set;

/** Indexes on what cannot be indexed. */
final class InvalidIndex implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof CreateIndex) {
            Set<Reason> reasons = EnumSet.allOf(Reason.class);
            reasons.removeAll(SchemaChanges.DUPLICATES);
            // several columns are a habit from SQL, and reported as such
            reasons.remove(Reason.INDEX_ON_SEVERAL_COLUMNS);
            SchemaChanges.report(change, reasons, findings);
        }
    }
}
