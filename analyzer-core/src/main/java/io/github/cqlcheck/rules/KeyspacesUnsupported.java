package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.DataStatement.Batch;
import io.github.cqlcheck.ast.RoleStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.target.Target;
import java.util.Set;

/** What Amazon Keyspaces does not do, though its parser takes it. */
final class KeyspacesUnsupported implements Rule {
    private static final Set<String> IGNORED = Set.of(
            "bloom_filter_fp_chance",
            "caching",
            "compaction",
            "compression",
            "dclocal_read_repair_chance",
            "gc_grace_seconds",
            "read_repair",
            "read_repair_chance");

    private static final int LOGGED = 100;
    private static final int UNLOGGED = 30;

    @Override
    public void check(Statement statement, Findings findings) {
        if (findings.target() != Target.AMAZON_KEYSPACES) {
            return;
        }
        if (statement instanceof RoleStatement) {
            findings.add(statement.span(), "Amazon Keyspaces has no roles: AWS IAM says who may do what")
                    .help("give the application a policy in IAM");
        } else if (statement instanceof Batch batch) {
            int most = batch.kind() == Batch.Kind.UNLOGGED ? UNLOGGED : LOGGED;
            if (batch.statements().size() > most) {
                findings.add(
                                batch.span(),
                                "Amazon Keyspaces refuses this batch: it holds %s statements, and %s are the most"
                                        .formatted(batch.statements().size(), most))
                        .severity(Severity.ERROR)
                        .help("send the statements one by one, at the same time");
            }
        } else {
            IgnoredOptions.report(statement, IGNORED, findings);
        }
    }
}
