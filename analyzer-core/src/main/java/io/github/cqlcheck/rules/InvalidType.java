package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;

/** User-defined types that Cassandra cannot store, and changes of them that it cannot make. */
final class InvalidType implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof CreateType || change.statement() instanceof AlterType) {
            SchemaChanges.report(change, findings);
        }
    }
}
