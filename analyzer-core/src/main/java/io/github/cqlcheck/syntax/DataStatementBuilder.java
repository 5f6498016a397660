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
        OptionBuilder.checkHints(context.selectOptions());
        return new Select(
                span(context),
                Nodes.name(((CqlParser.TableContext) context.fromTable()).qualifiedName()),
                context.JSON() != null,
                context.DISTINCT() != null,
                SelectorBuilder.ofSelect(context.selectors()),
                RelationBuilder.where(context.rows(), context.hole()),
                context.groupBy() == null ? List.of() : all(context.groupBy().expression(), TermBuilder::selectable),
                context.orderBy() == null
                        ? List.of()
                        : all(context.orderBy().ordering(), DataStatementBuilder::ordering),
                Optional.ofNullable(context.perPartitionLimit()).map(limit -> TermBuilder.number(limit.wholeNumber())),
                Optional.ofNullable(context.limit()).map(limit -> TermBuilder.number(limit.wholeNumber())),
                Optional.ofNullable(context.allowFiltering()).map(Nodes::span));
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
        boolean ifNotExists = context.EXISTS() != null;
        Using using = context.using() == null && !context.hole().isEmpty()
                ? unknownUsing(context.hole(0))
                : using(context.using());
        if (context.insertBody() instanceof CqlParser.InsertJsonContext json) {
            List<Term> document = List.of(document(json.expression()));
            return new Insert(
                    span(context), Nodes.name(context.qualifiedName()), true, List.of(), document, ifNotExists, using);
        }
        CqlParser.InsertValuesContext values = (CqlParser.InsertValuesContext) context.insertBody();
        return new Insert(
                span(context),
                Nodes.name(context.qualifiedName()),
                false,
                columns(values.insertedColumns()),
                values(values.insertedValues()),
                ifNotExists,
                using);
    }

    private static List<Name> columns(CqlParser.InsertedColumnsContext context) {
        return context.identifier().isEmpty()
                ? all(context.hole(), hole -> Nodes.name(hole.getStart()))
                : Nodes.columns(context.identifier());
    }

    private static List<Term> values(CqlParser.InsertedValuesContext context) {
        return context.expression().isEmpty()
                ? all(context.hole(), DataStatementBuilder::unknown)
                : TermBuilder.values(context.expression());
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
        List<Assignment> assignments = all(context.assignment(), this::assignment);
        Assignments.check(assignments);
        return new Update(
                span(context),
                Nodes.name(context.qualifiedName()),
                context.getChild(2) instanceof CqlParser.HoleContext hole ? unknownUsing(hole) : using(context.using()),
                assignments,
                RelationBuilder.where(context.rows(), List.of()),
                context.ifClause() instanceof CqlParser.ConditionExistsContext,
                RelationBuilder.conditions(context.ifClause()));
    }

    private Assignment assignment(CqlParser.AssignmentContext context) {
        Span span = span(context);
        if (context instanceof CqlParser.AssignUnknownContext unknown) {
            Term column = new Term.ColumnReference(span, Nodes.name(unknown.getStart()));
            return new Assignment(span, column, Assignment.Operator.SET, unknown(unknown.hole()));
        }
        if (context instanceof CqlParser.AssignColumnContext assign) {
            return new Assignment(
                    span,
                    column(assign.identifier()),
                    Assignment.Operator.SET,
                    assigned(assign, assign.integerSuffix()));
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
    private static Term assigned(CqlParser.AssignColumnContext assign, CqlParser.IntegerSuffixContext suffix) {
        Name column = Nodes.column(assign.identifier());
        Term term = TermBuilder.selectable(assign.expression());
        if (TransactionBuilder.isReference(term, assign.expression())) {
            return term;
        }
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
        Using using = using(context.using());
        using.ttl().ifPresent(ttl -> {
            throw new Refusal(ttl.span(), "DELETE takes no TTL", "USING TIMESTAMP is all that DELETE takes");
        });
        return new Delete(
                span(context),
                Nodes.name(context.qualifiedName()),
                all(context.deletion(), this::deletion),
                using,
                RelationBuilder.where(context.rows(), List.of()),
                context.ifClause() instanceof CqlParser.ConditionExistsContext,
                RelationBuilder.conditions(context.ifClause()));
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
