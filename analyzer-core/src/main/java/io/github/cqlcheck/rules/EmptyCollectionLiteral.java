package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** INSERTs of empty collections, which Cassandra does not tell from none. */
final class EmptyCollectionLiteral implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement() instanceof Insert) {
            Assigned.of(query).stream()
                    .filter(assigned -> assigned.isMultiCell() && Assigned.isEmptyCollection(assigned.value()))
                    .forEach(assigned -> report(assigned, query, findings));
        }
    }

    private static void report(Assigned assigned, Query query, Findings findings) {
        findings.add(
                        assigned.value().span(),
                        "stores nothing for %s of %s but a tombstone: an empty collection is read back as null"
                                .formatted(
                                        assigned.column().cql(),
                                        query.table().name().cql()))
                .help("leave %s out".formatted(assigned.column().cql()));
    }
}
