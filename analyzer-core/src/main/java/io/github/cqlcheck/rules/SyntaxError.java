package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Text that Cassandra's parser refuses. */
final class SyntaxError implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        if (statement instanceof BrokenStatement broken && broken.reason() == BrokenStatement.Reason.SYNTAX) {
            Findings.Draft draft = findings.add(broken.place(), broken.message());
            broken.label().ifPresent(label -> draft.label(label.place(), label.text()));
            broken.help().ifPresent(draft::help);
        }
    }
}
