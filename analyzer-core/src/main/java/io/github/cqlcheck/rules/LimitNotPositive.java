package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.Optional;

/** A LIMIT of nothing, or of less. */
final class LimitNotPositive implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof Select select) {
            report(select.limit(), "LIMIT", findings);
            report(select.perPartitionLimit(), "PER PARTITION LIMIT", findings);
        }
    }

    private static void report(Optional<Term> limit, String clause, Findings findings) {
        limit.filter(term -> Limits.number(term)
                        .filter(number -> number.signum() <= 0)
                        .isPresent())
                .ifPresent(term -> findings.add(
                                term.span(), "Cassandra refuses this when it runs, as a LIMIT is strictly positive")
                        .help("leave %s out to get all rows, or ask for at least 1".formatted(clause)));
    }
}
