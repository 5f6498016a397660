package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;

/** Definitions of what is there already. */
final class DuplicateDefinition implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (!SchemaChanges.isAlteration(change.statement())) {
            SchemaChanges.report(change, SchemaChanges.DUPLICATES, findings);
        }
    }
}
