package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.source.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the server says against statements about materialized views, as its {@code CreateViewStatement} does. */
final class ViewRefusals {
    private static final String TTL = "default_time_to_live";

    private final Refusals refusals;

    ViewRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateView create) {
        if (key(create).anyMatch(Name::isPlaceholder) || refusals.isUnplaced(create.name())) {
            return;
        }
        create.where().stream()
                .filter(relation -> relation.value() instanceof Term.BindMarker)
                .findFirst()
                .ifPresent(relation -> refusals.add(
                        Reason.VIEW_RESTRICTION, relation.span(), "the WHERE of a view has no bind markers"));
        if (refusals.lacksKeyspace(create.name())) {
            return;
        }
        Optional<Table> base = refusals.table(create.base());
        if (base.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TABLE, create.base(), false, "table");
            return;
        }
        if (base.get().view()) {
            refuseView(create, base.get());
            return;
        }
        if (isTaken(create)) {
            return;
        }
        judgeBase(create, base.get());
        Set<String> selected = judgeSelection(create, base.get());
        new ViewKeyRefusals(refusals).judge(create, base.get(), selected);
        new ViewRowRefusals(refusals).judge(create, base.get());
        OptionRefusals options = new OptionRefusals(refusals);
        options.judgeForm(create.options().options());
        options.judgeRange(create.options().options());
        OptionValues.scalar(create.options().options(), TTL)
                .filter(OptionValues::isNotZero)
                .ifPresent(this::refuseTtl);
        options.judgeId(create.options().options());
        TableRefusals.judgeName(refusals, create.name().name());
    }

    static Stream<Name> key(CreateView create) {
        return Stream.concat(create.primaryKey().partitionKey().stream(), create.primaryKey().clustering().stream());
    }

    private boolean isTaken(CreateView create) {
        Optional<Table> taken = refusals.known().taken(refusals.change().definedName(create.name()));
        if (taken.isPresent() && (!create.ifNotExists() || !taken.get().view())) {
            refusals.add(
                    Reason.EXISTS,
                    create.name().span(),
                    "%s exists already".formatted(create.name()),
                    Optional.of("write CREATE MATERIALIZED VIEW IF NOT EXISTS, or drop it before"),
                    taken.get().place());
        }
        return taken.isPresent();
    }

    /** Cassandra 5.0 looks for it among the tables, and says that it does not exist. */
    private void refuseView(CreateView create, Table base) {
        refusals.add(
                Reason.VIEW_ON_VIEW,
                create.base().span(),
                "%s is a view itself".formatted(create.base()),
                base.base().map(table -> "create the view on %s".formatted(table.cql())),
                base.place());
    }

    private void judgeBase(CreateView create, Table base) {
        if (base.isCounterTable()) {
            refusals.add(
                    Reason.VIEW_ON_COUNTERS,
                    create.base().span(),
                    "%s is a table of counters".formatted(create.base()),
                    Optional.of("keep a table with the other key, and count in both"),
                    base.place());
        } else if (isZero(base.options().get("gc_grace_seconds"))) {
            refusals.add(
                    Reason.VIEW_GRACE,
                    create.base().span(),
                    "%s has gc_grace_seconds 0, so updates of views would not wait".formatted(create.base()),
                    Optional.of("set its gc_grace_seconds to 864000, Cassandra's default"),
                    base.place());
        }
    }

    private static boolean isZero(Table.OptionText option) {
        return option != null && option.known() && option.text().matches("0+");
    }

    /** Refuses what a view cannot select; gives what it does. */
    private Set<String> judgeSelection(CreateView create, Table base) {
        Set<String> selected = new HashSet<>();
        if (create.columns().isEmpty()) {
            base.columns().forEach(column -> selected.add(column.name()));
        }
        for (Selector selector : create.columns()) {
            if (selector.alias().isPresent()) {
                refusals.add(Reason.VIEW_SELECTION, selector.span(), "the columns of a view keep their names");
            }
            if (!(selector.expression() instanceof Term.ColumnReference reference)) {
                refusals.add(Reason.VIEW_SELECTION, selector.span(), "a view selects columns and nothing else");
            } else if (base.column(reference.column().text()).isEmpty()) {
                addUndefined(refusals, base, reference.column());
            } else {
                selected.add(reference.column().text());
            }
        }
        selected.stream()
                .sorted()
                .filter(name -> base.column(name)
                        .filter(column -> column.kind() == Column.Kind.STATIC)
                        .isPresent())
                .findFirst()
                .ifPresent(name -> refusals.add(
                        Reason.VIEW_OF_STATIC,
                        create.columns().isEmpty() ? create.name().span() : place(create, name),
                        "%s is static, and belongs to no single row of the view".formatted(name),
                        Optional.of("select the columns that are not static by their names"),
                        base.place()));
        return selected;
    }

    private static Span place(CreateView create, String name) {
        return create.columns().stream()
                .filter(selector -> selector.expression() instanceof Term.ColumnReference reference
                        && reference.column().text().equals(name))
                .findFirst()
                .map(Selector::span)
                .orElse(create.name().span());
    }

    static void addUndefined(Refusals refusals, Table base, Name column) {
        if (!column.isPlaceholder() && refusals.known().stands(base.place())) {
            refusals.addUndefined(
                    Reason.UNDEFINED_COLUMN,
                    column,
                    "%s has no column %s".formatted(base.name().cql(), column),
                    base.columns().stream().map(Column::name).toList(),
                    base.place());
        }
    }

    private void refuseTtl(Option ttl) {
        refusals.add(
                Reason.VIEW_EXPIRES, ttl.span(), "rows of a view expire with those of its table", "leave out " + TTL);
    }

    void judge(AlterView alter) {
        if (refusals.isUnplaced(alter.name())) {
            return;
        }
        Optional<Table> view = refusals.table(alter.name()).filter(Table::view);
        if (view.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TABLE, alter.name(), alter.ifExists(), "view");
            return;
        }
        OptionRefusals options = new OptionRefusals(refusals);
        options.judgeForm(alter.options());
        options.judgeRange(alter.options());
        OptionValues.scalar(alter.options(), "id")
                .ifPresent(id -> refusals.add(Reason.OPTION_VALUE, id.span(), "the id of a view never changes"));
        OptionValues.scalar(alter.options(), "gc_grace_seconds")
                .filter(OptionValues::isZero)
                .ifPresent(grace -> refusals.add(
                        Reason.VIEW_GRACE,
                        grace.span(),
                        "updates of a view wait no longer than gc_grace_seconds",
                        "leave it at 864000, Cassandra's default"));
        OptionValues.scalar(alter.options(), TTL)
                .filter(OptionValues::isNotZero)
                .ifPresent(this::refuseTtl);
    }

    void judge(DropView drop) {
        if (refusals.isUnplaced(drop.name())) {
            return;
        }
        Optional<Table> found = refusals.table(drop.name());
        if (found.filter(Table::view).isPresent()) {
            return;
        }
        refusals.addMissing(Reason.UNDEFINED_TABLE, drop.name(), drop.ifExists(), "view");
        if (!refusals.known().isComplete() && !drop.ifExists()) {
            found.ifPresent(table -> refusals.add(
                    Reason.UNDEFINED_TABLE,
                    drop.name().span(),
                    "%s is a table and no view".formatted(drop.name()),
                    Optional.of("write DROP TABLE"),
                    table.place()));
        }
    }
}
