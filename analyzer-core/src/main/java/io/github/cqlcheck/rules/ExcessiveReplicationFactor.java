package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** More replicas in a datacenter than serve any purpose. */
final class ExcessiveReplicationFactor implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        Replication.of(statement, findings)
                .ifPresent(replication -> replication.factors().forEach((datacenter, factor) -> {
                    if (factor.replicas() > findings.option("most")) {
                        findings.add(
                                        factor.place(),
                                        "every write to %s goes to %s nodes of %s"
                                                .formatted(
                                                        replication.keyspace(),
                                                        factor.replicas(),
                                                        Replication.where(datacenter)))
                                .help("keep 3 replicas, or 5 where two nodes may fail at once");
                    }
                }));
    }
}
