package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.OtherStatement;
import io.github.cqlcheck.ast.OtherStatement.Kind;
import io.github.cqlcheck.ast.RoleStatement;
import io.github.cqlcheck.ast.RoleStatement.Flag;
import io.github.cqlcheck.ast.RoleStatement.Noun;
import io.github.cqlcheck.ast.RoleStatement.Password;
import io.github.cqlcheck.ast.RoleStatement.Permission;
import io.github.cqlcheck.ast.RoleStatement.Resource;
import io.github.cqlcheck.ast.RoleStatement.RoleOptions;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse trees of statements about roles, users and permissions. */
final class RoleStatementBuilder {

    Statement role(CqlParser.RoleStatementContext context) {
        OtherStatementBuilder.checkNames(context);
        if (context instanceof CqlParser.CreateRoleContext create) {
            checkGenerated(create);
            return new RoleStatement.CreateRole(
                    span(create),
                    noun(create.ROLE()),
                    create.ifNotExists() != null,
                    Optional.ofNullable(create.roleName()).map(RoleStatementBuilder::name),
                    options(create.roleOption()));
        }
        if (context instanceof CqlParser.AlterRoleContext alter) {
            return new RoleStatement.AlterRole(
                    span(alter),
                    noun(alter.ROLE()),
                    alter.ifExists() != null,
                    name(alter.roleName()),
                    options(alter.roleOption()));
        }
        if (context instanceof CqlParser.DropRoleContext drop) {
            return new RoleStatement.DropRole(
                    span(drop), noun(drop.ROLE()), drop.ifExists() != null, name(drop.roleName()));
        }
        if (context instanceof CqlParser.GrantRoleContext grant) {
            return new RoleStatement.GrantRole(span(grant), name(grant.roleName(0)), name(grant.roleName(1)));
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

    private static Noun noun(TerminalNode word) {
        return new Noun(span(word), word.getSymbol().getType() == CqlLexer.USER);
    }

    private static RoleOptions options(List<CqlParser.RoleOptionContext> contexts) {
        Set<RoleOption> given = EnumSet.noneOf(RoleOption.class);
        Optional<Password> password = Optional.empty();
        Optional<Flag> superuser = Optional.empty();
        Optional<Flag> login = Optional.empty();
        boolean others = false;
        for (CqlParser.RoleOptionContext context : contexts) {
            RoleOption option = RoleOption.of(context);
            if (given.stream().anyMatch(option::excludes)) {
                throw new Refusal(span(context), "this is said already", Optional.empty());
            }
            given.add(option);
            if (context instanceof CqlParser.PasswordOptionContext with) {
                password = Optional.of(password(with.hashed() != null, with.secret()));
            } else if (context instanceof CqlParser.GeneratedPasswordOptionContext) {
                password = Optional.of(new Password(span(context), Password.Kind.GENERATED, Optional.empty()));
            } else if (context instanceof CqlParser.FlagOptionContext flag) {
                superuser = flag.LOGIN() == null ? Optional.of(flag(flag)) : superuser;
                login = flag.LOGIN() == null ? login : Optional.of(flag(flag));
            } else {
                others = true;
            }
            if (context instanceof CqlParser.OptionsOptionContext custom) {
                OptionBuilder.map(custom.optionEntry(), span(custom));
            }
        }
        return new RoleOptions(password, superuser, login, others);
    }

    private static Password password(boolean hashed, CqlParser.SecretContext secret) {
        Optional<String> text = Optional.ofNullable(secret.string()).map(Nodes::text);
        return new Password(span(secret), hashed ? Password.Kind.HASHED : Password.Kind.PLAIN, text);
    }

    private static Flag flag(CqlParser.FlagOptionContext option) {
        boolean known = option.flag().PLACEHOLDER() == null;
        return new Flag(span(option), known ? Optional.of(option.flag().TRUE() != null) : Optional.empty());
    }

    Statement user(CqlParser.UserStatementContext context) {
        checkUser(context.getRuleContext(CqlParser.RoleNameContext.class, 0), "a user");
        if (context instanceof CqlParser.CreateUserContext create) {
            return new RoleStatement.CreateRole(
                    span(create),
                    noun(create.USER()),
                    create.ifNotExists() != null,
                    Optional.of(user(create.roleName())),
                    options(create.userPassword(), create.SUPERUSER(), create.NOSUPERUSER()));
        }
        if (context instanceof CqlParser.AlterUserContext alter) {
            return new RoleStatement.AlterRole(
                    span(alter),
                    noun(alter.USER()),
                    alter.ifExists() != null,
                    user(alter.roleName()),
                    options(alter.userPassword(), alter.SUPERUSER(), alter.NOSUPERUSER()));
        }
        if (context instanceof CqlParser.DropUserContext drop) {
            return new RoleStatement.DropRole(
                    span(drop), noun(drop.USER()), drop.ifExists() != null, user(drop.roleName()));
        }
        return new OtherStatement(span(context), Kind.USER);
    }

    private static RoleOptions options(
            CqlParser.UserPasswordContext password, TerminalNode superuser, TerminalNode ordinary) {
        TerminalNode word = superuser == null ? ordinary : superuser;
        return new RoleOptions(
                Optional.ofNullable(password).map(RoleStatementBuilder::password),
                Optional.ofNullable(word).map(given -> new Flag(span(given), Optional.of(superuser != null))),
                Optional.empty(),
                false);
    }

    private static Password password(CqlParser.UserPasswordContext context) {
        return context instanceof CqlParser.GivenPasswordContext given
                ? password(given.hashed() != null, given.secret())
                : new Password(span(context), Password.Kind.GENERATED, Optional.empty());
    }

    /** Users and identities are named by strings, or by words that are no names of types. */
    static void checkUser(CqlParser.RoleNameContext context, String what) {
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

    Statement permission(CqlParser.PermissionStatementContext context) {
        OtherStatementBuilder.checkNames(context);
        if (context instanceof CqlParser.GrantPermissionsContext grant) {
            Permissions.check(grant.permissions(), grant.resource());
            return new RoleStatement.GrantPermissions(
                    span(grant),
                    permissions(grant.permissions()),
                    new Resource(span(grant.resource()), Permissions.kind(grant.resource())),
                    name(grant.roleName()));
        }
        if (context instanceof CqlParser.RevokePermissionsContext revoke) {
            Permissions.check(revoke.permissions(), revoke.resource());
        } else if (context instanceof CqlParser.ListPermissionsContext list && list.resource() != null) {
            Permissions.check(list.resource());
        }
        return new OtherStatement(span(context), Kind.PERMISSION);
    }

    private static List<Permission> permissions(CqlParser.PermissionsContext context) {
        return context instanceof CqlParser.SomePermissionsContext some
                ? Nodes.all(some.permission(), RoleStatementBuilder::permission)
                : List.of();
    }

    private static Permission permission(CqlParser.PermissionContext context) {
        return Permission.valueOf(context.getText().toUpperCase(Locale.ROOT));
    }

    private static Name name(CqlParser.RoleNameContext context) {
        return context.identifier() != null
                ? Nodes.name(context.identifier())
                : new Name(span(context), Nodes.text(context.string()), Name.Kind.QUOTED);
    }

    /** The name of a user keeps its capital letters ({@code username} in Cassandra's grammar). */
    private static Name user(CqlParser.RoleNameContext context) {
        Name name = name(context);
        return name.kind() == Name.Kind.PLAIN ? new Name(name.span(), context.getText(), name.kind()) : name;
    }
}
