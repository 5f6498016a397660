package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Writes of whole collections, which delete what may have been there. */
final class CollectionOverwriteTombstone implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean first = query.statement() instanceof Insert insert && insert.ifNotExists();
        if (!first) {
            Assigned.of(query).stream()
                    .filter(assigned -> assigned.isMultiCell()
                            && !Assigned.isNull(assigned.value())
                            && !Assigned.isEmptyCollection(assigned.value()))
                    .forEach(assigned -> report(assigned, query, findings));
        }
    }

    private static void report(Assigned assigned, Query query, Findings findings) {
        String column = assigned.column().cql();
        findings.add(
                        assigned.value().span(),
                        "writes a tombstone over %s of %s before the elements, be there any to delete or not"
                                .formatted(column, query.table().name().cql()))
                .help("add to it instead: UPDATE … SET %s = %s + …".formatted(column, column))
                .help("or make %s frozen<%s> if it is always written as a whole"
                        .formatted(column, assigned.column().type().toString()));
    }
}
