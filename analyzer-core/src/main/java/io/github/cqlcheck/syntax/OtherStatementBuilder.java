package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.OtherStatement.Kind;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Parse trees of statements that need no model; but what they say has to be right. */
final class OtherStatementBuilder {

    OtherStatement trigger(CqlParser.TriggerStatementContext context) {
        checkNames(context);
        return new OtherStatement(span(context), Kind.TRIGGER);
    }

    OtherStatement role(CqlParser.RoleStatementContext context) {
        checkNames(context);
        if (context instanceof CqlParser.CreateRoleContext create) {
            checkGenerated(create);
            checkOptions(create.roleOption());
        } else if (context instanceof CqlParser.AlterRoleContext alter) {
            checkOptions(alter.roleOption());
        }
        return new OtherStatement(span(context), Kind.ROLE);
    }

    private static void checkGenerated(CqlParser.CreateRoleContext create) {
        if (create.GENERATED() == null && create.roleName() == null) {
            throw new Refusal(span(create), "a role needs a name", "CREATE GENERATED ROLE lets Cassandra 6 choose one");
        }
        if (create.GENERATED() != null && create.roleName() != null) {
            throw new Refusal(span(create.roleName()), "a generated role takes no name", "leave out GENERATED");
        }
    }

    private static void checkOptions(List<CqlParser.RoleOptionContext> options) {
        Set<RoleOption> given = EnumSet.noneOf(RoleOption.class);
        for (CqlParser.RoleOptionContext context : options) {
            RoleOption option = RoleOption.of(context);
            if (given.stream().anyMatch(option::excludes)) {
                throw new Refusal(span(context), "this is said already", Optional.empty());
            }
            given.add(option);
            if (context instanceof CqlParser.OptionsOptionContext custom) {
                OptionBuilder.map(custom.optionEntry(), span(custom));
            }
        }
    }

    OtherStatement user(CqlParser.UserStatementContext context) {
        checkUser(context.getRuleContext(CqlParser.RoleNameContext.class, 0), "a user");
        return new OtherStatement(span(context), Kind.USER);
    }

    OtherStatement identity(CqlParser.IdentityStatementContext context) {
        context.getRuleContexts(CqlParser.RoleNameContext.class).forEach(name -> checkUser(name, "an identity"));
        return new OtherStatement(span(context), Kind.IDENTITY);
    }

    /** Users and identities are named by strings, or by words that are no names of types. */
    private static void checkUser(CqlParser.RoleNameContext context, String what) {
        if (context == null || context.identifier() == null) {
            return;
        }
        Token token = context.getStart();
        Name name = Nodes.name(context.identifier());
        if (name.kind() == Name.Kind.QUOTED || token.getType() == CqlLexer.IDENTIFIER && Keywords.isUnreserved(token)) {
            throw new Refusal(
                    name.span(),
                    "%s cannot be the name of %s".formatted(token.getText(), what),
                    "write it in single quotes: '%s'".formatted(SyntaxErrors.quote(name.text())));
        }
    }

    OtherStatement permission(CqlParser.PermissionStatementContext context) {
        checkNames(context);
        if (context instanceof CqlParser.GrantPermissionsContext grant) {
            Permissions.check(grant.permissions(), grant.resource());
        } else if (context instanceof CqlParser.RevokePermissionsContext revoke) {
            Permissions.check(revoke.permissions(), revoke.resource());
        } else if (context instanceof CqlParser.ListPermissionsContext list && list.resource() != null) {
            Permissions.check(list.resource());
        }
        return new OtherStatement(span(context), Kind.PERMISSION);
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
