package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.target.Feature;

/** Classes that run within the server. */
final class Trigger implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof Statement.CreateTrigger create
                && findings.target().has(Feature.TRIGGERS)) {
            findings.add(
                            create.name().span(),
                            "each write to %s runs the class of %s within the server"
                                    .formatted(create.table(), create.name()))
                    .help("write what follows from a change of %s from the application, in one batch with it"
                            .formatted(create.table()));
        }
    }
}
