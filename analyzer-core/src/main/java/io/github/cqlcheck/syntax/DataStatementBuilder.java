package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.all;
import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Truncate;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;

/** Parse trees of SELECT, INSERT, UPDATE, DELETE, BATCH and TRUNCATE. */
final class DataStatementBuilder {

    Select select(CqlParser.SelectStatementContext context) {
        OptionBuilder.checkHints(context.options);
        return new Select(
                span(context),
                Nodes.name(((CqlParser.TableContext) context.from).qualifiedName()),
                context.json != null,
                context.distinct != null,
                SelectorBuilder.ofSelect(context.selected),
                RelationBuilder.where(context.asked, context.unknown),
                context.grouping == null ? List.of() : all(context.grouping.expression(), TermBuilder::selectable),
                context.ordered == null ? List.of() : all(context.ordered.ordering(), DataStatementBuilder::ordering),
                Optional.ofNullable(context.rowsPerPartition).map(limit -> TermBuilder.number(limit.wholeNumber())),
                Optional.ofNullable(context.rowCount).map(limit -> TermBuilder.number(limit.wholeNumber())),
                Optional.ofNullable(context.filtering).map(Nodes::span));
    }

    private static Ordering ordering(CqlParser.OrderingContext context) {
        CqlParser.ColumnOrderingContext ordering = (CqlParser.ColumnOrderingContext) context;
        return new Ordering(
                span(context),
                Nodes.column(ordering.identifier()),
                Optional.ofNullable(ordering.nearestTo()).map(nearest -> TermBuilder.value(nearest.expression())),
                ordering.DESC() != null);
    }

    Insert insert(CqlParser.InsertStatementContext context) {
        boolean ifNotExists = context.exists != null;
        Using using = context.objectives == null && !context.unknown.isEmpty()
                ? unknownUsing(context.unknown.get(0))
                : using(context.objectives);
        if (context.body instanceof CqlParser.InsertJsonContext json) {
            List<Term> document = List.of(document(json.expression()));
            boolean defaultGiven = json.DEFAULT() != null;
            return new Insert(
                    span(context),
                    Nodes.name(context.table),
                    true,
                    List.of(),
                    document,
                    defaultGiven,
                    ifNotExists,
                    using);
        }
        CqlParser.InsertValuesContext body = (CqlParser.InsertValuesContext) context.body;
        return new Insert(
                span(context),
                Nodes.name(context.table),
                false,
                columns(body.columns),
                values(body.values),
                false,
                ifNotExists,
                using);
    }

    private static List<Name> columns(CqlParser.InsertedColumnsContext context) {
        return context.unknown == null
                ? Nodes.columns(context.columns)
                : List.of(Nodes.name(context.unknown.getStart()));
    }

    private static List<Term> values(CqlParser.InsertedValuesContext context) {
        return context.unknown == null ? TermBuilder.values(context.values) : List.of(unknown(context.unknown));
    }

    private static Term unknown(CqlParser.HoleContext hole) {
        return new Term.Placeholder(span(hole), hole.getText());
    }

    private static Term document(CqlParser.ExpressionContext context) {
        Term document = TermBuilder.value(context);
        boolean text = document instanceof Term.BindMarker
                || document instanceof Term.Placeholder
                || document instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.STRING;
        if (!text) {
            throw new Refusal(document.span(), "INSERT … JSON takes one string or bind marker", Optional.empty());
        }
        return document;
    }

    Update update(CqlParser.UpdateStatementContext context) {
        List<Assignment> assignments = all(context.assigned, this::assignment);
        Assignments.check(assignments);
        return new Update(
                span(context),
                Nodes.name(context.table),
                context.unknown == null ? using(context.objectives) : unknownUsing(context.unknown),
                assignments,
                RelationBuilder.where(context.asked, List.of()),
                context.conditions instanceof CqlParser.ConditionExistsContext,
                RelationBuilder.conditions(context.conditions));
    }

