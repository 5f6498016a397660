package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.RoleStatement.AlterRole;
import io.github.cqlcheck.ast.RoleStatement.CreateRole;
import io.github.cqlcheck.ast.RoleStatement.Flag;
import io.github.cqlcheck.ast.RoleStatement.RoleOptions;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Roles that no permission binds. */
final class SuperuserRole implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateRole create) {
            judge(create.name().map(Name::text).orElse("this role"), create.options(), findings);
        } else if (statement instanceof AlterRole alter) {
            judge(alter.name().text(), alter.options(), findings);
        }
    }

    private static void judge(String role, RoleOptions options, Findings findings) {
        options.superuser()
                .filter(Flag::isTrue)
                .ifPresent(flag -> findings.add(
                                flag.span(), "no permission binds %s, on any keyspace of the cluster".formatted(role))
                        .help("grant %s what it needs on its own keyspace, as GRANT MODIFY ON KEYSPACE …"
                                .formatted(role)));
    }
}
