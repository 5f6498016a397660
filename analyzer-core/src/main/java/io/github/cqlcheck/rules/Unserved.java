package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Why neither key nor index serves a restriction, as labels of a finding. */
final class Unserved {
    private static final int MAX_LABELS = 3;

    private Unserved() {}

    static void label(Query query, Findings.Draft draft) {
        query.path().filtered().stream()
                .filter(restriction -> !isBesideRange(restriction, query))
                .limit(MAX_LABELS)
                .forEach(restriction -> draft.label(restriction.span(), why(restriction, query)));
        draft.label(query.table().place(), query.table().view() ? "the view" : "the table");
    }

    /** Whether it is an equality of a partition key that is whole but for a range of another of its columns. */
    private static boolean isBesideRange(Restriction restriction, Query query) {
        return restriction.firstColumn().isPartitionKey()
                && (restriction.isEquality() || restriction.isIn())
                && query.path().partitionKey().size()
                        == query.table().partitionKey().size();
    }

    /** The columns that are filtered, as the user wrote them: {@code status and total}. */
    static String columns(List<Restriction> filtered) {
        return names(filtered.stream()
                .flatMap(restriction -> restriction.columns().stream())
                .toList());
    }

    /** Columns in a sentence. */
    static String names(List<Column> columns) {
        List<String> names = columns.stream().map(Column::cql).distinct().toList();
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Columns as CQL lists them: {@code shop_id, year}. */
    static String list(List<Column> columns) {
        return columns.stream().map(Column::cql).collect(Collectors.joining(", "));
    }

    private static String why(Restriction restriction, Query query) {
        Table table = query.table();
        Column column = restriction.firstColumn();
        if (column.isPartitionKey()) {
            return partitionKey(restriction, query);
        }
        boolean indexed =
                table.indexes().stream().anyMatch(index -> index.column().equals(column.name()));
        if (indexed) {
            return index(restriction, query);
        }
        if (!column.isClustering()) {
            return "%s is not in the key: %s".formatted(column.cql(), table.primaryKeyCql());
        }
        if (query.path().partitionKey().size() < table.partitionKey().size()) {
            return "%s orders rows within a partition, and no partition is named: %s"
                    .formatted(column.cql(), table.primaryKeyCql());
        }
        String before = table.clustering().stream()
                .limit(column.position())
                .map(Column::cql)
                .collect(Collectors.joining(", "));
        return before.isEmpty()
                ? "the order of %s does not serve this".formatted(column.cql())
                : "rows are ordered by %s before %s".formatted(before, column.cql());
    }

    private static String index(Restriction restriction, Query query) {
        String column = restriction.firstColumn().cql();
        boolean other = query.indexFor(restriction).isPresent()
                && query.path()
                        .index()
                        .filter(index ->
                                !index.column().equals(restriction.firstColumn().name()))
                        .isPresent();
        return other
                ? "Cassandra asks only one of the indexes, and filters the rest"
                : "the index on %s does not serve this".formatted(column);
    }

    private static String partitionKey(Restriction restriction, Query query) {
        List<String> restricted = query.path().partitionKey().stream()
                .map(r -> r.firstColumn().name())
                .toList();
        List<String> missing = query.table().partitionKey().stream()
                .filter(column -> !restricted.contains(column.name()))
                .map(Column::cql)
                .toList();
        return missing.isEmpty()
                ? "partitions lie in the order of their tokens, not of %s"
                        .formatted(restriction.firstColumn().cql())
                : "only part of the partition key: %s is missing".formatted(String.join(", ", missing));
    }
}
