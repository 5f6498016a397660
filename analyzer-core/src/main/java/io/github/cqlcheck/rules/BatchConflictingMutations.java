package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Changes;
import io.github.cqlcheck.query.Changes.Change;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.RowKey;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batches that write one thing twice, and leave it to Cassandra which of the two stays. */
final class BatchConflictingMutations implements Rule {
    /** Rows, or a column of one: the values that name them, and what they are of. */
    private record Spot(TableName table, List<?> key, String column) {}

    @Override
    public void check(BatchQuery batch, Findings findings) {
        boolean together = batch.refusals().isEmpty()
                && batch.writes().size() > 1
                && batch.writes().stream()
                        .noneMatch(
                                write -> write.isConditional() || write.table().isCounterTable());
        if (together) {
            Map<Spot, Query> deletes = deletes(batch);
            Map<Spot, Change> changes = new HashMap<>();
            for (Query write : batch.writes()) {
                // what has a time of its own has its own place in the order
                write.key().filter(key -> !Changes.hasTimestamp(write)).ifPresent(key -> {
                    if (!isDeleted(write, key, deletes, findings)) {
                        compare(write, key, changes, findings);
                    }
                });
            }
        }
    }

    private static Map<Spot, Query> deletes(BatchQuery batch) {
        Map<Spot, Query> deletes = new HashMap<>();
        for (Query write : batch.writes()) {
            if (Changes.deletesRows(write) && !Changes.hasTimestamp(write)) {
                write.key()
                        .filter(RowKey::whole)
                        .ifPresent(key -> deletes.putIfAbsent(spot(write, key.all(), ""), write));
            }
        }
        return deletes;
    }

    private static Spot spot(Query write, List<?> key, String column) {
        return new Spot(write.table().name(), key, column);
    }

    /** Whether a DELETE of the row, of its partition or of what lies between takes the write away. */
    private static boolean isDeleted(Query write, RowKey key, Map<Spot, Query> deletes, Findings findings) {
        if (deletes.isEmpty() || Changes.deletes(write)) {
            return false;
        }
        List<?> all = key.all();
        for (int length = key.partition().size(); length <= all.size(); length++) {
            Optional<Query> delete =
                    Optional.ofNullable(deletes.get(spot(write, new ArrayList<>(all.subList(0, length)), "")));
            if (delete.isPresent()) {
                findings.add(
                                Mutations.place(write.statement()),
                                "Cassandra drops this %s: a batch has one timestamp, and at a tie the DELETE of %s wins"
                                        .formatted(Mutations.verb(write.statement()), of(length, key, write)))
                        .label(Mutations.place(delete.get().statement()), "deleted here")
                        .help("send the DELETE first, by itself; to replace a row, its INSERT alone is enough");
                return true;
            }
        }
        return false;
    }

    /** What a DELETE takes that names so many columns of the key. */
    private static String of(int columns, RowKey key, Query write) {
        if (columns == key.partition().size() + write.table().clustering().size()) {
            return "the row";
        }
        return columns == key.partition().size() ? "the partition" : "a range of rows";
    }

    private static void compare(Query write, RowKey key, Map<Spot, Change> changes, Findings findings) {
        for (Change change : Changes.of(write, key)) {
            Change before = changes.putIfAbsent(
                    spot(write, change.row(), change.column().name()), change);
            if (before != null && change.isOther(before)) {
                String column = change.column().cql();
                findings.add(
                                change.place(),
                                before.isDelete() || change.isDelete()
                                        ? "a batch has one timestamp, so %s is null in the end, whichever comes last"
                                                .formatted(column)
                                        : "a batch has one timestamp, so %s keeps the greater of two values, not the last"
                                                .formatted(column))
                        .label(before.place(), "written here too")
                        .help("write %s once, or give the later statement a USING TIMESTAMP of its own"
                                .formatted(column));
                return;
            }
        }
    }
}
