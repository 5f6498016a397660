package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of columns that a table has not ({@code TableMetadata.getExistingColumn}). */
final class Columns {
    private Columns() {}

    /** The first of some names that is no column of the table. */
    static Optional<Refusal> undefined(List<Name> names, Table table) {
        return names.stream().flatMap(name -> undefined(name, table).stream()).findFirst();
    }

    static Optional<Refusal> undefined(Name name, Table table) {
        if (name.isPlaceholder() || table.column(name.text()).isPresent()) {
            return Optional.empty();
        }
        Optional<String> meant = Spelling.meant(
                name.text(), table.columns().stream().map(Column::name).toList());
        return Optional.of(Refusal.of(
                        Reason.UNDEFINED_COLUMN,
                        name,
                        "%s has no column %s",
                        table.name().cql(),
                        name.text())
                .withHelp(meant.flatMap(table::column).map(column -> "did you mean %s?".formatted(column.cql()))));
    }

    static boolean areDefined(Relation relation, Table table) {
        return relation.columns().stream()
                .allMatch(name -> table.column(name.text()).isPresent());
    }

    /** Whether a statement names a column by a hole that a template fills. */
    static boolean arePlaceholders(DataStatement.OnTable statement) {
        return named(statement).anyMatch(Name::isPlaceholder);
    }

    /** Whether a statement names a column that the table has. */
    static boolean anyDefined(DataStatement.OnTable statement, Table table) {
        return named(statement).anyMatch(name -> table.column(name.text()).isPresent());
    }

    private static Stream<Name> named(DataStatement.OnTable statement) {
        Stream<Name> where = statement.where().stream().flatMap(relation -> relation.columns().stream());
        return Stream.concat(where, others(statement));
    }

    private static Stream<Name> others(DataStatement.OnTable statement) {
        if (statement instanceof DataStatement.Select select) {
            return Stream.concat(
                    select.selectors().stream().flatMap(selector -> Terms.columns(selector.expression()).stream()),
                    select.orderBy().stream().map(DataStatement.Ordering::column));
        }
        if (statement instanceof DataStatement.Insert insert) {
            return insert.columns().stream();
        }
        return statement instanceof DataStatement.Update update
                ? update.assignments().stream().map(assignment -> Write.column(assignment.target()))
                : ((DataStatement.Delete) statement).deletions().stream().map(Write::column);
    }
}
