package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.GuardrailSwitch;

/** A data statement under guardrails, as far as its words tell. */
final class GuardedStatement {
    private GuardedStatement() {}

    static void judge(OnTable statement, Guard guard) {
        if (statement instanceof Select select) {
            select.allowFiltering()
                    .ifPresent(place -> guard.judge(
                            GuardrailSwitch.ALLOW_FILTERING,
                            place,
                            "ALLOW FILTERING",
                            "keep a table for this query, whose key is what it asks for"));
            if (!select.groupBy().isEmpty()) {
                Span first = select.groupBy().get(0).span();
                Span last = select.groupBy().get(select.groupBy().size() - 1).span();
                guard.judge(
                        GuardrailSwitch.GROUP_BY,
                        new Span(first.start(), last.end()),
                        "GROUP BY",
                        "read the rows in their order and sum them up in the application");
            }
        }
        // that of a whole batch is no concern of Cassandra's: ModificationStatement.validate looks at its own
        WrittenAt.timestamps(statement)
                .forEach(timestamp -> guard.judge(
                        GuardrailSwitch.USER_TIMESTAMPS,
                        timestamp.span(),
                        "USING TIMESTAMP",
                        "leave it out, so that driver or coordinator take the time"));
    }
}
