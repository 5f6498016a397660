package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.RoleStatement.CreateRole;
import io.github.cqlcheck.ast.RoleStatement.Flag;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Roles that may log in, with what is left open. */
final class LoginWithoutPassword implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateRole create
                && create.options().password().isEmpty()
                && !create.options().others()) {
            create.name()
                    .ifPresent(
                            name -> create.options()
                                    .login()
                                    .filter(Flag::isTrue)
                                    .ifPresent(
                                            flag -> findings.add(
                                                            flag.span(),
                                                            "nobody can log in as %s with a password: it has none"
                                                                    .formatted(name))
                                                    .help(
                                                            "add PASSWORD = '${password}', or leave out LOGIN for a role that is only granted")));
        }
    }
}
