package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.KnownValue;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.RowKey;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.Guardrails;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Batches that put one coordinator between the client and many partitions, and promise nothing for it. */
final class UnloggedBatchMultiPartition implements Rule {
    @Override
    public void check(BatchQuery batch, Findings findings) {
        if (batch.statement().kind() != Batch.Kind.UNLOGGED || !batch.refusals().isEmpty()) {
            return;
        }
        Optional<List<KnownValue>> first = Optional.empty();
        for (Query write : batch.writes()) {
            Optional<List<KnownValue>> partition = write.key().map(RowKey::partition);
            if (first.isEmpty()) {
                first = partition;
            } else if (partition.isPresent() && !partition.equals(first)) {
                report(batch, write, findings);
                return;
            }
        }
    }

    /** @param other the first that writes to another partition than those before it */
    private static void report(BatchQuery batch, Query other, Findings findings) {
        long partitions = batch.certainPartitions();
        String number =
                partitions > 1 ? String.format(Locale.ROOT, "%,d partitions", partitions) : "several partitions";
        findings.add(
                        Mutations.place(other.statement()),
                        "one coordinator sends out the writes to %s, and nothing finishes them if it fails"
                                .formatted(number))
                .severity(partitions > most(findings) ? Severity.WARNING : Severity.NOTE)
                .label(Mutations.place(batch.writes().get(0).statement()), "one partition")
                .help("send the writes one by one, at the same time, so that each goes straight to its replicas")
                .help("or, if all of them or none are to be seen in the end, write BEGIN BATCH");
    }

    /** The cluster's own limit, or else Cassandra's. */
    private static long most(Findings findings) {
        return Optional.ofNullable(findings.guardrails().warn().get(GuardrailLimit.UNLOGGED_BATCH_ACROSS_PARTITIONS))
                .map(Guardrails.Threshold::value)
                .orElse((long) findings.option("warn-above"));
    }
}
