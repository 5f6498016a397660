package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.ClusteringOrder;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.PrimaryKey;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server says against the key of a table, and its order. */
final class TableKeyRefusals {
    private final Refusals refusals;

    TableKeyRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateTable create, PrimaryKey key) {
        judgeKey(create, key);
        judgeOrder(create.options().clusteringOrder(), key.clustering());
    }

    private void judgeKey(CreateTable create, PrimaryKey key) {
        WrittenTypes types = new WrittenTypes(refusals, refusals.keyspace(create.name()));
        List<String> names =
                create.columns().stream().map(column -> column.name().text()).toList();
        Set<String> seen = new HashSet<>();
        for (Name name : TableRefusals.columns(key).toList()) {
            Optional<ColumnDefinition> column = column(create, name);
            if (column.isEmpty()) {
                refusals.addUndefined(
                        Reason.UNDEFINED_COLUMN, name, "its key names %s, which is no column".formatted(name), names);
            } else if (!seen.add(name.text())) {
                refusals.add(Reason.KEY_COLUMN_TWICE, name.span(), "%s is in the key twice".formatted(name));
            } else {
                judgeKeyType(types, column.get());
            }
        }
    }

    private void judgeKeyType(WrittenTypes types, ColumnDefinition column) {
        CqlType type = WrittenTypes.explicit(column.type());
        Name name = column.name();
        if (WrittenTypes.isMultiCell(type)) {
            refusals.add(
                    Reason.KEY_NOT_FROZEN,
                    column.type().span(),
                    "%s is in the key, and its type is not frozen".formatted(name),
                    "write %s frozen<%s>".formatted(Identifiers.cql(name), column.type()));
        } else if (WrittenTypes.isCounter(type)) {
            refusals.add(Reason.KEY_COUNTER, column.type().span(), "%s is in the key, and a counter".formatted(name));
        } else if (types.holdsDuration(type)) {
            refusals.add(
                    Reason.KEY_DURATION,
                    column.type().span(),
                    "%s is in the key, and durations have no order".formatted(name),
                    "keep a number of nanoseconds or seconds in a bigint");
        } else if (column.isStatic()) {
            refusals.add(
                    Reason.KEY_STATIC,
                    column.span(),
                    "%s is in the key, and static".formatted(name),
                    "leave out STATIC");
        }
    }

    private static Optional<ColumnDefinition> column(CreateTable create, Name name) {
        return create.columns().stream()
                .filter(column -> column.name().text().equals(name.text()))
                .findFirst();
    }

    /** Whether the columns in CLUSTERING ORDER BY are the first of the clustering columns, in their order. */
    private void judgeOrder(List<ClusteringOrder> order, List<Name> clustering) {
        List<String> names = clustering.stream().map(Name::text).toList();
        for (ClusteringOrder each : order) {
            if (!names.contains(each.column().text())) {
                refusals.addUndefined(
                        Reason.CLUSTERING_ORDER,
                        each.column(),
                        "%s is no clustering column and cannot be ordered by".formatted(each.column()),
                        names);
                return;
            }
        }
        for (int i = 0; i < order.size(); i++) {
            ClusteringOrder each = order.get(i);
            if (!each.column().text().equals(names.get(i))) {
                refusals.add(
                        Reason.CLUSTERING_ORDER,
                        each.span(),
                        "CLUSTERING ORDER BY names %s where the key has %s".formatted(each.column(), names.get(i)),
                        "name the clustering columns in the order of the key: %s"
                                .formatted(inOrder(clustering, order)));
                return;
            }
        }
    }

    private static String inOrder(List<Name> clustering, List<ClusteringOrder> order) {
        return clustering.stream()
                .map(name -> Identifiers.cql(name) + (isDescending(name, order) ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", "CLUSTERING ORDER BY (", ")"));
    }

    private static boolean isDescending(Name name, List<ClusteringOrder> order) {
        return order.stream().anyMatch(each -> each.column().text().equals(name.text()) && each.descending());
    }
}
