package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;

/** Tables with keys, types and columns that Cassandra cannot store. */
final class InvalidTableDefinition implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof CreateTable) {
            SchemaChanges.report(change, findings);
        }
    }
}
