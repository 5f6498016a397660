package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server says against the WHERE of a materialized view. */
final class ViewRowRefusals {
    private final Refusals refusals;

    ViewRowRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateView create, Table base) {
        if (create.where().stream().anyMatch(Relation.Unknown.class::isInstance)) {
            return;
        }
        create.where().stream()
                .filter(relation -> relation instanceof Relation.OnToken || relation instanceof Relation.CustomIndex)
                .forEach(relation -> refusals.add(
                        Reason.VIEW_RESTRICTION,
                        relation.span(),
                        "the WHERE of a view compares columns with constants"));
        Set<String> restricted = new HashSet<>();
        for (Relation relation : create.where()) {
            for (Name name : relation.columns()) {
                Optional<Column> column = base.column(name.text());
                if (column.isEmpty()) {
                    ViewRefusals.addUndefined(refusals, base, name);
                }
                column.ifPresent(of -> judgePresence(relation, of));
                restricted.add(name.text());
            }
        }
        List<Name> free = ViewRefusals.key(create)
                .filter(name -> base.column(name.text()).isPresent() && !restricted.contains(name.text()))
                .toList();
        if (!free.isEmpty()) {
            String relations = free.stream()
                    .map(name -> "%s IS NOT NULL".formatted(Identifiers.cql(name)))
                    .collect(Collectors.joining(" AND "));
            refusals.add(
                    Reason.VIEW_KEY_NULLABLE,
                    free.get(0).span(),
                    "its WHERE says nothing about %s, which is in its key".formatted(free.get(0)),
                    create.where().isEmpty() ? "add WHERE " + relations : "add AND " + relations);
        }
        create.where().forEach(relation -> judgeNonKey(base, relation));
    }

    /** 6.0 looks at the column of IS NOT NULL as at that of any operator ({@code Operator.validateFor}). */
    private void judgePresence(Relation relation, Column column) {
        boolean multiCell = !column.type().isFrozen()
                && (column.type() instanceof CqlType.Collection || column.type() instanceof CqlType.UserDefined);
        if (multiCell
                && relation.operator() == Relation.Operator.IS_NOT
                && refusals.target().isAtLeast(Target.CASSANDRA_6_0)) {
            refusals.add(
                    Reason.VIEW_RESTRICTION,
                    relation.span(),
                    "%s is not frozen, and Cassandra 6.0 asks no such column whether it is null"
                            .formatted(column.cql()));
        }
    }

    private void judgeNonKey(Table base, Relation relation) {
        boolean outside = relation.operator() != Relation.Operator.IS_NOT
                && relation.columns().stream()
                        .flatMap(name -> base.column(name.text()).stream())
                        .anyMatch(column -> !column.isPrimaryKey());
        if (outside) {
            refusals.add(
                    Reason.VIEW_RESTRICTION,
                    relation.span(),
                    "a column outside the key of %s takes IS NOT NULL and nothing else"
                            .formatted(base.name().cql()));
        }
    }
}
