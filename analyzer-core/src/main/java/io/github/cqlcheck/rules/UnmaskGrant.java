package io.github.cqlcheck.rules;

import static io.github.cqlcheck.ast.RoleStatement.Permission.SELECT_MASKED;
import static io.github.cqlcheck.ast.RoleStatement.Permission.UNMASK;

import io.github.cqlcheck.ast.RoleStatement.GrantPermissions;
import io.github.cqlcheck.ast.RoleStatement.Resource;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.EnumSet;
import java.util.Set;

/** Permissions to look behind the masks of more than one table. */
final class UnmaskGrant implements Rule {
    private static final Set<Resource.Kind> BROAD =
            EnumSet.of(Resource.Kind.ALL_KEYSPACES, Resource.Kind.KEYSPACE, Resource.Kind.ALL_TABLES);

    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof GrantPermissions grant
                && BROAD.contains(grant.resource().kind())) {
            String does = grant.permissions().contains(UNMASK)
                    ? "sees behind"
                    : grant.permissions().contains(SELECT_MASKED) ? "can find out by asking what is behind" : "";
            if (!does.isEmpty()) {
                findings.add(
                                grant.resource().span(),
                                "%s %s the masks of all tables, those to come too".formatted(grant.grantee(), does))
                        .help("grant it on the tables that %s needs: ON TABLE …".formatted(grant.grantee()));
            }
        }
    }
}
