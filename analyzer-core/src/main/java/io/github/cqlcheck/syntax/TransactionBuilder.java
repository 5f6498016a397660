package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Transaction;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** Parse trees of transactions, whose statements may refer to what a LET before them read: {@code row.v}. */
final class TransactionBuilder {
    private final DataStatementBuilder data;

    TransactionBuilder(DataStatementBuilder data) {
        this.data = data;
    }

    /** The statements of a transaction; {@code SELECT row.v} reads none. */
    Transaction transaction(CqlParser.TransactionStatementContext context) {
        List<OnTable> statements = new ArrayList<>();
        context.letStatement().forEach(let -> statements.add(read(let)));
        if (context.transactionResult() instanceof CqlParser.SelectedRowsContext rows) {
            statements.add(data.select(rows.selectStatement()));
        } else if (context.transactionResult() instanceof CqlParser.SelectedValuesContext values) {
            values.expression().forEach(TransactionBuilder::checkReference);
        }
        context.transactionCondition().forEach(TransactionBuilder::check);
        context.batchChild().forEach(child -> statements.add(data.child(child)));
        checkEnd(context);
        return new Transaction(span(context), statements);
    }

    /** A LET by itself. */
    Transaction let(CqlParser.LetStatementContext context) {
        return new Transaction(span(context), List.of(read(context)));
    }

    private OnTable read(CqlParser.LetStatementContext context) {
        Token name = context.identifier().getStart();
        boolean plain = name.getType() == CqlLexer.IDENTIFIER || name.getType() == CqlLexer.PLACEHOLDER;
        if (!plain || Keywords.isUnreserved(name)) {
            throw new Refusal(
                    Slice.span(name), "%s cannot be the name of a row".formatted(name.getText()), Optional.empty());
        }
        CqlParser.SelectStatementContext select = context.selectStatement();
        List<ParserRuleContext> clauses = new ArrayList<>();
        clauses.add(select.groupBy());
        clauses.add(select.orderBy());
        clauses.add(select.perPartitionLimit());
        clauses.add(select.allowFiltering());
        clauses.add(select.selectOptions());
        if (select.selectors() instanceof CqlParser.SelectorListContext list) {
            list.selector().forEach(selector -> clauses.add(selector.identifier()));
        }
        clauses.stream().filter(clause -> clause != null).findFirst().ifPresent(clause -> {
            throw new Refusal(span(clause), "a SELECT in LET takes no more than WHERE and LIMIT", Optional.empty());
        });
        if (select.JSON() != null || select.DISTINCT() != null || select.rows() == null) {
            throw new Refusal(
                    span(select), "a SELECT in LET has columns and WHERE", "write LET a = (SELECT … FROM … WHERE …)");
        }
        return data.select(select);
    }

    private static void check(CqlParser.TransactionConditionContext context) {
        if (context instanceof CqlParser.TransactionNullContext test) {
            checkReference(test.expression());
            return;
        }
        CqlParser.TransactionComparisonContext comparison = (CqlParser.TransactionComparisonContext) context;
        CqlParser.ExpressionContext left = comparison.expression(0);
        CqlParser.ExpressionContext right = comparison.expression(1);
        if (isReference(TermBuilder.selectable(left))) {
            TermBuilder.value(right);
        } else {
            checkReference(right);
            TermBuilder.value(left);
        }
    }

    private static void checkReference(CqlParser.ExpressionContext context) {
        Term term = TermBuilder.selectable(context);
        if (!isReference(term)) {
            throw new Refusal(
                    term.span(), "what a LET has read is asked for here", "name the row and the column: row.column");
        }
    }

    private static boolean isReference(Term term) {
        if (term instanceof Term.FieldAccess access) {
            return isReference(access.operand());
        }
        if (term instanceof Term.ElementAccess access) {
            return !(access.operand() instanceof Term.ColumnReference) && isReference(access.operand());
        }
        if (term instanceof Term.SliceAccess access) {
            return !(access.operand() instanceof Term.ColumnReference) && isReference(access.operand());
        }
        return term instanceof Term.ColumnReference;
    }

    /** Whether it refers to what a LET has read, where a transaction writes a value. */
    static boolean isReference(Term term, CqlParser.ExpressionContext context) {
        return isReference(term) && isWritten(context) && isInTransaction(context);
    }

    private static boolean isWritten(CqlParser.ExpressionContext context) {
        RuleContext parent = context.getParent();
        return parent instanceof CqlParser.InsertedValuesContext
                || parent instanceof CqlParser.AssignElementContext element && element.expression(1) == context
                || parent instanceof CqlParser.AssignmentContext && !(parent instanceof CqlParser.AssignElementContext);
    }

    private static boolean isInTransaction(RuleContext context) {
        RuleContext outer = context;
        while (outer != null && !(outer instanceof CqlParser.TransactionStatementContext)) {
            outer = outer.getParent();
        }
        return outer != null;
    }

    private static void checkEnd(CqlParser.TransactionStatementContext context) {
        boolean closesIf =
                context.transactionEnd() instanceof CqlParser.CommitTransactionContext commit && commit.END() != null;
        if (closesIf != (context.IF() != null)) {
            throw new Refusal(
                    span(context.transactionEnd()),
                    closesIf ? "END IF closes no IF" : "the IF of this transaction is not closed",
                    closesIf ? "leave out END IF" : "write END IF before COMMIT TRANSACTION");
        }
    }
}
