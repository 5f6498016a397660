package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse trees of WHERE and IF clauses to {@link Relation}. */
final class RelationBuilder {
    private RelationBuilder() {}

    /**
     * What is asked of the rows.
     *
     * @param behind holes behind the clauses that follow, which may as well ask for something
     */
    static List<Relation> where(CqlParser.RowsContext context, List<CqlParser.HoleContext> behind) {
        List<Relation> relations = new ArrayList<>();
        if (context != null) {
            for (ParseTree part : context.children) {
                if (part instanceof CqlParser.HoleContext hole) {
                    relations.add(unknown(hole));
                } else {
                    relations.addAll(where(((CqlParser.WhereClauseContext) part).relation()));
                }
            }
        }
        behind.forEach(hole -> relations.add(unknown(hole)));
        return relations;
    }

    private static Relation unknown(CqlParser.HoleContext hole) {
        return new Relation.Unknown(span(hole), hole.getText());
    }

    private static List<Relation> where(List<CqlParser.RelationContext> contexts) {
        List<Relation> relations = new ArrayList<>();
        for (CqlParser.RelationContext context : contexts) {
            relations(context).forEach(relation -> relations.add(inWhere(relation)));
        }
        return relations;
    }

    private static Relation inWhere(Relation relation) {
        if (relation instanceof Relation.OnField field) {
            throw new Refusal(
                    field.span(),
                    "WHERE cannot ask for a field of a user-defined type",
                    "compare the whole value of %s; if that is the table, write %s alone"
                            .formatted(
                                    SyntaxErrors.quote(field.column().text()),
                                    SyntaxErrors.quote(field.field().text())));
        }
        if (relation instanceof Relation.OnElement && isIn(relation.operator())) {
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
                && !(context instanceof CqlParser.BetweenContext)
                && (relation instanceof Relation.OnColumn
                        || relation instanceof Relation.OnElement
                        || relation instanceof Relation.OnField
                        || relation instanceof Relation.Unknown)
                && relation.operator() != Operator.IS_NOT;
        if (!allowed) {
            throw new Refusal(
                    relation.span(), "IF cannot ask for this", "IF compares single columns, elements and fields");
        }
        return relation;
    }

    /** One relation, or the two bounds of BETWEEN. */
    private static List<Relation> relations(CqlParser.RelationContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.BetweenContext c) {
            Name column = Nodes.name(c.identifier());
            return List.of(
                    new Relation.OnColumn(span, column, Operator.GREATER_OR_EQUAL, value(c.expression(0))),
                    new Relation.OnColumn(span, column, Operator.LESS_OR_EQUAL, value(c.expression(1))));
        }
        if (context instanceof CqlParser.TokenBetweenContext c) {
            List<Name> columns = columns(c.columnTuple());
            return List.of(
                    new Relation.OnToken(span, columns, Operator.GREATER_OR_EQUAL, value(c.expression(0))),
                    new Relation.OnToken(span, columns, Operator.LESS_OR_EQUAL, value(c.expression(1))));
        }
        if (context instanceof CqlParser.TupleBetweenContext c) {
            List<Name> columns = columns(c.columnTuple());
            return List.of(
                    new Relation.OnTuple(span, columns, Operator.GREATER_OR_EQUAL, tuple(value(c.expression(0)))),
                    new Relation.OnTuple(span, columns, Operator.LESS_OR_EQUAL, tuple(value(c.expression(1)))));
        }
        return context instanceof CqlParser.NestedRelationContext nested
                ? where(nested.relation())
                : List.of(relation(context));
    }

    private static boolean isIn(Operator operator) {
        return operator == Operator.IN || operator == Operator.NOT_IN;
    }

    private static Relation relation(CqlParser.RelationContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.ComparisonContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.column), operator(c.sign), value(c.compared));
        }
        if (context instanceof CqlParser.InContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), in(c.NOT()), in(c.inValues()));
        }
        if (context instanceof CqlParser.ContainsContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), contains(c), value(c.expression()));
        }
        if (context instanceof CqlParser.LikeContext c) {
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), Operator.LIKE, value(c.expression()));
        }
        if (context instanceof CqlParser.IsNotNullContext c) {
            Term nothing = new Term.Literal(span(c.NULL()), Term.Literal.Kind.NULL, "null");
            return new Relation.OnColumn(span, Nodes.column(c.identifier()), Operator.IS_NOT, nothing);
        }
        if (context instanceof CqlParser.UnknownRelationContext c) {
            return unknown(c.hole());
        }
        if (context instanceof CqlParser.NestedRelationContext || context instanceof CqlParser.BetweenContext) {
            return relations(context).get(0);
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
            return new Relation.OnTuple(span, columns(c.columnTuple()), in(c.NOT()), values);
        }
        CqlParser.CustomIndexExpressionContext c = (CqlParser.CustomIndexExpressionContext) context;
        return new Relation.CustomIndex(span, Nodes.name(c.identifier()), value(c.expression()));
    }

    private static Operator in(TerminalNode not) {
        return not == null ? Operator.IN : Operator.NOT_IN;
    }

    private static Operator contains(CqlParser.ContainsContext context) {
        if (context.KEY() == null) {
            return context.NOT() == null ? Operator.CONTAINS : Operator.NOT_CONTAINS;
        }
        return context.NOT() == null ? Operator.CONTAINS_KEY : Operator.NOT_CONTAINS_KEY;
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
        return switch (context.getStart().getType()) {
            case CqlLexer.EQUAL -> Operator.EQUAL;
            case CqlLexer.NOT_EQUAL -> Operator.NOT_EQUAL;
            case CqlLexer.LESS -> Operator.LESS;
            case CqlLexer.LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case CqlLexer.GREATER -> Operator.GREATER;
            case CqlLexer.GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            default -> throw new AssertionError(context.getText());
        };
    }
}
