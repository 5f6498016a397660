package io.github.cqlcheck.plan;

import io.github.cqlcheck.schema.TableName;
import java.util.List;

/**
 * A table, and the statements on it: one row of the matrix that data modellers draw, with a line for each query.
 *
 * @param key its primary key, as a definition writes it
 */
public record TableQueries(TableName table, String key, List<Plans.Entry> entries) {
    public TableQueries {
        entries = List.copyOf(entries);
    }

    /** How many of its statements are served. */
    public long served() {
        return entries.stream()
                .filter(entry -> ((Plan) entry.outcome()).verdict().isServed())
                .mapToLong(Plans.Entry::count)
                .sum();
    }

    /** How many statements there are. */
    public long count() {
        return entries.stream().mapToLong(Plans.Entry::count).sum();
    }
}
