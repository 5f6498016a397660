package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Guardrails.Threshold;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Batches of more bytes than the server takes. */
final class BatchTooLarge implements Rule {
    private static final int KIBIBYTE = 1024;
    private static final Set<NativeType> AS_WRITTEN =
            Set.of(NativeType.TEXT, NativeType.VARCHAR, NativeType.ASCII, NativeType.BLOB);

    @Override
    public void check(BatchQuery batch, Findings findings) {
        if (!batch.refusals().isEmpty() || batch.certainPartitions() < 2) {
            return;
        }
        Guardrails guardrails = findings.guardrails();
        Threshold fail = threshold(guardrails.fail(), "batch_size_fail_threshold", findings.option("fail-kib"));
        Threshold warn = threshold(guardrails.warn(), "batch_size_warn_threshold", findings.option("warn-kib"));
        long bytes = 0;
        Optional<Query> passing = Optional.empty();
        for (Query write : batch.writes()) {
            bytes += bytes(write);
            if (passing.isEmpty() && bytes > warn.value()) {
                passing = Optional.of(write);
            }
        }
        if (passing.isEmpty()) {
            return;
        }
        String size = String.format(Locale.ROOT, "%,d bytes", bytes);
        findings.add(
                        Mutations.place(passing.get().statement()),
                        bytes > fail.value()
                                ? "Cassandra refuses this batch: it has at least %s, and %s is %s"
                                        .formatted(size, fail.setting(), fail.text())
                                : "Cassandra logs a warning: the batch has at least %s, and %s is %s"
                                        .formatted(size, warn.setting(), warn.text()))
                .severity(bytes > fail.value() ? Severity.ERROR : Severity.WARNING)
                .help(
                        "cut it up into one batch for each partition, to which no limit applies, or send the writes one by one");
    }

    /** The cluster's own, or else Cassandra's. */
    private static Threshold threshold(Map<GuardrailLimit, Threshold> own, String setting, int kibibytes) {
        return own.getOrDefault(
                GuardrailLimit.BATCH_SIZE,
                new Threshold(setting, "%s KiB".formatted(kibibytes), (long) kibibytes * KIBIBYTE));
    }

    /** How many its strings and blobs come to, outside the partition key; what is not known may be of none. */
    private static long bytes(Query write) {
        OnTable statement = write.statement();
        if (statement instanceof Insert insert) {
            return IntStream.range(
                            0, Math.min(insert.columns().size(), insert.values().size()))
                    .filter(i -> holdsBytes(
                            write.table().column(insert.columns().get(i).text())))
                    .mapToLong(i -> LiteralBytes.of(insert.values().get(i)))
                    .sum();
        }
        return statement instanceof Update update
                ? update.assignments().stream()
                        .filter(assignment -> assignment.target() instanceof Term.ColumnReference reference
                                && holdsBytes(
                                        write.table().column(reference.column().text())))
                        .mapToLong(assignment -> LiteralBytes.of(assignment.value()))
                        .sum()
                : 0;
    }

    /** Whether a value is as long as it is written: the text of a date is not. */
    private static boolean holdsBytes(Optional<Column> column) {
        return column.filter(of -> !of.isPartitionKey())
                .flatMap(of -> of.type().asNative())
                .filter(AS_WRITTEN::contains)
                .isPresent();
    }
}
