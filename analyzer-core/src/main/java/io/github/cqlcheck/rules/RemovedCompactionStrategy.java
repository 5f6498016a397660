package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.target.Target;
import java.util.Optional;

/** Tables compacted by a strategy that is gone from Cassandra (CASSANDRA-18043) and ScyllaDB (scylladb#16061). */
final class RemovedCompactionStrategy implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        Optional<Option> option = RemovedOptions.dateTiered(statement);
        if (option.isEmpty() || !Storage.counts(findings.target())) {
            return;
        }
        Target target = findings.target();
        boolean scylla = target == Target.SCYLLADB;
        boolean gone = scylla || target.isCassandra() && target.isAtLeast(Target.CASSANDRA_5_0);
        String message = gone
                ? "%s refuses the statement: DateTieredCompactionStrategy is gone with %s"
                        .formatted(target.displayName(), scylla ? "ScyllaDB 5.4" : "Cassandra 5.0")
                : "the table keeps its cluster from Cassandra 5.0, which has no DateTieredCompactionStrategy";
        findings.add(option.get().span(), message)
                .severity(gone ? Severity.ERROR : Severity.WARNING)
                .help(
                        "write {'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS',"
                                + " 'compaction_window_size': 1}, with windows of a twentieth to a thirtieth of the rows' life");
    }
}
