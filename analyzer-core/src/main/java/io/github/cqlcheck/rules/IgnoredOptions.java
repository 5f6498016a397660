package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Severity;
import java.util.List;
import java.util.Set;

/** Options that a product reads and takes no notice of. */
final class IgnoredOptions {
    private IgnoredOptions() {}

    /** One note for a statement, about all of them. */
    static void report(Statement statement, Set<String> ignored, Findings findings) {
        List<Option> options = RemovedOptions.options(statement).stream()
                .filter(option -> ignored.contains(option.name().text()))
                .toList();
        if (!options.isEmpty()) {
            List<String> names =
                    options.stream().map(option -> option.name().text()).toList();
            findings.add(
                            options.get(0).span(),
                            "%s takes no notice of %s"
                                    .formatted(findings.target().displayName(), String.join(", ", names)))
                    .severity(Severity.NOTE)
                    .help("leave out what does nothing");
        }
    }
}
