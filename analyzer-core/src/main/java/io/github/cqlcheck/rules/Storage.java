package io.github.cqlcheck.rules;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.Table.OptionText;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.target.Target;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the options of a table say of how it is stored. */
final class Storage {
    static final String TIME_WINDOW = "TimeWindowCompactionStrategy";
    static final String LEVELED = "LeveledCompactionStrategy";
    static final String SIZE_TIERED = "SizeTieredCompactionStrategy";

    private static final Map<String, Integer> SECONDS = Map.of("MINUTES", 60, "HOURS", 3600, "DAYS", 86_400);

    /** Products that store and replicate in their own way, whatever the options say. */
    private static final Set<Target> OF_THEIR_OWN =
            EnumSet.of(Target.AMAZON_KEYSPACES, Target.ASTRA, Target.YUGABYTEDB);

    private Storage() {}

    /** Whether what is said of storage counts there. */
    static boolean counts(Target target) {
        return !OF_THEIR_OWN.contains(target);
    }

    /** Whether what is said of storage counts, and the table is the user's own. */
    static boolean counts(Table table, Findings findings) {
        return counts(findings.target())
                && !TableName.isSystemKeyspace(table.name().keyspace());
    }

    /** The compaction strategy without its package; empty if a template fills it in. */
    static Optional<String> strategy(Table table) {
        Optional<OptionText> compaction = table.option("compaction");
        if (compaction.isEmpty()) {
            return Optional.of(SIZE_TIERED);
        }
        return Optional.ofNullable(compaction.get().entries().get("class")).map(Storage::simpleName);
    }

    /** The name of a class without its package. */
    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** The map {@code compaction}, if it names that strategy. */
    static Optional<OptionText> compaction(Table table, String strategy) {
        return table.option("compaction")
                .filter(option -> strategy(table).filter(strategy::equals).isPresent());
    }

    /** Whether an entry of a map is a {@code true} or {@code false}, as Cassandra reads it. */
    static boolean is(boolean value, Map<String, String> entries, String name) {
        return String.valueOf(value).equalsIgnoreCase(entries.get(name));
    }

    /** How long a window of {@code TimeWindowCompactionStrategy} is; 0 if a template fills it in. */
    static long windowSeconds(Map<String, String> entries) {
        int unit = SECONDS.getOrDefault(entries.getOrDefault("compaction_window_unit", "DAYS"), 0);
        String size = entries.getOrDefault("compaction_window_size", "1");
        return size.matches("[0-9]{1,6}") ? unit * Long.parseLong(size) : 0;
    }
}
