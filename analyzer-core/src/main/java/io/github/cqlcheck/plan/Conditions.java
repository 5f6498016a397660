package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.plan.Condition.Kind;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.stream.Collectors;

/** Relations as conditions, in the words of the source. */
record Conditions(Source source) {
    static final int LONGEST = 80;

    /** A node's own text on one line, cut if it is long. */
    String text(Node node) {
        return StatementText.oneLine(source.text(node.span()), LONGEST);
    }

    List<Condition> of(List<Restriction> restrictions) {
        return restrictions.stream().map(this::of).toList();
    }

    private Condition of(Restriction restriction) {
        return new Condition(
                restriction.columns().stream().map(Column::cql).toList(),
                kind(restriction),
                restriction.relations().stream().map(this::text).distinct().collect(Collectors.joining(" AND ")));
    }

    private static Kind kind(Restriction restriction) {
        if (restriction.isEquality()) {
            return Kind.EQUAL;
        }
        if (restriction.isIn()) {
            return Kind.IN;
        }
        boolean bounded = restriction.relations().stream()
                .anyMatch(relation -> relation.operator().isSlice());
        if (restriction.isSlice() && bounded) {
            return Kind.RANGE;
        }
        if (restriction.isNegation()) {
            return Kind.NEGATION;
        }
        if (restriction.isContains()) {
            return Kind.CONTAINS;
        }
        return Kind.LIKE;
    }

    private String text(Relation relation) {
        String whole = StatementText.oneLine(source.text(relation.span()), LONGEST + 1);
        return whole.length() > LONGEST && relation.value() instanceof Term.InList list
                ? "%s %s (%s values)"
                        .formatted(
                                columns(relation),
                                relation.operator() == Relation.Operator.NOT_IN ? "NOT IN" : "IN",
                                list.items().size())
                : text((Node) relation);
    }

    private static String columns(Relation relation) {
        String names = relation.columns().stream().map(Identifiers::cql).collect(Collectors.joining(", "));
        return relation.columns().size() == 1 ? names : "(" + names + ")";
    }

    Condition token(Relation.OnToken relation) {
        return new Condition(
                relation.columns().stream().map(Identifiers::cql).toList(), Kind.TOKEN, text((Node) relation));
    }

    Condition expression(Relation.CustomIndex relation) {
        return new Condition(List.of(), Kind.EXPRESSION, text((Node) relation));
    }

    /** What an INSERT says of a column of the key. */
    Condition value(Column column, Term value) {
        return new Condition(List.of(column.cql()), Kind.EQUAL, column.cql() + " = " + text(value));
    }

    /** What an INSERT whose columns are not known says of one that it must give. */
    Condition unknownValue(Column column, String from) {
        return new Condition(List.of(column.cql()), Kind.EQUAL, column.cql() + " from " + from);
    }
}
