package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server says against {@code ALTER TABLE … ADD}. */
final class AddedColumnRefusals {
    private final Refusals refusals;

    AddedColumnRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(Table table, TableAlteration.AddColumns add) {
        Set<String> names = table.columns().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        for (ColumnDefinition column : add.columns()) {
            if (column.name().isPlaceholder() || column.type() instanceof CqlType.Unknown) {
                return;
            }
            WrittenTypes types = new WrittenTypes(refusals, table.name().keyspace());
            types.judge(column.type());
            if (names.add(column.name().text())) {
                judgeNew(table, column, types);
            } else if (!add.ifNotExists() && isThere(table, column)) {
                refusals.add(
                        Reason.EXISTS,
                        column.name().span(),
                        "%s has a column %s already".formatted(table.name().cql(), column.name()),
                        Optional.of("write ADD IF NOT EXISTS, which Cassandra takes since 4.1"),
                        table.place());
            }
        }
    }

    /** A column of the key is there for good, any other only if nothing else may have dropped it. */
    private boolean isThere(Table table, ColumnDefinition column) {
        return refusals.known().stands(table.place())
                || table.column(column.name().text())
                        .filter(Column::isPrimaryKey)
                        .isPresent();
    }

    private void judgeNew(Table table, ColumnDefinition column, WrittenTypes types) {
        Name name = column.name();
        if (table.isCompact()) {
            refusals.add(
                    Reason.COMPACT_STORAGE,
                    name.span(),
                    "a table with COMPACT STORAGE takes no more columns",
                    Optional.empty(),
                    table.place());
        } else if (column.isStatic() && table.clustering().isEmpty()) {
            refusals.add(
                    Reason.STATIC_WITHOUT_CLUSTERING,
                    column.span(),
                    "%s is static, and %s has no clustering columns"
                            .formatted(name, table.name().cql()),
                    Optional.of("leave out STATIC"),
                    table.place());
        }
        types.fieldNotFrozen(column.type())
                .ifPresent(field -> refusals.add(
                        Reason.NESTED_NOT_FROZEN,
                        column.type().span(),
                        "%s is not frozen, and neither is its field %s".formatted(column.type(), field),
                        "write frozen<%s>".formatted(column.type())));
        if (refusals.known().stands(table.place())) {
            table.dropped().stream()
                    .filter(dropped -> dropped.name().equals(name.text()))
                    .findFirst()
                    .ifPresent(dropped -> judgeReadded(table, column, dropped));
        }
        if (table.isCounterTable() != WrittenTypes.isCounter(column.type())) {
            refusals.add(
                    Reason.COUNTERS_MIXED,
                    column.span(),
                    table.isCounterTable()
                            ? "%s is a table of counters and takes no other columns"
                                    .formatted(table.name().cql())
                            : "%s is not a table of counters and takes none"
                                    .formatted(table.name().cql()),
                    Optional.of("keep the counters in a table of their own with the same key"),
                    table.place());
        }
    }

    private void judgeReadded(Table table, ColumnDefinition column, Column dropped) {
        boolean compatible = Compatibility.reads(column.type(), dropped.type(), refusals.target());
        boolean sameKind = column.isStatic() == (dropped.kind() == Column.Kind.STATIC);
        if (!compatible || !sameKind || table.isCounterTable() || WrittenTypes.isCounter(dropped.type())) {
            String was = "%s%s".formatted(dropped.type(), dropped.kind() == Column.Kind.STATIC ? " static" : "");
            refusals.add(
                    Reason.COLUMN_READDED,
                    column.span(),
                    WrittenTypes.isCounter(dropped.type())
                            ? "a counter that was dropped, as %s was, never comes back".formatted(column.name())
                            : "%s was dropped as %s and comes back as something else".formatted(column.name(), was),
                    Optional.of("give it another name"),
                    table.place());
        }
    }
}
