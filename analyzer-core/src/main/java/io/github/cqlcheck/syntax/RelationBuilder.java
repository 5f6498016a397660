package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** Parse trees of WHERE and IF clauses to {@link Relation}. */
final class RelationBuilder {
    private RelationBuilder() {}

    static List<Relation> where(CqlParser.WhereClauseContext context) {
        return context == null ? List.of() : all(context.relation(), RelationBuilder::where);
    }

    private static Relation where(CqlParser.RelationContext context) {
        Relation relation = relation(context);
        if (relation instanceof Relation.OnField field) {
            throw new Refusal(
                    field.span(),
                    "WHERE cannot ask for a field of a user-defined type",
                    "compare the whole value of %s"
                            .formatted(SyntaxErrors.quote(field.column().text())));
        }
        if (relation instanceof Relation.OnElement && relation.operator() == Operator.IN) {
            throw new Refusal(
                    relation.span(),
                    "WHERE cannot ask for one element IN a list",
                    "compare the element with =, or ask for one value at a time");
        }
        return relation;
    }

    /** The conditions behind IF. */
    static List<Relation> conditions(CqlParser.IfClauseContext context) {
        return context instanceof CqlParser.ConditionListContext list
                ? all(list.relation(), RelationBuilder::condition)
                : List.of();
    }

    private static Relation condition(CqlParser.RelationContext context) {
        Relation relation = relation(context);
        boolean allowed = !(context instanceof CqlParser.NestedRelationContext)
                && (relation instanceof Relation.OnColumn
                        || relation instanceof Relation.OnElement
                        || relation instanceof Relation.OnField)
                && relation.operator() != Operator.LIKE
                && relation.operator() != Operator.IS_NOT;
        if (!allowed) {
            throw new Refusal(
                    relation.span(), "IF cannot ask for this", "IF compares single columns, elements and fields");
        }
        return relation;
    }

    private static Relation relation(CqlParser.RelationContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.ComparisonContext c) {
            return new Relation.OnColumn(
                    span, Nodes.column(c.identifier()), operator(c.comparisonOperator()), value(c.expression()));
        }
        if (context instanceof CqlParser.InContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), Operator.IN, in(c.inValues()));
        }
        if (context instanceof CqlParser.ContainsContext c) {
            Operator operator = c.KEY() == null ? Operator.CONTAINS : Operator.CONTAINS_KEY;
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), operator, value(c.expression()));
        }
        if (context instanceof CqlParser.LikeContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), Operator.LIKE, value(c.expression()));
        }
        if (context instanceof CqlParser.IsNotNullContext c) {
            Term nothing = new Term.Literal(span(c.NULL()), Term.Literal.Kind.NULL, "null");
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), Operator.IS_NOT, nothing);
        }
        if (context instanceof CqlParser.NestedRelationContext c) {
            return relation(c.relation());
        }
        return onParts(context, span);
    }

    private static Relation onParts(CqlParser.RelationContext context, Span span) {
        if (context instanceof CqlParser.ElementComparisonContext c) {
            return new Relation.OnElement(
                    span,
                    Nodes.column(c.identifier()),
                    value(c.expression(0)),
                    operator(c.comparisonOperator()),
                    value(c.expression(1)));
        }
        if (context instanceof CqlParser.ElementInContext c) {
            return new Relation.OnElement(
                    span, Nodes.column(c.identifier()), value(c.expression()), Operator.IN, in(c.inValues()));
        }
        if (context instanceof CqlParser.FieldComparisonContext c) {
            return new Relation.OnField(
                    span,
                    Nodes.column(c.identifier(0)),
                    Nodes.name(c.identifier(1)),
                    operator(c.comparisonOperator()),
                    value(c.expression()));
        }
        if (context instanceof CqlParser.FieldInContext c) {
            return new Relation.OnField(
                    span, Nodes.column(c.identifier(0)), Nodes.name(c.identifier(1)), Operator.IN, in(c.inValues()));
        }
        if (context instanceof CqlParser.TokenComparisonContext c) {
            return new Relation.OnToken(
                    span, columns(c.columnTuple()), operator(c.comparisonOperator()), value(c.expression()));
        }
        if (context instanceof CqlParser.TupleComparisonContext c) {
            return new Relation.OnTuple(
                    span, columns(c.columnTuple()), operator(c.comparisonOperator()), tuple(value(c.expression())));
        }
        if (context instanceof CqlParser.TupleInContext c) {
            Term values = in(c.inValues());
            if (values instanceof Term.InList list) {
                list.items().forEach(RelationBuilder::tuple);
                checkAlike(list.items());
            }
            return new Relation.OnTuple(span, columns(c.columnTuple()), Operator.IN, values);
        }
        CqlParser.CustomIndexExpressionContext c = (CqlParser.CustomIndexExpressionContext) context;
        return new Relation.CustomIndex(span, Nodes.name(c.identifier()), value(c.expression()));
    }

    private static Term value(CqlParser.ExpressionContext context) {
        return TermBuilder.value(context);
    }

    /** What several columns are compared with. */
    private static Term tuple(Term value) {
        boolean tuple = value instanceof Term.TupleLiteral
                || value instanceof Term.BindMarker
                || value instanceof Term.Placeholder;
        if (!tuple) {
            throw new Refusal(
                    value.span(), "several columns are compared with as many values", "write (?, ?) or (1, 2)");
        }
        return value;
    }

    /** Cassandra wants each of several tuples to be a literal, or each a bind marker. */
    private static void checkAlike(List<Term> tuples) {
        Optional<Term> literal =
                tuples.stream().filter(Term.TupleLiteral.class::isInstance).findFirst();
        Optional<Term> marker =
                tuples.stream().filter(Term.BindMarker.class::isInstance).findFirst();
        if (literal.isPresent() && marker.isPresent()) {
            Term second = tuples.indexOf(marker.get()) > tuples.indexOf(literal.get()) ? marker.get() : literal.get();
            throw new Refusal(
                    second.span(),
                    "IN takes either tuples or bind markers for tuples, not both",
                    "write (?, ?) for a tuple of bind markers");
        }
    }

    private static List<Name> columns(CqlParser.ColumnTupleContext context) {
        return Nodes.columns(context.identifier());
    }

    private static Term in(CqlParser.InValuesContext context) {
        if (context instanceof CqlParser.InListContext list) {
            return new Term.InList(span(context), TermBuilder.values(list.expression()));
        }
        return context instanceof CqlParser.InMarkerContext marker
                ? TermBuilder.bindMarker(marker.bindMarker())
                : new Term.Placeholder(span(context), context.getText());
    }

    private static Operator operator(CqlParser.ComparisonOperatorContext context) {
        return switch (context.getText()) {
            case "=" -> Operator.EQUAL;
            case "!=" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> throw new AssertionError(context.getText());
        };
    }
}
