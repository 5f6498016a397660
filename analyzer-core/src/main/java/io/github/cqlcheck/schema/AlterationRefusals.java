package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.Renaming;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server says against {@code ALTER TABLE} and {@code DROP TABLE}, as {@code AlterTableStatement} does. */
final class AlterationRefusals {
    private final Refusals refusals;

    AlterationRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(AlterTable alter) {
        if (refusals.isUnplaced(alter.name())) {
            return;
        }
        alter.alterations().stream()
                .filter(TableAlteration.ChangeOptions.class::isInstance)
                .forEach(change ->
                        new OptionRefusals(refusals).judgeEarly(((TableAlteration.ChangeOptions) change).options()));
        Optional<Table> found = refusals.table(alter.name());
        if (found.isEmpty()) {
            judgeUnseen(alter);
            return;
        }
        Table table = found.get();
        if (table.view()) {
            refusals.add(
                    Reason.TABLE_IS_VIEW,
                    alter.name().span(),
                    "%s is a view".formatted(alter.name()),
                    Optional.of("write ALTER MATERIALIZED VIEW, which changes options only"),
                    table.place());
            return;
        }
        for (TableAlteration alteration : alter.alterations()) {
            judge(table, alteration);
            table = TableBuilder.altered(table, List.of(alteration), refusals.change());
        }
    }

    private void judgeUnseen(AlterTable alter) {
        refusals.addMissing(Reason.UNDEFINED_TABLE, alter.name(), alter.ifExists(), "table");
        if (!refusals.known().isComplete()) {
            alter.alterations().forEach(this::judgeAlone);
        }
    }

    /** What is wrong with a change whatever the table is like. */
    private void judgeAlone(TableAlteration alteration) {
        if (alteration instanceof TableAlteration.ChangeType change) {
            judge(change);
        } else if (alteration instanceof TableAlteration.ChangeOptions change) {
            new OptionRefusals(refusals).judgeLate(change.options());
        }
    }

