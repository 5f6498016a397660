package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.OtherStatement.Kind;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.grammar.CqlParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Parse trees of statements that need no model; but what they say has to be right. */
final class OtherStatementBuilder {

    Statement trigger(CqlParser.TriggerStatementContext context) {
        checkNames(context);
        if (context instanceof CqlParser.CreateTriggerContext create) {
            return new Statement.CreateTrigger(
                    span(create), Nodes.name(create.identifier()), Nodes.name(create.qualifiedName()));
        }
        return new OtherStatement(span(context), Kind.TRIGGER);
    }

    OtherStatement identity(CqlParser.IdentityStatementContext context) {
        context.getRuleContexts(CqlParser.RoleNameContext.class)
                .forEach(name -> RoleStatementBuilder.checkUser(name, "an identity"));
        return new OtherStatement(span(context), Kind.IDENTITY);
    }

    OtherStatement comment(CqlParser.CommentStatementContext context) {
        checkNames(context);
        return new OtherStatement(span(context), Kind.COMMENT);
    }

    OtherStatement describe(CqlParser.DescribeStatementContext context) {
        checkNames(context);
        CqlParser.DescribedContext described = context.described();
        if (described instanceof CqlParser.DescribedTypeContext type) {
            TypeBuilder.userType(type.qualifiedName());
        } else if (described instanceof CqlParser.DescribedFunctionContext function) {
            FunctionNames.defined(function.functionName());
        } else if (described instanceof CqlParser.DescribedAggregateContext aggregate) {
            FunctionNames.defined(aggregate.functionName());
        }
        return new OtherStatement(span(context), Kind.DESCRIBE);
    }

    /** Refuses the name that is empty, {@code ""}, wherever it stands. */
    static void checkNames(ParserRuleContext context) {
        for (ParseTree child : context.children) {
            if (child instanceof CqlParser.IdentifierContext identifier) {
                Nodes.name(identifier);
            } else if (child instanceof ParserRuleContext inner && inner.children != null) {
                checkNames(inner);
            }
        }
    }
}
