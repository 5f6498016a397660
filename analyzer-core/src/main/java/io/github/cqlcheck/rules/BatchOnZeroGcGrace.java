package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Table;

/** Logged batches that are forgotten before they can be replayed. */
final class BatchOnZeroGcGrace implements Rule {
    @Override
    public void check(BatchQuery batch, Findings findings) {
        boolean logged = batch.statement().kind() == Batch.Kind.LOGGED
                && batch.refusals().isEmpty()
                && batch.writes().size() > 1
                && !batch.isOfOnePartition();
        if (logged) {
            batch.writes().stream()
                    .filter(write -> hasNoGrace(write.table()))
                    .findFirst()
                    .ifPresent(write -> report(write, findings));
        }
    }

    private static boolean hasNoGrace(Table table) {
        Table.OptionText grace = table.options().get("gc_grace_seconds");
        return grace != null && grace.known() && grace.text().matches("0+");
    }

    private static void report(Query write, Findings findings) {
        Table table = write.table();
        findings.add(
                        write.statement().table().span(),
                        "Cassandra never replays this batch if its coordinator fails: with gc_grace_seconds 0 of %s it is too old at once"
                                .formatted(table.name().cql()))
                .label(table.place(), "gc_grace_seconds = 0")
                .help(
                        "give the batch time to be replayed: ALTER TABLE %s WITH gc_grace_seconds = 10800, which is three hours"
                                .formatted(table.name().cql()));
    }
}
