package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An INSERT, UPDATE or DELETE on a table, as Cassandra sees all three: rows named by relations, columns that change, and
 * conditions.
 *
 * @param where for an INSERT an equality for each column of the key that gets a value ({@code UpdateStatement.ParsedInsert})
 */
record Write(DataStatement.OnTable statement, Table table, List<Relation> where) {

    static Write of(DataStatement.OnTable statement, Table table) {
        List<Relation> where = statement instanceof Insert insert ? key(insert, table) : statement.where();
        return new Write(statement, table, where);
    }

    private static List<Relation> key(Insert insert, Table table) {
        List<Relation> key = new ArrayList<>();
        for (int i = 0; i < Math.min(insert.columns().size(), insert.values().size()); i++) {
            Name name = insert.columns().get(i);
            boolean ofKey =
                    table.column(name.text()).filter(Column::isPrimaryKey).isPresent();
            if (ofKey) {
                Term value = insert.values().get(i);
                key.add(new Relation.OnColumn(name.span(), name, Relation.Operator.EQUAL, value));
            }
        }
        return key;
    }

    String verb() {
        return statement instanceof Insert ? "INSERT" : statement instanceof Update ? "UPDATE" : "DELETE";
    }

    Using using() {
        if (statement instanceof Insert insert) {
            return insert.using();
        }
        return statement instanceof Update update ? update.using() : ((Delete) statement).using();
    }

    List<Relation> conditions() {
        if (statement instanceof Update update) {
            return update.conditions();
        }
        return statement instanceof Delete delete ? delete.conditions() : List.of();
    }

    boolean isConditional() {
        return statement.isConditional();
    }

    /** Whether the columns of the key that it gives can be told: not from a JSON document, nor from a template's holes. */
    boolean isKeyKnown() {
        return !(statement instanceof Insert insert)
                || !insert.json() && insert.columns().stream().noneMatch(Name::isPlaceholder);
    }

    /** {@code ModificationStatement.appliesOnlyToStaticColumns}; an INSERT that names a row is more than that. */
    boolean isOnlyStatic() {
        boolean row = statement instanceof Insert insert
                && insert.columns().stream()
                        .flatMap(name -> table.column(name.text()).stream())
                        .anyMatch(Column::isClustering);
        boolean rows = statement instanceof Delete delete && delete.deletions().isEmpty();
        boolean some = !written().isEmpty() || !conditions().isEmpty();
        return some
                && !row
                && !rows
                && written().stream().allMatch(this::isStatic)
                && conditions().stream().allMatch(this::isStatic);
    }

    /** Whether it changes columns, and none that is not static. */
    boolean writesOnlyStatic() {
        return !written().isEmpty() && written().stream().allMatch(this::isStatic);
    }

    boolean isStatic(Relation condition) {
        return condition.columns().stream().allMatch(this::isStatic);
    }

    private boolean isStatic(Name name) {
        return table.column(name.text())
                .filter(column -> column.kind() == Column.Kind.STATIC)
                .isPresent();
    }

    /** The columns outside the key that it changes by name. */
    private List<Name> written() {
        Stream<Name> names;
        if (statement instanceof Insert insert) {
            names = insert.columns().stream();
        } else if (statement instanceof Update update) {
            names = update.assignments().stream().map(assignment -> column(assignment.target()));
        } else {
            names = ((Delete) statement).deletions().stream().map(Write::column);
        }
        return names.filter(name ->
                        table.column(name.text()).filter(Column::isPrimaryKey).isEmpty())
                .toList();
    }

    /** The column of {@code c}, {@code c['key']} or {@code c.field}. */
    static Name column(Term target) {
        if (target instanceof Term.ElementAccess access) {
            return column(access.operand());
        }
        return target instanceof Term.FieldAccess access
                ? column(access.operand())
                : ((Term.ColumnReference) target).column();
    }
}
