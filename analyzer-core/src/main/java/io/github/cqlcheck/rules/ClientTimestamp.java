package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Writes that say themselves when they happened. */
final class ClientTimestamp implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        WrittenAt.timestamps(statement)
                .forEach(timestamp -> findings.add(
                                timestamp.span(),
                                "wins over other writes, or loses to them, by this number and not by when it arrives")
                        .help("leave USING TIMESTAMP out, so that driver or coordinator take the time"));
    }
}
