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
        String message = replicas.map(factor -> simple(factor, replication))
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
                boolean each = entry.getKey().equals(Replication.FACTOR);
                findings.add(factor.place(), local(factor.replicas(), each, entry.getKey(), replication))
                        .severity(elsewhere ? Severity.NOTE : Severity.WARNING)
                        .help("keep %s replicas in %s".formatted(ENOUGH, Replication.where(entry.getKey())));
            }
        }
    }

    private static String simple(int replicas, Replication replication) {
        String format = replicas == 1
                ? "rows of %s are out of reach while one node is down: SimpleStrategy keeps one replica"
                : "a quorum of %s fails as soon as one node is down: SimpleStrategy keeps two replicas";
        return format.formatted(replication.keyspace());
    }

    /** The same of a datacenter, beside which others may have more. */
    private static String local(int replicas, boolean each, String datacenter, Replication replication) {
        String format = replicas == 1
                ? "rows of %s are out of reach in %s while one node is down there: %s keeps one replica"
                : "a local quorum of %s fails in %s as soon as one node is down there: %s keeps two replicas";
        return format.formatted(replication.keyspace(), each ? "a datacenter" : datacenter, each ? "each" : "it");
    }
}
