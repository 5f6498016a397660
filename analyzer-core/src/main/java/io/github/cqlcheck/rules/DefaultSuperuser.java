package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.RoleStatement.AlterRole;
import io.github.cqlcheck.ast.RoleStatement.CreateRole;
import io.github.cqlcheck.ast.RoleStatement.GrantPermissions;
import io.github.cqlcheck.ast.RoleStatement.GrantRole;
import io.github.cqlcheck.ast.RoleStatement.RoleOptions;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Statements that build on the superuser that Cassandra brings along. */
final class DefaultSuperuser implements Rule {
    private static final String OWN = "make a role of your own, and lock this one:"
            + " ALTER ROLE cassandra WITH SUPERUSER = false AND LOGIN = false";

    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateRole create) {
            judge(create.options(), findings);
        } else if (statement instanceof AlterRole alter) {
            judge(alter.options(), findings);
        } else if (statement instanceof GrantPermissions grant && DefaultAccount.is(grant.grantee())) {
            findings.add(grant.grantee().span(), "the superuser that everybody knows is put to use")
                    .help(OWN);
        } else if (statement instanceof GrantRole grant && DefaultAccount.is(grant.grantee())) {
            findings.add(grant.grantee().span(), "the superuser that everybody knows is put to use")
                    .help(OWN);
        } else if (statement instanceof GrantRole grant && DefaultAccount.is(grant.role())) {
            findings.add(
                            grant.role().span(),
                            "%s becomes a superuser by way of the role that everybody knows".formatted(grant.grantee()))
                    .help("grant a role that has what %s needs".formatted(grant.grantee()));
        }
    }

    private static void judge(RoleOptions options, Findings findings) {
        options.password()
                .filter(password ->
                        password.text().filter(DefaultAccount.NAME::equals).isPresent())
                .ifPresent(password -> findings.add(
                                password.span(),
                                "the password is the one that Cassandra brings along, which is tried first")
                        .help("let the deployment fill in another, as '${password}'"));
    }
}
