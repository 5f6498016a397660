package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import java.util.List;

/** The options of a keyspace under guardrails. */
final class GuardedKeyspace {
    private GuardedKeyspace() {}

    /** Judges their names, which is for 6.0, the strategy as it is written, and replicas such as {@code 3/1}. */
    static void judge(List<Option> options, Guard guard) {
        for (Option option : options) {
            guard.judgeOption(
                    option.name().text(),
                    option.span(),
                    GuardrailList.KEYSPACE_PROPERTIES_DISALLOWED,
                    GuardrailList.KEYSPACE_PROPERTIES_IGNORED,
                    GuardrailList.KEYSPACE_PROPERTIES_WARNED);
            if (option.value() instanceof OptionValue.MapValue map) {
                map.entries().forEach(entry -> judge(entry, option, guard));
            }
        }
    }

    private static void judge(OptionValue.Entry entry, Option option, Guard guard) {
        String value = entry.value() instanceof Term.Literal literal ? literal.text() : "";
        if (value.equals(Replication.SIMPLE)) {
            guard.judge(
                    GuardrailSwitch.SIMPLE_STRATEGY,
                    option.span(),
                    Replication.SIMPLE,
                    "write replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 3},"
                            + " with the names that nodetool status gives your datacenters");
        } else if (value.matches("\\d+/[1-9]\\d*")) {
            guard.judge(
                    GuardrailSwitch.TRANSIENT_REPLICATION,
                    entry.span(),
                    "transient replicas",
                    "keep full replicas: write the number before the slash alone");
        }
    }

    static void judge(Replication replication, Guard guard) {
        replication.factors().forEach((datacenter, factor) -> {
            String what = "%s %s in %s"
                    .formatted(
                            factor.replicas(),
                            factor.replicas() == 1 ? "replica" : "replicas",
                            Replication.where(datacenter));
            GuardrailLimit.replicationFactors()
                    .forEach(limit -> guard.judge(
                            limit, factor.replicas(), factor.place(), what, "keep a number that it allows"));
        });
    }
}
