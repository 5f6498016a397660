package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server says against statements that are well each by itself, but not together: {@code BatchStatement.validate}. */
final class Batches {
    private Batches() {}

    /** @param writes the statements of the batch, as far as their tables are known */
    static List<Refusal> refusals(Batch batch, List<Query> writes) {
        List<Refusal> refusals = new ArrayList<>();
        boolean conditional = writes.stream().anyMatch(Batches::isConditional);
        List<Query> counters =
                writes.stream().filter(query -> query.table().isCounterTable()).toList();
        batch.using()
                .ttl()
                .ifPresent(ttl -> refusals.add(Refusal.of(Reason.BATCH, ttl, "a batch has no TTL of its own")
                        .withHelp("give each statement its USING TTL")));
        timestamp(batch, writes, conditional, !counters.isEmpty()).ifPresent(refusals::add);
        counters(batch, writes, counters).ifPresent(refusals::add);
        if (conditional) {
            tables(writes).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static boolean isConditional(Query query) {
        return Write.of(query.statement(), query.table()).isConditional();
    }

    private static Optional<Refusal> timestamp(Batch batch, List<Query> writes, boolean conditional, boolean counters) {
        return batch.using().timestamp().flatMap(timestamp -> {
            if (conditional) {
                return refusal(
                        Reason.CONDITIONAL_BATCH,
                        timestamp,
                        "a batch with conditions takes its time from Paxos, not from USING");
            }
            if (batch.kind() == Batch.Kind.COUNTER || counters) {
                return refusal(Reason.COUNTER, timestamp, "counters take no TIMESTAMP");
            }
            return writes.stream()
                    .map(query -> Write.of(query.statement(), query.table()).using())
                    .map(Using::timestamp)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .flatMap(inner -> refusal(
                            Reason.BATCH, inner, "the batch has a TIMESTAMP already, so its statements take none"));
        });
    }

    private static Optional<Refusal> refusal(Reason reason, Node node, String message) {
        return Optional.of(Refusal.of(reason, node, message));
    }

    private static Optional<Refusal> counters(Batch batch, List<Query> writes, List<Query> counters) {
        Optional<Query> other =
                writes.stream().filter(query -> !query.table().isCounterTable()).findFirst();
        if (batch.kind() == Batch.Kind.COUNTER && other.isPresent()) {
            return refusal(
                    Reason.COUNTER,
                    other.get().statement(),
                    "%s holds no counters, and this is a counter batch"
                            .formatted(other.get().table().name().cql()));
        }
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        Query counter = counters.get(0);
        if (other.isPresent()) {
            return refusal(
                    Reason.COUNTER,
                    counter.statement(),
                    "%s holds counters and %s does not, so they cannot be written in one batch"
                            .formatted(
                                    counter.table().name().cql(),
                                    other.get().table().name().cql()));
        }
        return batch.kind() == Batch.Kind.LOGGED
                ? Optional.of(Refusal.of(
                                Reason.COUNTER,
                                counter.statement(),
                                "%s holds counters, which no logged batch takes",
                                counter.table().name().cql())
                        .withHelp("write BEGIN COUNTER BATCH"))
                : Optional.empty();
    }

    private static Optional<Refusal> tables(List<Query> writes) {
        TableName first = writes.get(0).table().name();
        return writes.stream()
                .filter(query -> !query.table().name().equals(first))
                .findFirst()
                .flatMap(query -> refusal(
                        Reason.CONDITIONAL_BATCH,
                        query.statement(),
                        "a batch with conditions writes one table, and this writes %s beside %s"
                                .formatted(query.table().name().cql(), first.cql())));
    }
}
