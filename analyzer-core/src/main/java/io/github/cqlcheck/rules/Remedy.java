package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.LookupTable;
import io.github.cqlcheck.rule.Finding.Help;
import java.util.Optional;

/** The help that several rules give: a table for the query. */
final class Remedy {
    private Remedy() {}

    static Help keep(Optional<LookupTable> table) {
        if (table.isEmpty()) {
            return Help.of("give the query an equality to partition by, and keep a table with that partition key");
        }
        String text = table.get().bucketed()
                ? "keep a table for this query, spread over buckets (bucket = hash of the row's key % 16, say), and ask each bucket"
                : "keep a table for this query";
        return Help.of(text, table.get().cql());
    }
}
