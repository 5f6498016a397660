package io.github.cqlcheck.rules;

import static io.github.cqlcheck.target.Target.AMAZON_KEYSPACES;
import static io.github.cqlcheck.target.Target.DSE;
import static io.github.cqlcheck.target.Target.SCYLLADB;

import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.schema.SchemaRefusal;
import io.github.cqlcheck.target.Target;
import java.util.Map;
import java.util.Optional;

/** Options of tables, views and keyspaces that there are not, or not with such values. */
final class InvalidOption implements Rule {
    /** Words in messages that tell another product. */
    private static final Map<String, Target> OF_PRODUCTS = Map.of(
            "SingleRegionStrategy", AMAZON_KEYSPACES,
            "custom_properties", AMAZON_KEYSPACES,
            "graph_engine", DSE,
            "nodesync", DSE,
            "paxos_grace_seconds", SCYLLADB,
            "synchronous_updates", SCYLLADB,
            "tablets", SCYLLADB,
            "tags", AMAZON_KEYSPACES,
            "tombstone_gc", SCYLLADB);

    @Override
    public void check(RefusedChange change, Findings findings) {
        if (change.statement() instanceof CreateIndex) {
            return;
        }
        change.refusals().stream()
                .filter(refusal -> SchemaChanges.OPTIONS.contains(refusal.reason()))
                .filter(refusal -> !RemovedOptions.has(refusal.place(), change.statement(), change.target()))
                .forEach(refusal -> {
                    Findings.Draft draft = SchemaChanges.report(change.statement(), refusal, findings);
                    product(refusal)
                            .ifPresent(product -> draft.help("if you run %s, set the target to %s"
                                    .formatted(product.displayName(), product.id())));
                });
    }

    private static Optional<Target> product(SchemaRefusal refusal) {
        String last = refusal.message().substring(refusal.message().lastIndexOf(' ') + 1);
        return Optional.ofNullable(OF_PRODUCTS.get(last));
    }
}
