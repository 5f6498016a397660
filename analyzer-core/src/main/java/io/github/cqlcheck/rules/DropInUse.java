package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.EnumSet;

/** Tables and types that are dropped while others are built upon them. */
final class DropInUse implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (!(change.statement() instanceof SchemaStatement.AlterType)) {
            SchemaChanges.report(change, EnumSet.of(Reason.TYPE_IN_USE, Reason.VIEWS_DEPEND), findings);
        }
    }
}
