package io.github.cqlcheck.schema;

import io.github.cqlcheck.target.Target;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options that tables have in a release ({@code TableParams.Option} of Cassandra, and {@code id}), by what they hold.
 *
 * @param target the release, or what follows it
 */
record TableOptions(Target target) {
    private static final Set<String> MAPS = Set.of("auto_repair", "caching", "compaction", "compression");
    private static final Set<String> WHOLE = Set.of(
            "default_time_to_live",
            "gc_grace_seconds",
            "max_index_interval",
            "memtable_flush_period_in_ms",
            "min_index_interval");
    private static final Set<String> FRACTIONS =
            Set.of("bloom_filter_fp_chance", "crc_check_chance", "dclocal_read_repair_chance", "read_repair_chance");
    private static final Set<String> BOOLEANS = Set.of("allow_auto_snapshot", "cdc", "incremental_backups");
    private static final Set<String> RETRIES = Set.of("additional_write_policy", "speculative_retry");
    private static final Set<String> OTHERS = Set.of(
            "comment",
            "extensions",
            "fast_path",
            "id",
            "memtable",
            "pending_drop",
            "read_repair",
            "transactional_migration_from",
            "transactional_mode");

    /** Those that 3.11 has not. */
    private static final Map<String, Target> SINCE = Map.of(
            "additional_write_policy", Target.CASSANDRA_4_0,
            "read_repair", Target.CASSANDRA_4_0,
            "memtable", Target.CASSANDRA_4_1,
            "allow_auto_snapshot", Target.CASSANDRA_5_0,
            "auto_repair", Target.CASSANDRA_5_0,
            "fast_path", Target.CASSANDRA_6_0,
            "pending_drop", Target.CASSANDRA_6_0,
            "transactional_migration_from", Target.CASSANDRA_6_0,
            "transactional_mode", Target.CASSANDRA_6_0,
            "incremental_backups", Target.CASSANDRA_5_0);

    /** Those that 3.11 alone has. */
    private static final Set<String> GONE_WITH_4_0 = Set.of("dclocal_read_repair_chance", "read_repair_chance");

    /** The names of all, in order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Set<String> some : Set.of(MAPS, WHOLE, FRACTIONS, BOOLEANS, RETRIES, OTHERS)) {
            some.stream().filter(this::has).forEach(names::add);
        }
        return names;
    }

    private boolean has(String name) {
        return target.isAtLeast(SINCE.getOrDefault(name, Target.CASSANDRA_3_11))
                && !(GONE_WITH_4_0.contains(name) && target.isAtLeast(Target.CASSANDRA_4_0));
    }

    /** The release that an option came with, if this one has not got it yet. */
    Optional<Target> since(String name) {
        return Optional.ofNullable(SINCE.get(name)).filter(first -> !target.isAtLeast(first));
    }

    boolean isMap(String name) {
        return MAPS.contains(name);
    }

    boolean isWhole(String name) {
        return WHOLE.contains(name);
    }

    boolean isFraction(String name) {
        return FRACTIONS.contains(name);
    }

    boolean isBoolean(String name) {
        return BOOLEANS.contains(name);
    }

    boolean isRetry(String name) {
        return RETRIES.contains(name);
    }
}
