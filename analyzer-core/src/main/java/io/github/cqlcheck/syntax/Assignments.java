package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses assignments of which Cassandra could not tell which one is meant to win. */
final class Assignments {
    private Assignments() {}

    static void check(List<Assignment> assignments) {
        if (assignments.size() < 2) {
            return;
        }
        Map<String, List<Assignment>> earlier = new HashMap<>();
        for (Assignment assignment : assignments) {
            Name column = column(assignment.target());
            if (column.isPlaceholder()) {
                continue;
            }
            List<Assignment> same = earlier.computeIfAbsent(column.text(), text -> new ArrayList<>());
            if (same.stream().anyMatch(other -> excludes(other, assignment))) {
                throw new Refusal(
                        assignment.span(),
                        "%s is set twice".formatted(SyntaxErrors.quote(column.text())),
                        Optional.empty());
            }
            same.add(assignment);
        }
    }

    private static boolean excludes(Assignment one, Assignment other) {
        if (setsAll(one) || setsAll(other)) {
            return true;
        }
        return one.target() instanceof Term.FieldAccess field
                && other.target() instanceof Term.FieldAccess otherField
                && !field.field().isPlaceholder()
                && field.field().text().equals(otherField.field().text());
    }

    /** Whether the column gets a new value, which is not made of its old one. */
    private static boolean setsAll(Assignment assignment) {
        return assignment.target() instanceof Term.ColumnReference
                && assignment.operator() == Assignment.Operator.SET
                && !readsColumn(assignment.value());
    }

    /** Only the column itself can be read in a value, at one end of a sum. */
    private static boolean readsColumn(Term value) {
        return value instanceof Term.ColumnReference
                || value instanceof Term.Arithmetic sum && (readsColumn(sum.left()) || readsColumn(sum.right()));
    }

    private static Name column(Term target) {
        if (target instanceof Term.ElementAccess element) {
            return column(element.operand());
        }
        if (target instanceof Term.FieldAccess field) {
            return column(field.operand());
        }
        return ((Term.ColumnReference) target).column();
    }
}
