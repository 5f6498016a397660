package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import java.util.List;

/**
 * A batch whose tables are all known.
 *
 * @param writes its statements, in order
 * @param refusals what the server would say no to in statements that are well each by itself, but not together; in its
 *     order
 */
public record BatchQuery(DataStatement.Batch statement, List<Query> writes, List<Refusal> refusals) {
    public BatchQuery {
        writes = List.copyOf(writes);
        refusals = List.copyOf(refusals);
    }

    /** Whether this is so for sure: see {@link Query#certain}. */
    public boolean certain() {
        return writes.stream().allMatch(Query::certain);
    }

    /** The partitions that its statements name by constants, each once, whatever the table: so many are written at least. */
    public long certainPartitions() {
        return certainPartitions(writes);
    }

    /** The same for some of its statements. */
    public static long certainPartitions(List<Query> writes) {
        return writes.stream()
                .flatMap(query -> query.key().stream())
                .filter(RowKey::isCertain)
                .map(RowKey::partition)
                .distinct()
                .count();
    }

    /** Whether all its statements write to one partition for sure. */
    public boolean isOfOnePartition() {
        List<RowKey> keys =
                writes.stream().flatMap(query -> query.key().stream()).toList();
        return keys.size() == writes.size()
                && keys.stream().map(RowKey::partition).distinct().count() == 1;
    }

    /** Whether its verdict is that of a release of Apache Cassandra itself. */
    public boolean isOfCassandra() {
        return writes.stream().allMatch(query -> query.target().isCassandra());
    }
}
