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

    /** Whether its verdict is that of a release of Apache Cassandra itself. */
    public boolean isOfCassandra() {
        return writes.stream().allMatch(query -> query.target().isCassandra());
    }
}
