package io.github.cqlcheck.rules;

import static io.github.cqlcheck.ast.RoleStatement.Permission.ALTER;
import static io.github.cqlcheck.ast.RoleStatement.Permission.AUTHORIZE;
import static io.github.cqlcheck.ast.RoleStatement.Permission.DROP;
import static io.github.cqlcheck.ast.RoleStatement.Permission.EXECUTE;
import static io.github.cqlcheck.ast.RoleStatement.Permission.MODIFY;

import io.github.cqlcheck.ast.RoleStatement.GrantPermissions;
import io.github.cqlcheck.ast.RoleStatement.Permission;
import io.github.cqlcheck.ast.RoleStatement.Resource;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Permissions to change what belongs to others. */
final class OverbroadGrant implements Rule {
    private static final Map<Resource.Kind, List<Permission>> BROAD = Map.of(
            Resource.Kind.ALL_KEYSPACES, List.of(MODIFY, AUTHORIZE, ALTER, DROP),
            Resource.Kind.ALL_ROLES, List.of(AUTHORIZE, ALTER),
            Resource.Kind.ALL_MBEANS, List.of(EXECUTE));

    /** Roles of people who run the cluster. */
    private static final Pattern OPERATOR =
            Pattern.compile("(?i)admin|dba|root|super|(^|[^a-z])(ops|operator|owner)s?([^a-z]|$)");

    @Override
    public void check(Statement statement, Findings findings) {
        if (!(statement instanceof GrantPermissions grant)
                || OPERATOR.matcher(grant.grantee().text()).find()) {
            return;
        }
        Optional<Permission> broad = BROAD.getOrDefault(grant.resource().kind(), List.of()).stream()
                .filter(grant::gives)
                .findFirst();
        broad.ifPresent(permission -> findings.add(
                        grant.resource().span(), "%s may %s".formatted(grant.grantee(), what(grant, permission)))
                .help(instead(grant)));
    }

    private static String what(GrantPermissions grant, Permission permission) {
        String all = grant.permissions().isEmpty() ? "do everything to" : null;
        return switch (grant.resource().kind()) {
            case ALL_ROLES ->
                (all != null ? all : permission == ALTER ? "change" : "hand on rights over")
                        + " every role of the cluster";
            case ALL_MBEANS -> "call every operation of every node";
            default ->
                (all != null ? all : "%s in".formatted(permission))
                        + " every keyspace of the cluster, system_auth among them";
        };
    }

    private static String instead(GrantPermissions grant) {
        return switch (grant.resource().kind()) {
            case ALL_ROLES -> "name the roles that %s looks after: ON ROLE …".formatted(grant.grantee());
            case ALL_MBEANS -> "name the MBeans that %s needs: ON MBEANS '…'".formatted(grant.grantee());
            default -> "name the keyspace that %s works on: ON KEYSPACE …".formatted(grant.grantee());
        };
    }
}