    private void judge(Table table, TableAlteration alteration) {
        if (alteration instanceof TableAlteration.AddColumns add) {
            new AddedColumnRefusals(refusals).judge(table, add);
        } else if (alteration instanceof TableAlteration.DropColumns drop) {
            drop.columns().forEach(column -> judgeDrop(table, column, drop.ifExists()));
        } else if (alteration instanceof TableAlteration.RenameColumns rename) {
            rename.renamings().forEach(renaming -> judge(table, renaming, rename.ifExists()));
        } else if (alteration instanceof TableAlteration.ChangeMask mask) {
            if (!mask.ifExists() && table.column(mask.column().text()).isEmpty()) {
                addUndefined(table, mask.column());
            }
        } else if (alteration instanceof TableAlteration.ChangeOptions change) {
            judge(table, change);
        } else if (alteration instanceof TableAlteration.DropCompactStorage && !table.isCompact()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    alteration.span(),
                    "%s has no COMPACT STORAGE".formatted(table.name().cql()),
                    Optional.empty(),
                    table.place());
        } else {
            judgeAlone(alteration);
        }
    }

    private void judge(TableAlteration.ChangeType change) {
        refusals.add(
                Reason.TYPE_CHANGED,
                change.span(),
                "the type of a column never changes",
                "add a column of another name, write to both, copy the values, then drop %s"
                        .formatted(change.column()));
    }

    /** A column that is not there; only if the table is certainly as the statements seen have left it. */
    private void addUndefined(Table table, Name column) {
        if (!column.isPlaceholder() && refusals.known().stands(table.place())) {
            refusals.addUndefined(
                    Reason.UNDEFINED_COLUMN,
                    column,
                    "%s has no column %s".formatted(table.name().cql(), column),
                    names(table),
                    table.place());
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private void judgeDrop(Table table, Name name, boolean ifExists) {
        Optional<Column> found = table.column(name.text());
        if (found.isEmpty()) {
            if (!ifExists) {
                addUndefined(table, name);
            }
            return;
        }
        Column column = found.get();
        if (column.isPrimaryKey()) {
            refusals.add(
                    Reason.KEY_COLUMN_DROPPED,
                    name.span(),
                    "%s is in the key of %s, which never changes"
                            .formatted(name, table.name().cql()),
                    Optional.of("create a table with the key that you want, and copy the rows"),
                    table.place());
        } else if (column.type() instanceof CqlType.UserDefined
                && refusals.target().isAtLeast(Target.CASSANDRA_4_0)) {
            refusals.add(
                    Reason.DROPPED_NOT_FROZEN,
                    name.span(),
                    "%s is of the user-defined type %s, not frozen, and such columns stay"
                            .formatted(name, column.type()),
                    Optional.empty(),
                    table.place());
        }
        if (table.isCompact() && !table.clustering().isEmpty() && !column.isPrimaryKey()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    name.span(),
                    "a table with COMPACT STORAGE keeps its only column beside the key",
                    Optional.empty(),
                    table.place());
        }
        judgeIndexes(table, name, "DROP INDEX %s before");
        List<Table> views = refusals.known().viewsOf(table);
        if (!views.isEmpty()) {
            refusals.add(
                    Reason.COLUMN_OF_BASE_TABLE,
                    name.span(),
                    "%s has materialized views, so its columns stay"
                            .formatted(table.name().cql()),
                    Optional.of("DROP MATERIALIZED VIEW %s before"
                            .formatted(views.stream()
                                    .map(view -> view.name().cql())
                                    .collect(Collectors.joining(", ")))),
                    views.get(0).place());
        }
    }

    private void judgeIndexes(Table table, Name column, String help) {
        List<Index> indexes = table.indexes().stream()
                .filter(index -> index.column().equals(column.text()))
                .filter(index -> refusals.known().stands(index.place()))
                .toList();
        if (!indexes.isEmpty()) {
            refusals.add(
                    Reason.COLUMN_INDEXED,
                    column.span(),
                    "the index %s is on %s".formatted(indexes.get(0).name(), column),
                    Optional.of(help.formatted(indexes.stream().map(Index::name).collect(Collectors.joining(", ")))),
                    indexes.get(0).place());
        }
    }

    private void judge(Table table, Renaming renaming, boolean ifExists) {
        Optional<Column> column = table.column(renaming.from().text());
        if (renaming.from().isPlaceholder() || renaming.to().isPlaceholder()) {
            return;
        }
        if (column.isEmpty()) {
            // unlike DROP, Cassandra looks for the column before it asks for IF EXISTS
            addUndefined(table, renaming.from());
            return;
        }
        if (!column.get().isPrimaryKey()) {
            refusals.add(
                    Reason.RENAMED_NON_KEY,
                    renaming.from().span(),
                    "only columns of the key are renamed, and %s is none".formatted(renaming.from()),
                    Optional.of("add a column %s, write to both, copy the values, then drop %s"
                            .formatted(renaming.to(), renaming.from())),
                    table.place());
        } else if (table.column(renaming.to().text()).isPresent()
                && refusals.known().stands(table.place())) {
            refusals.add(
                    Reason.EXISTS,
                    renaming.to().span(),
                    "%s has a column %s already".formatted(table.name().cql(), renaming.to()),
                    Optional.empty(),
                    table.place());
        }
        judgeIndexes(table, renaming.from(), "DROP INDEX %s before");
    }

    private void judge(Table table, TableAlteration.ChangeOptions change) {
        OptionRefusals options = new OptionRefusals(refusals);
        options.judgeLate(change.options());
        OptionValues.scalar(change.options(), "id")
                .ifPresent(id -> refusals.add(Reason.OPTION_VALUE, id.span(), "the id of a table never changes"));
        if (table.isCounterTable()) {
            options.judgeTtlOfCounters(change.options());
        }
        OptionValues.scalar(change.options(), "gc_grace_seconds")
                .filter(OptionValues::isZero)
                .filter(grace -> !refusals.known().viewsOf(table).isEmpty())
                .ifPresent(grace -> refusals.add(
                        Reason.VIEW_GRACE,
                        grace.span(),
                        "%s has materialized views, whose updates wait no longer than gc_grace_seconds"
                                .formatted(table.name().cql()),
                        Optional.empty(),
                        refusals.known().viewsOf(table).get(0).place()));
    }

    void judge(DropTable drop) {
        if (refusals.isUnplaced(drop.name())) {
            return;
        }
        Optional<Table> table = refusals.table(drop.name());
        if (table.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TABLE, drop.name(), drop.ifExists(), "table");
            return;
        }
        if (table.get().view()) {
            refusals.add(
                    Reason.TABLE_IS_VIEW,
                    drop.name().span(),
                    "%s is a view".formatted(drop.name()),
                    Optional.of("write DROP MATERIALIZED VIEW"),
                    table.get().place());
            return;
        }
        List<Table> views = refusals.known().viewsOf(table.get());
        if (!views.isEmpty()) {
            refusals.add(
                    Reason.VIEWS_DEPEND,
                    drop.name().span(),
                    "the view %s is built upon %s".formatted(views.get(0).name().cql(), drop.name()),
                    Optional.of("DROP MATERIALIZED VIEW %s before"
                            .formatted(views.stream()
                                    .map(view -> view.name().cql())
                                    .collect(Collectors.joining(", ")))),
                    views.get(0).place());
        }
    }
}
