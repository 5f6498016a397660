package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that a write gives to a whole column outside the key. */
record Assigned(Column column, Name name, Term value) {

    static List<Assigned> of(Query query) {
        List<Assigned> assigned = new ArrayList<>();
        if (query.statement() instanceof Insert insert && !insert.json()) {
            for (int i = 0;
                    i < Math.min(insert.columns().size(), insert.values().size());
                    i++) {
                add(insert.columns().get(i), insert.values().get(i), query, assigned);
            }
        } else if (query.statement() instanceof Update update) {
            for (Assignment assignment : update.assignments()) {
                if (assignment.target() instanceof Term.ColumnReference reference
                        && assignment.operator() == Assignment.Operator.SET
                        && !(assignment.value() instanceof Term.Arithmetic)) {
                    add(reference.column(), assignment.value(), query, assigned);
                }
            }
        }
        return assigned;
    }

    private static void add(Name name, Term value, Query query, List<Assigned> assigned) {
        query.table()
                .column(name.text())
                .filter(column -> !column.isPrimaryKey())
                .ifPresent(column -> assigned.add(new Assigned(column, name, value)));
    }

    /** Whether each element of the column is a cell of its own. */
    boolean isMultiCell() {
        return column.type() instanceof CqlType.Collection;
    }

    /** The column whose elements are lists' own cells, if an expression names one. */
    static Optional<Column> list(Term target, Query query) {
        Term operand = target instanceof Term.ElementAccess access ? access.operand() : target;
        return operand instanceof Term.ColumnReference reference
                ? query.table()
                        .column(reference.column().text())
                        .filter(column -> column.type() instanceof CqlType.Collection collection
                                && collection.kind() == CqlType.Collection.Kind.LIST)
                : Optional.empty();
    }

    static boolean isNull(Term value) {
        return value instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.NULL;
    }

    static boolean isEmptyCollection(Term value) {
        return value instanceof Term.ListLiteral list && list.items().isEmpty()
                || value instanceof Term.SetLiteral set && set.items().isEmpty()
                || value instanceof Term.MapLiteral map && map.entries().isEmpty();
    }

    /** Some names in a sentence, or how many they are. */
    static String names(List<Name> names) {
        List<String> words = names.stream().map(Identifiers::cql).toList();
        int last = words.size() - 1;
        if (last == 0) {
            return words.get(0);
        }
        return last > 3
                ? words.size() + " columns"
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
