package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;

/** Writes with conditions. */
final class Lwt implements Rule {
    @Override
    public void check(Query query, Findings findings) {
        if (query.statement().isConditional()) {
            findings.add(
                            query.statement().table().span(),
                            "Cassandra runs a round of Paxos for this %s: the replicas of the partition agree and read before they write"
                                    .formatted(Mutations.verb(query.statement())))
                    .help("keep IF for what has to be unique or must not be overtaken, and write the rest of %s without"
                            .formatted(query.table().name().cql()));
        }
    }
}
