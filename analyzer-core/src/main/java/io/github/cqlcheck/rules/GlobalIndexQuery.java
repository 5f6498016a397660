package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.source.Span;
import java.util.Optional;
import java.util.stream.Collectors;

/** Index reads that name no partition, so that every node has to be asked. */
final class GlobalIndexQuery implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        boolean global = query.statement() instanceof Select select
                && select.orderBy().stream()
                        .allMatch(ordering -> ordering.nearestTo().isEmpty())
                && query.path().reach() == Reach.INDEX
                && query.path().filtered().isEmpty()
                && query.path().refusals().isEmpty();
        if (!global) {
            return;
        }
        query.path()
                .index()
                .filter(index -> index.kind() != Index.Kind.CUSTOM)
                .ifPresent(index -> relation(query, index).ifPresent(place -> report(query, index, place, findings)));
    }

    /** What the index is asked for. */
    private static Optional<Span> relation(Query query, Index index) {
        return query.statement().where().stream()
                .filter(relation ->
                        relation.columns().stream().anyMatch(name -> name.text().equals(index.column())))
                .findFirst()
                .map(Relation::span);
    }

    private static void report(Query query, Index index, Span place, Findings findings) {
        String key = query.table().partitionKey().stream().map(Column::cql).collect(Collectors.joining(", "));
        Findings.Draft draft = findings.add(
                        place,
                        "asks every node of the cluster: the %s on %s is kept by each node for its own rows"
                                .formatted(index.kind().title(), Identifiers.cql(index.column())))
                .severity(index.kind() == Index.Kind.SAI ? Severity.NOTE : Severity.WARNING)
                .label(index.place(), "the index")
                .label(query.table().place(), "the table, partitioned by " + key);
        Remedy.help(query, draft);
    }
}