    private Assignment assignment(CqlParser.AssignmentContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.AssignUnknownContext unknown) {
            Term column = new Term.ColumnReference(span, Nodes.name(unknown.getStart()));
            return new Assignment(span, column, Assignment.Operator.SET, unknown(unknown.hole()));
        }
        if (context instanceof CqlParser.AssignColumnContext assign) {
            return new Assignment(span, column(assign.column), Assignment.Operator.SET, assigned(assign));
        }
        if (context instanceof CqlParser.AssignShorthandContext assign) {
            Assignment.Operator operator =
                    assign.PLUS_EQUAL() != null ? Assignment.Operator.ADD : Assignment.Operator.SUBTRACT;
            return new Assignment(span, column(assign.identifier()), operator, TermBuilder.value(assign.expression()));
        }
        if (context instanceof CqlParser.AssignElementContext assign) {
            Span target = new Span(span.start(), span(assign.RIGHT_BRACKET()).end());
            Term element = new Term.ElementAccess(
                    target, column(assign.identifier()), TermBuilder.value(assign.expression(0)));
            return new Assignment(span, element, Assignment.Operator.SET, TermBuilder.value(assign.expression(1)));
        }
        CqlParser.AssignFieldContext assign = (CqlParser.AssignFieldContext) context;
        Term.ColumnReference column = column(assign.identifier(0));
        Name field = Nodes.name(assign.identifier(1));
        Term target = new Term.FieldAccess(column.span().to(field.span()), column, field);
        return new Assignment(span, target, Assignment.Operator.SET, TermBuilder.value(assign.expression()));
    }

    private static Term.ColumnReference column(CqlParser.IdentifierContext context) {
        return new Term.ColumnReference(span(context), Nodes.column(context));
    }

    /** A value, or the column itself plus or minus one; {@code a = a -1} puts the sign into the number. */
    private static Term assigned(CqlParser.AssignColumnContext assign) {
        Name column = Nodes.column(assign.column);
        Term term = TermBuilder.selectable(assign.assigned);
        if (TransactionBuilder.isReference(term, assign.assigned)) {
            return term;
        }
        CqlParser.IntegerSuffixContext suffix = assign.suffix;
        if (suffix != null) {
            Term.Literal number = new Term.Literal(span(suffix), Term.Literal.Kind.INTEGER, suffix.getText());
            return new Term.Arithmetic(term.span().to(number.span()), '+', itself(term, column), number);
        }
        if (startsWithColumn(term)) {
            return sum(term, column);
        }
        if (term instanceof Term.Arithmetic sum && sum.operator() == '+' && isColumn(sum.right())) {
            return new Term.Arithmetic(sum.span(), '+', Values.check(sum.left()), itself(sum.right(), column));
        }
        return Values.check(term);
    }

    /** Whether a term is {@code column + … - …}. */
    private static boolean startsWithColumn(Term term) {
        return isSum(term)
                && (isColumn(((Term.Arithmetic) term).left()) || startsWithColumn(((Term.Arithmetic) term).left()));
    }

    private static Term sum(Term term, Name column) {
        return term instanceof Term.Arithmetic sum
                ? new Term.Arithmetic(sum.span(), sum.operator(), sum(sum.left(), column), Values.check(sum.right()))
                : itself(term, column);
    }

    private static boolean isSum(Term term) {
        return term instanceof Term.Arithmetic arithmetic && "+-".indexOf(arithmetic.operator()) >= 0;
    }

    private static boolean isColumn(Term term) {
        return term instanceof Term.ColumnReference reference
                && !reference.column().isPlaceholder();
    }

    private static Term itself(Term term, Name column) {
        boolean same = term instanceof Term.ColumnReference reference
                && reference.column().text().equals(column.text());
        if (!same) {
            String text = SyntaxErrors.quote(column.text());
            throw Refusal.sql(
                    term.span(),
                    "CQL computes no value from other columns",
                    "read the row first and write what comes of it; only %s itself can be added to".formatted(text));
        }
        return term;
    }

    Delete delete(CqlParser.DeleteStatementContext context) {
        Using using = using(context.objectives);
        using.ttl().ifPresent(ttl -> {
            throw new Refusal(ttl.span(), "DELETE takes no TTL", "USING TIMESTAMP is all that DELETE takes");
        });
        return new Delete(
                span(context),
                Nodes.name(context.table),
                all(context.deleted, this::deletion),
                using,
                RelationBuilder.where(context.asked, List.of()),
                context.conditions instanceof CqlParser.ConditionExistsContext,
                RelationBuilder.conditions(context.conditions));
    }

    private Term deletion(CqlParser.DeletionContext context) {
        if (context instanceof CqlParser.DeleteColumnContext delete) {
            return column(delete.identifier());
        }
        if (context instanceof CqlParser.DeleteElementContext delete) {
            return new Term.ElementAccess(
                    span(context), column(delete.identifier()), TermBuilder.value(delete.expression()));
        }
        CqlParser.DeleteFieldContext delete = (CqlParser.DeleteFieldContext) context;
        return new Term.FieldAccess(span(context), column(delete.identifier(0)), Nodes.name(delete.identifier(1)));
    }

    Batch batch(CqlParser.BatchStatementContext context) {
        Batch.Kind kind = context.UNLOGGED() != null
                ? Batch.Kind.UNLOGGED
                : context.COUNTER() != null ? Batch.Kind.COUNTER : Batch.Kind.LOGGED;
        return new Batch(span(context), kind, using(context.using()), all(context.batchChild(), this::child));
    }

    OnTable child(CqlParser.BatchChildContext context) {
        if (context.insertStatement() != null) {
            return insert(context.insertStatement());
        }
        return context.updateStatement() != null
                ? update(context.updateStatement())
                : delete(context.deleteStatement());
    }

    Truncate truncate(CqlParser.TruncateStatementContext context) {
        return new Truncate(span(context), Nodes.name(context.qualifiedName()));
    }

    /** A hole that may stand for USING: nobody knows that it sets no TTL. */
    private static Using unknownUsing(CqlParser.HoleContext hole) {
        Optional<Term> unknown = Optional.of(unknown(hole));
        return new Using(unknown, unknown);
    }

    private static Using using(CqlParser.UsingContext context) {
        if (context == null) {
            return Using.NOTHING;
        }
        Using using = Using.NOTHING;
        for (CqlParser.UsingObjectiveContext objective : context.usingObjective()) {
            if (objective instanceof CqlParser.UsingNumberContext number) {
                Optional<Term> value = Optional.of(TermBuilder.number(number.wholeNumber()));
                using = number.TTL() != null ? new Using(value, using.timestamp()) : new Using(using.ttl(), value);
            }
        }
        return using;
    }
}
