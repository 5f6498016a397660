package io.github.cqlcheck.plan;

import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Place;
import java.util.Optional;

/**
 * What Cassandra will do for one statement.
 *
 * @param within what it is sent in, if not by itself
 * @param key the table's primary key, as a definition writes it
 * @param rows which rows, and how they are found
 * @param order the order in which they come
 * @param nodes who is asked
 */
public record Plan(
        Place place,
        String statement,
        Verb verb,
        Optional<Group> within,
        TableName table,
        String key,
        Rows rows,
        Order order,
        Nodes nodes,
        Verdict verdict)
        implements Outcome {

    /** The same, judged otherwise. */
    public Plan with(Verdict other) {
        return new Plan(place, statement, verb, within, table, key, rows, order, nodes, other);
    }
}
