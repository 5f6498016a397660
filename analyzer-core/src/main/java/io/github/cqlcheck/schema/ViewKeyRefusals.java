package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.ClusteringOrder;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server says against the key of a materialized view, and its order. */
final class ViewKeyRefusals {
    private final Refusals refusals;

    ViewKeyRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateView create, Table base, Set<String> selected) {
        judgeKey(create, base, selected);
        judgeOrder(create);
        judgeKeyAgainstBase(create, base);
    }

    private void judgeKey(CreateView create, Table base, Set<String> selected) {
        WrittenTypes types = new WrittenTypes(refusals, base.name().keyspace());
        Set<String> seen = new HashSet<>();
        for (Name name : ViewRefusals.key(create).toList()) {
            Optional<Column> column = base.column(name.text());
            if (column.isEmpty()) {
                ViewRefusals.addUndefined(refusals, base, name);
            } else if (!selected.contains(name.text())) {
                refusals.add(
                        Reason.UNDEFINED_COLUMN,
                        name.span(),
                        "%s is in the key of the view and is not selected".formatted(name),
                        "select it");
            } else if (!seen.add(name.text())) {
                refusals.add(Reason.KEY_COLUMN_TWICE, name.span(), "%s is in the key twice".formatted(name));
            } else {
                judgeKeyType(base, name, WrittenTypes.explicit(column.get().type()), types);
            }
        }
    }

    private void judgeKeyType(Table base, Name name, CqlType type, WrittenTypes types) {
        Optional<Reason> reason = WrittenTypes.isMultiCell(type)
                ? Optional.of(Reason.KEY_NOT_FROZEN)
                : types.holdsDuration(type) ? Optional.of(Reason.KEY_DURATION) : Optional.empty();
        reason.ifPresent(why -> refusals.add(
                why,
                name.span(),
                why == Reason.KEY_DURATION
                        ? "%s is in the key, and durations have no order".formatted(name)
                        : "%s is in the key, and its type %s is not frozen".formatted(name, type),
                Optional.empty(),
                base.place()));
    }

    private void judgeOrder(CreateView create) {
        List<ClusteringOrder> order = create.options().clusteringOrder();
        List<String> ordered = order.stream().map(each -> each.column().text()).toList();
        List<Name> clustering = create.primaryKey().clustering();
        if (!order.isEmpty()
                && !ordered.equals(clustering.stream().map(Name::text).toList())) {
            refusals.add(
                    Reason.CLUSTERING_ORDER,
                    order.get(0).span().to(order.get(order.size() - 1).span()),
                    "CLUSTERING ORDER BY names other columns than the key of the view has after its partition key",
                    clustering.isEmpty()
                            ? "leave it out"
                            : "name %s, in this order"
                                    .formatted(clustering.stream()
                                            .map(Identifiers::cql)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void judgeKeyAgainstBase(CreateView create, Table base) {
        Set<String> names = ViewRefusals.key(create).map(Name::text).collect(Collectors.toSet());
        List<String> missing = base.columns().stream()
                .filter(column -> column.isPrimaryKey() && !names.contains(column.name()))
                .map(Column::cql)
                .toList();
        if (!missing.isEmpty()) {
            refusals.add(
                    Reason.VIEW_KEY_INCOMPLETE,
                    create.primaryKey().span(),
                    "the key of %s is not all in it: %s".formatted(create.base(), String.join(", ", missing)),
                    Optional.of("add %s to the key of the view, and to its WHERE as IS NOT NULL"
                            .formatted(String.join(", ", missing))),
                    base.place());
        }
        List<Name> others = ViewRefusals.key(create)
                .filter(name -> base.column(name.text())
                        .filter(column -> !column.isPrimaryKey())
                        .isPresent())
                .toList();
        if (others.stream().map(Name::text).distinct().count() > 1) {
            refusals.add(
                    Reason.VIEW_KEY_EXCESS,
                    others.get(1).span(),
                    "its key has two columns that are not in the key of %s: %s and %s"
                            .formatted(create.base(), others.get(0), others.get(1)),
                    Optional.of("keep a table with this key, and write to both"),
                    base.place());
        }
    }
}
