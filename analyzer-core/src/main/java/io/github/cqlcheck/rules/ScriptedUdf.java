package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.target.Target;

/** Functions in JavaScript and the like. */
final class ScriptedUdf implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        Target target = findings.target();
        if (!(statement instanceof CreateFunction create)
                || create.language().equalsIgnoreCase("java")
                || !target.isCassandra() && target != Target.DSE) {
            return;
        }
        boolean gone = target.isCassandra() && target.isAtLeast(Target.CASSANDRA_5_0);
        findings.add(
                        create.name().span(),
                        gone
                                ? "%s refuses this function: it runs functions in Java only, not in %s"
                                        .formatted(target.displayName(), create.language())
                                : "functions in %s are refused unless the server is told to run scripts, which may break out of it"
                                        .formatted(create.language()))
                .severity(gone ? Severity.ERROR : Severity.WARNING)
                .help("write it in Java, or work it out in the application");
    }
}
