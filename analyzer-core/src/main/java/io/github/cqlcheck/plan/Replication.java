package io.github.cqlcheck.plan;

import io.github.cqlcheck.schema.Keyspace;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * On how many nodes each partition of a keyspace lies.
 *
 * @param strategy the simple name of the class; empty if not known
 * @param factors the replication factor by data centre, as written; under {@link #EVERYWHERE} that of a keyspace that does
 *     not tell data centres apart
 */
public record Replication(String strategy, Map<String, String> factors) {
    /** The key of a factor that goes for all data centres. */
    public static final String EVERYWHERE = "replication_factor";

    private static final String CLASS = "class";

    static final Replication UNKNOWN = new Replication("", Map.of());

    public Replication {
        factors = Map.copyOf(factors);
    }

    static Replication of(Optional<Keyspace> keyspace) {
        return keyspace.map(Keyspace::replication).map(Replication::of).orElse(UNKNOWN);
    }

    private static Replication of(Map<String, String> options) {
        String type = options.getOrDefault(CLASS, "");
        Map<String, String> factors = new TreeMap<>(options);
        factors.remove(CLASS);
        return new Replication(type.substring(type.lastIndexOf('.') + 1), factors);
    }

    /** Whether each partition lies on every node. */
    public boolean isEveryNode() {
        return strategy.toLowerCase(Locale.ROOT).equals("everywherestrategy");
    }

    /** {@code 3 nodes in dc1 + 2 in dc2}, {@code 1 node}; empty if not known. */
    public Optional<String> text() {
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        if (factors.size() == 1 && factors.containsKey(EVERYWHERE)) {
            boolean perDataCentre = strategy.toLowerCase(Locale.ROOT).startsWith("network");
            return Optional.of(nodes(factors.get(EVERYWHERE)) + (perDataCentre ? " in each data centre" : ""));
        }
        Map<String, String> sorted = new TreeMap<>(factors);
        String all = sorted.remove(EVERYWHERE);
        String first = sorted.keySet().iterator().next();
        String named = nodes(sorted.remove(first)) + " in " + first
                + sorted.entrySet().stream()
                        .map(entry -> " + %s in %s".formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining());
        return Optional.of(named + (all == null ? "" : " + %s in each other data centre".formatted(all)));
    }

    private static String nodes(String factor) {
        return factor + (factor.equals("1") ? " node" : " nodes");
    }
}
