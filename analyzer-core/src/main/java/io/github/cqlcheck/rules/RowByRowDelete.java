package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Batches that delete one partition row by row. */
final class RowByRowDelete implements Rule {
    private record Partition(TableName table, List<String> key) {}

    @Override
    public void check(BatchQuery batch, Findings findings) {
        Map<Partition, List<Query>> deletes = new LinkedHashMap<>();
        batch.writes().stream()
                .filter(RowByRowDelete::isOfRow)
                .forEach(write -> partition(write)
                        .ifPresent(partition -> deletes.computeIfAbsent(partition, key -> new ArrayList<>())
                                .add(write)));
        deletes.values().stream()
                .filter(of -> of.size() > findings.option("more-than"))
                .forEach(of -> report(of, findings));
    }

    private static boolean isOfRow(Query query) {
        return query.statement() instanceof Delete delete
                && delete.deletions().isEmpty()
                && query.path().reach() == Reach.ROW
                && query.path().refusals().isEmpty()
                && !query.table().clustering().isEmpty();
    }

    /** Empty where it cannot be told: two {@code ?} may be two partitions. */
    private static Optional<Partition> partition(Query query) {
        List<String> key = new ArrayList<>();
        for (Restriction restriction : query.path().partitionKey()) {
            Term value = restriction.relations().get(0).value();
            if (value instanceof Term.Literal literal) {
                key.add(literal.text());
            } else if (value instanceof Term.BindMarker marker && marker.name().isPresent()) {
                key.add(":" + marker.name().get().text());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Partition(query.table().name(), key));
    }

    private static void report(List<Query> deletes, Findings findings) {
        Query first = deletes.get(0);
        Column column = first.table().clustering().get(0);
        findings.add(
                        first.statement().table().span(),
                        String.format(
                                Locale.ROOT,
                                "writes %,d tombstones into one partition of %s, where a range takes one",
                                deletes.size(),
                                first.table().name().cql()))
                .help("delete a range of %s, or the whole partition".formatted(column.cql()));
    }
}
