package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.RoleStatement.AlterRole;
import io.github.cqlcheck.ast.RoleStatement.CreateRole;
import io.github.cqlcheck.ast.RoleStatement.DropRole;
import io.github.cqlcheck.ast.RoleStatement.Noun;
import io.github.cqlcheck.ast.RoleStatement.Password;
import io.github.cqlcheck.ast.RoleStatement.RoleOptions;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Users, which are roles. */
final class DeprecatedUserSyntax implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof CreateRole create && create.noun().isUser()) {
            report(create.noun(), create.name().orElseThrow(), create.options(), " AND LOGIN = true", findings);
        } else if (statement instanceof AlterRole alter && alter.noun().isUser()) {
            report(alter.noun(), alter.name(), alter.options(), "", findings);
        } else if (statement instanceof DropRole drop && drop.noun().isUser()) {
            report(drop.noun(), drop.name(), RoleOptions.NONE, "", findings);
        }
    }

    /** The last part of the statement takes {@code more}, so that no two edits meet. */
    private static void report(Noun noun, Name name, RoleOptions options, String more, Findings findings) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(noun.span(), "ROLE"));
        boolean alone = options.password().isEmpty() && options.superuser().isEmpty();
        String role = role(name, findings) + (alone ? more.replace(" AND", " WITH") : "");
        if (!role.equals(findings.text(name.span()))) {
            edits.add(new Edit(name.span(), role));
        }
        options.password().ifPresent(password -> {
            String equals = password.kind() == Password.Kind.GENERATED ? "" : "= ";
            String end = options.superuser().isEmpty() ? more : "";
            edits.add(new Edit(password.span(), equals + findings.text(password.span()) + end));
        });
        options.superuser().ifPresent(flag -> {
            String join = options.password().isPresent() ? "AND" : "WITH";
            edits.add(new Edit(flag.span(), "%s SUPERUSER = %s%s".formatted(join, flag.isTrue(), more)));
        });
        findings.add(noun.span(), "a user is a role that may log in, since Cassandra 2.2")
                .help("write ROLE" + (more.isEmpty() ? "" : ", with LOGIN = true"))
                .fix(new Fix("Write it as a statement about a role", edits));
    }

    /** The name so that it keeps its capital letters. */
    private static String role(Name name, Findings findings) {
        boolean folds = name.kind() == Name.Kind.PLAIN
                && !name.text().equals(name.text().toLowerCase(Locale.ROOT));
        return folds ? "'%s'".formatted(name.text()) : findings.text(name.span());
    }
}
