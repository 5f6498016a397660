package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.LookupTable;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Growth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The help that several rules give: a table for the query, or the rest of its partition key. */
final class Remedy {
    private Remedy() {}

    static void help(Query query, Findings.Draft draft) {
        List<Column> open = openPartitionKey(query);
        if (!open.isEmpty() && open.stream().allMatch(Growth::isBucket)) {
            // the table is cut up for good reason: another one without the buckets would grow for ever
            draft.help("give %s as well, one query for each of %s values"
                    .formatted(Unserved.names(open), open.size() == 1 ? "its" : "their"));
            return;
        }
        draft.help(lookup(LookupTable.of(query)));
        restOfPartitionKey(query).ifPresent(draft::help);
    }

    /** The columns of the partition key that are not fixed, where at least one is. */
    private static List<Column> openPartitionKey(Query query) {
        Set<String> fixed = query.path().partitionKey().stream()
                .filter(restriction -> restriction.isEquality() || restriction.isIn())
                .map(restriction -> restriction.firstColumn().name())
                .collect(Collectors.toSet());
        return fixed.isEmpty()
                ? List.of()
                : query.table().partitionKey().stream()
                        .filter(column -> !fixed.contains(column.name()))
                        .toList();
    }

    static Help lookup(Optional<LookupTable> table) {
        if (table.isEmpty()) {
            return Help.of("ask by equality and at most one range or order, and keep a table with that key");
        }
        String text = table.get()
                .bucket()
                .map(("keep a table for this query, spread over buckets (%s = hash of the row's key %% 16, say),"
                        + " and ask each bucket")::formatted)
                .orElse("keep a table for this query");
        return Help.of(text, table.get().cql());
    }

    /** What is missing where some columns of the partition key are given. */
    private static Optional<String> restOfPartitionKey(Query query) {
        List<Restriction> given = query.path().partitionKey();
        List<String> names = given.stream()
                .map(restriction -> restriction.firstColumn().name())
                .toList();
        List<Column> missing = query.table().partitionKey().stream()
                .filter(column -> !names.contains(column.name()))
                .toList();
        boolean partial = !given.isEmpty()
                && !missing.isEmpty()
                && given.stream().allMatch(restriction -> restriction.isEquality() || restriction.isIn());
        if (!partial) {
            return Optional.empty();
        }
        boolean countable = missing.stream().allMatch(column -> Growth.isBucket(column) || Cardinality.isLow(column));
        String each = missing.size() == 1 ? "its values" : "their values";
        return Optional.of("or give %s as well%s"
                .formatted(Unserved.names(missing), countable ? ", one query for each of " + each : ""));
    }
}
