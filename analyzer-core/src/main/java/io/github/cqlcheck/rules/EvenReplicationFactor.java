package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Four replicas, or six: a quorum bears the loss of no more nodes than with one less. */
final class EvenReplicationFactor implements Rule {
    @Override
    public void check(Statement statement, Findings findings) {
        Replication.of(statement, findings)
                .ifPresent(replication -> replication.factors().forEach((datacenter, factor) -> {
                    int replicas = factor.replicas();
                    if (replicas >= 4 && replicas % 2 == 0) {
                        findings.add(
                                        factor.place(),
                                        "a quorum of %s replicas of %s in %s bears the loss of %s, as one of %s does"
                                                .formatted(
                                                        replicas,
                                                        replication.keyspace(),
                                                        Replication.where(datacenter),
                                                        replicas / 2 - 1,
                                                        replicas - 1))
                                .help("keep %s replicas, or %s".formatted(replicas - 1, replicas + 1));
                    }
                }));
    }
}
