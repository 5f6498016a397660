package io.github.cqlcheck.syntax;

import static io.github.cqlcheck.syntax.Nodes.span;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.RoleStatement.Resource;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Which permissions there are on what (the {@code applicablePermissions} of Cassandra's resources), and how it is named. */
final class Permissions {
    private static final Set<Integer> ON_DATA = Set.of(
            CqlLexer.CREATE,
            CqlLexer.ALTER,
            CqlLexer.DROP,
            CqlLexer.SELECT,
            CqlLexer.MODIFY,
            CqlLexer.AUTHORIZE,
            CqlLexer.UNMASK,
            CqlLexer.SELECT_MASKED);
    private static final Set<Integer> ON_FUNCTIONS =
            Set.of(CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP, CqlLexer.AUTHORIZE, CqlLexer.EXECUTE);
    private static final Set<Integer> ON_MBEANS =
            Set.of(CqlLexer.AUTHORIZE, CqlLexer.DESCRIBE, CqlLexer.EXECUTE, CqlLexer.MODIFY, CqlLexer.SELECT);
    private static final Set<Integer> ON_ROLES =
            Set.of(CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP, CqlLexer.AUTHORIZE, CqlLexer.DESCRIBE);

    private static final Map<Class<?>, Resource.Kind> KINDS = Map.of(
            CqlParser.AllKeyspacesContext.class, Resource.Kind.ALL_KEYSPACES,
            CqlParser.KeyspaceResourceContext.class, Resource.Kind.KEYSPACE,
            CqlParser.AllTablesContext.class, Resource.Kind.ALL_TABLES,
            CqlParser.TableResourceContext.class, Resource.Kind.TABLE,
            CqlParser.AllRolesContext.class, Resource.Kind.ALL_ROLES,
            CqlParser.RoleResourceContext.class, Resource.Kind.ROLE,
            CqlParser.FunctionResourceContext.class, Resource.Kind.FUNCTION,
            CqlParser.AllMbeansContext.class, Resource.Kind.ALL_MBEANS,
            CqlParser.MbeanResourceContext.class, Resource.Kind.MBEAN);

    private Permissions() {}

    /** Refuses permissions of which none can be given on that. */
    static void check(CqlParser.PermissionsContext permissions, CqlParser.ResourceContext resource) {
        check(resource);
        if (!(permissions instanceof CqlParser.SomePermissionsContext some)) {
            return;
        }
        Set<Integer> applicable = applicable(resource);
        boolean single = resource instanceof CqlParser.TableResourceContext
                || resource instanceof CqlParser.RoleResourceContext
                || resource instanceof CqlParser.FunctionResourceContext;
        boolean any = some.permission().stream()
                .map(permission -> permission.getStart().getType())
                .anyMatch(type -> applicable.contains(type) && !(single && type == CqlLexer.CREATE));
        if (!any) {
            throw new Refusal(
                    span(some.permission(0)),
                    "there is no %s permission on this"
                            .formatted(some.permission(0).getText()),
                    Optional.empty());
        }
    }

    /** What a resource is. */
    static Resource.Kind kind(CqlParser.ResourceContext resource) {
        if (resource instanceof CqlParser.AllFunctionsContext functions) {
            return functions.keyspaceWord() == null ? Resource.Kind.ALL_FUNCTIONS : Resource.Kind.FUNCTIONS;
        }
        return KINDS.get(resource.getClass());
    }

    private static Set<Integer> applicable(CqlParser.ResourceContext resource) {
        if (resource instanceof CqlParser.AllRolesContext || resource instanceof CqlParser.RoleResourceContext) {
            return ON_ROLES;
        }
        if (resource instanceof CqlParser.AllFunctionsContext
                || resource instanceof CqlParser.FunctionResourceContext) {
            return ON_FUNCTIONS;
        }
        return resource instanceof CqlParser.AllMbeansContext || resource instanceof CqlParser.MbeanResourceContext
                ? ON_MBEANS
                : ON_DATA;
    }

    /** Refuses what cannot be the name of a resource. */
    static void check(CqlParser.ResourceContext resource) {
        if (resource instanceof CqlParser.FunctionResourceContext function) {
            QualifiedName name = FunctionNames.defined(function.functionName());
            function.signature().type().forEach(TypeBuilder::type);
            if (name.keyspace().isEmpty()) {
                throw new Refusal(
                        name.span(), "the function needs its keyspace here", "write keyspace.function(types)");
            }
        } else if (resource instanceof CqlParser.MbeanResourceContext mbean) {
            check(mbean);
        }
    }

    private static void check(CqlParser.MbeanResourceContext mbean) {
        String name = Nodes.text(mbean.string());
        if (name.equals("*:*")) {
            throw new Refusal(span(mbean), "this names all MBeans", "write ALL MBEANS");
        }
        boolean pattern;
        try {
            pattern = !name.isEmpty() && new ObjectName(name).isPattern();
        } catch (MalformedObjectNameException e) {
            throw new Refusal(span(mbean.string()), "this is not the name of an MBean", "write 'domain:key=value'");
        }
        if (name.isEmpty() || mbean.MBEANS() != null && !pattern) {
            throw new Refusal(
                    span(mbean.string()),
                    "this does not name several MBeans",
                    "MBEAN names one, MBEANS a pattern: 'domain:key=*'");
        }
    }
}
