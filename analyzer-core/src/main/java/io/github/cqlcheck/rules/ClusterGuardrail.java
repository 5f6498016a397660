package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Truncate;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.target.GuardrailSwitch;

/** What the user's own cluster refuses or warns of, as its {@code cassandra.yaml} says. */
final class ClusterGuardrail implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        Guard guard = new Guard(findings);
        if (guard.isIdle()) {
            return;
        }
        if (statement instanceof Statement.Use use) {
            guard.judge(
                    GuardrailSwitch.USE_STATEMENTS,
                    use.keyspace().span(),
                    "USE",
                    "name tables with their keyspace: %s.".formatted(Identifiers.cql(use.keyspace())) + "table");
        } else if (statement instanceof Truncate truncate) {
            guard.judge(
                    GuardrailSwitch.DROP_TRUNCATE_TABLE,
                    truncate.table().span(),
                    "TRUNCATE",
                    "delete partitions by their keys, or let rows expire");
        }
    }

    @Override
    public void check(SchemaChange change, Findings findings) {
        Guard guard = new Guard(findings);
        if (!guard.isIdle()) {
            new GuardedChange(guard, change).judge();
        }
    }

    @Override
    public void check(Query query, Findings findings) {
        Guard guard = new Guard(findings);
        if (!guard.isIdle() && query.path().refusals().isEmpty()) {
            GuardedStatement.judge(query.statement(), guard);
            GuardedQuery.judge(query, guard);
            GuardedValues.judge(query, guard);
        }
    }

    @Override
    public void check(UnknownTable unknown, Findings findings) {
        Guard guard = new Guard(findings);
        if (!guard.isIdle()) {
            GuardedStatement.judge(unknown.statement(), guard);
        }
    }
}
