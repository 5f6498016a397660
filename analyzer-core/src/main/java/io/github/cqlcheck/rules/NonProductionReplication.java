package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.Severity;
import java.util.Map;
import java.util.Optional;

/** Keyspaces with fewer than three replicas, or with replicas anywhere. */
final class NonProductionReplication implements Rule {
    private static final int ENOUGH = 3;

    @Override
    public void check(Statement statement, Findings findings) {
        Replication.of(statement, findings).ifPresent(replication -> {
            if (replication.strategy().equals(Replication.SIMPLE)) {
                judgeSimple(replication, findings);
            } else if (replication.strategy().equals(Replication.BY_DATACENTER)) {
                judgeDatacenters(replication, findings);
            }
        });
    }

    private static void judgeSimple(Replication replication, Findings findings) {
        if (replication.factors().keySet().stream().anyMatch(name -> !name.equals(Replication.FACTOR))) {
            return;
        }
        Optional<Integer> replicas = Optional.ofNullable(replication.factors().get(Replication.FACTOR))
                .map(Replication.Factor::replicas)
                .filter(factor -> factor > 0 && factor < ENOUGH);
        String message = replicas.map(factor -> harm(factor, "SimpleStrategy", replication))
                .orElse(
                        "the replicas of %s may all stand in one rack: SimpleStrategy knows neither racks nor datacenters"
                                .formatted(replication.keyspace()));
        findings.add(replication.place(), message)
                .help("write replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 3},"
                        + " with the names that nodetool status gives your datacenters");
    }

    private static void judgeDatacenters(Replication replication, Findings findings) {
        boolean elsewhere = replication.factors().values().stream().anyMatch(factor -> factor.replicas() >= ENOUGH);
        for (Map.Entry<String, Replication.Factor> entry : replication.factors().entrySet()) {
            Replication.Factor factor = entry.getValue();
            if (factor.replicas() > 0 && factor.replicas() < ENOUGH) {
                findings.add(factor.place(), harm(factor.replicas(), Replication.where(entry.getKey()), replication))
                        .severity(elsewhere ? Severity.NOTE : Severity.WARNING)
                        .help("keep %s replicas in %s".formatted(ENOUGH, Replication.where(entry.getKey())));
            }
        }
    }

    private static String harm(int replicas, String where, Replication replication) {
        return replicas == 1
                ? "rows of %s are out of reach while one node is down: %s keeps one replica"
                        .formatted(replication.keyspace(), where)
                : "a quorum of %s fails as soon as one node is down: %s keeps two replicas"
                        .formatted(replication.keyspace(), where);
    }
}
