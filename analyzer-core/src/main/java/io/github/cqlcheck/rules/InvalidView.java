package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.EnumSet;

/** Materialized views that Cassandra cannot keep, and tables taken for views. */
final class InvalidView implements Rule {
    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof CreateView) {
            SchemaChanges.report(change, findings);
        } else if (change.statement() instanceof DropView) {
            SchemaChanges.report(change, EnumSet.of(Reason.UNDEFINED_TABLE), findings);
        } else if (change.statement() instanceof DropTable) {
            SchemaChanges.report(change, EnumSet.of(Reason.TABLE_IS_VIEW), findings);
        }
    }
}
