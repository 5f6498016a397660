package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.query.AccessPath;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes that do not say which rows they are for. */
final class IncompletePrimaryKey implements Rule {
    /** The reasons that are told by other words than what is missing, or leave in doubt whether it is. */
    private static final Set<Reason> OTHERS = Set.of(Reason.NON_KEY_COLUMN, Reason.UNDEFINED_COLUMN);

    @Override
    public void check(Query query, Findings findings) {
        List<Column> missing = missing(query);
        if (missing.isEmpty()) {
            return;
        }
        findings.add(
                        Mutations.place(query.statement()),
                        "Cassandra refuses this %s: the key %s of %s %s missing"
                                .formatted(
                                        Mutations.verb(query.statement()),
                                        (missing.size() == 1 ? "column " : "columns ") + Unserved.names(missing),
                                        query.table().name().cql(),
                                        missing.size() == 1 ? "is" : "are"))
                .severity(query.certain() ? Severity.ERROR : Severity.WARNING)
                .label(query.table().place(), query.table().primaryKeyCql())
                .help(help(query.statement(), missing));
    }

    /** The columns of the key that the statement has to give, and does not. */
    private static List<Column> missing(Query query) {
        AccessPath path = query.path();
        Set<Reason> reasons =
                path.refusals().stream().map(refusal -> refusal.reason()).collect(Collectors.toSet());
        if (reasons.stream().anyMatch(OTHERS::contains)) {
            return List.of();
        }
        Stream<Column> partitionKey =
                reasons.contains(Reason.PARTITION_KEY_INCOMPLETE) ? query.table().partitionKey().stream() : Stream.of();
        boolean row = reasons.contains(Reason.CLUSTERING_KEY_INCOMPLETE) || reasons.contains(Reason.COLUMNS_OF_RANGE);
        Stream<Column> clustering = row ? query.table().clustering().stream() : Stream.of();
        Set<String> given = query.statement() instanceof Insert insert
                ? insert.columns().stream().map(Name::text).collect(Collectors.toSet())
                : Stream.concat(path.partitionKey().stream(), path.clustering().stream())
                        .map(Restriction::columns)
                        .flatMap(List::stream)
                        .map(Column::name)
                        .collect(Collectors.toSet());
        return Stream.concat(partitionKey, clustering)
                .filter(column -> !given.contains(column.name()))
                .toList();
    }

    private static String help(DataStatement.OnTable statement, List<Column> missing) {
        if (statement instanceof Insert) {
            return "give %s a value as well".formatted(Unserved.names(missing));
        }
        String relations = missing.stream()
                .map(column -> "AND %s = ?".formatted(column.cql()))
                .collect(Collectors.joining(" "));
        return statement instanceof Delete delete && !delete.deletions().isEmpty()
                ? "add %s, or delete whole rows".formatted(relations)
                : "add " + relations;
    }
}
