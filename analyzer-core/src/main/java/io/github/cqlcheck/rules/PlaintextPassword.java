package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.RoleStatement.AlterRole;
import io.github.cqlcheck.ast.RoleStatement.CreateRole;
import io.github.cqlcheck.ast.RoleStatement.Password;
import io.github.cqlcheck.ast.RoleStatement.RoleOptions;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.target.Feature;
import java.util.regex.Pattern;

/** Passwords that lie in files. */
final class PlaintextPassword implements Rule {
    /** What is filled in later. */
    private static final Pattern TEMPLATE =
            Pattern.compile("\\s*|.*(\\$\\{|\\{\\{|%[sd(]|\\{\\w*}).*|\\$\\w+|<[^>]+>|@\\w+@|[*]+|[xX]{3,}|\\.{3}|…");

    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateRole create) {
            judge(create.name().map(Name::text).orElse("a role"), create.options(), findings);
        } else if (statement instanceof AlterRole alter) {
            judge(alter.name().text(), alter.options(), findings);
        }
    }

    private static void judge(String role, RoleOptions options, Findings findings) {
        options.password()
                .filter(password -> password.kind() == Password.Kind.PLAIN)
                .filter(password ->
                        password.text().filter(PlaintextPassword::isSecret).isPresent())
                .ifPresent(password -> {
                    Findings.Draft draft = findings.add(
                                    password.span(), "whoever reads this file can log in as %s".formatted(role))
                            .help("let the deployment fill it in, as '${password}'");
                    if (findings.target().has(Feature.HASHED_PASSWORDS)) {
                        draft.help("or write HASHED PASSWORD with the bcrypt hash that tools/bin/hash_password makes");
                    }
                });
    }

    private static boolean isSecret(String text) {
        return !TEMPLATE.matcher(text).matches() && !text.equals(DefaultAccount.NAME);
    }
}
