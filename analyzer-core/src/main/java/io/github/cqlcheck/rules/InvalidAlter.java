package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;

/** Changes of tables that Cassandra cannot make. */
final class InvalidAlter implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof AlterTable) {
            SchemaChanges.report(change, findings);
        }
    }
}
