package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.Option;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue.Entry;
import io.github.cqlcheck.ast.SchemaStatement.OptionValue.MapValue;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.schema.Keyspace;
import java.util.Map;
import java.util.Optional;

/** Keyspaces that are given other replicas, to which nothing is copied. */
final class ReplicationChange implements Rule {
    @Override
    public void check(SchemaChange change, Findings findings) {
        if (change.statement() instanceof AlterKeyspace alter) {
            Optional<Keyspace> before = change.before().keyspace();
            boolean fresh = before.map(Keyspace::place).filter(findings::isHere).isPresent();
            alter.options().stream()
                    .filter(option -> option.name().text().equals("replication"))
                    .filter(option -> !fresh && !onlyLowers(option, before))
                    .forEach(option -> findings.add(
                                    option.name().span(),
                                    "moves no rows of %s to its new replicas, which answer without them until they are repaired"
                                            .formatted(Identifiers.cql(alter.name())))
                            .help(
                                    "run nodetool repair --full %s on each node, or nodetool rebuild in a new data center, before reads count on it"
                                            .formatted(Identifiers.cql(alter.name()))));
        }
    }

    /** Whether the strategy is the same, and no data center gets more replicas. */
    private static boolean onlyLowers(Option option, Optional<Keyspace> before) {
        Map<String, String> factors = before.map(Keyspace::replication).orElse(Map.of());
        return !factors.isEmpty()
                && option.value() instanceof MapValue map
                && map.entries().stream().allMatch(entry -> isNoMore(entry, factors));
    }

    private static boolean isNoMore(Entry entry, Map<String, String> factors) {
        if (!(entry.key() instanceof Term.Literal key) || !(entry.value() instanceof Term.Literal value)) {
            return false;
        }
        String old = factors.getOrDefault(key.text(), "0");
        boolean numbers = old.matches("\\d{1,9}") && value.text().matches("\\d{1,9}");
        return numbers
                ? Integer.parseInt(value.text()) <= Integer.parseInt(old)
                : value.text().equals(old);
    }
}
