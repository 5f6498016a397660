package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Files of other languages that end in {@code .cql} too. */
final class ForeignLanguage implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof ForeignText foreign) {
            findings.add(
                            foreign.place(),
                            "this is %s, not the CQL of Cassandra; the file is skipped".formatted(foreign.language()))
                    .help("leave the file out of the paths that cqlcheck is given");
        }
    }
}
