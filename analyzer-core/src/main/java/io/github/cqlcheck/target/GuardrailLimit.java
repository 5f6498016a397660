package io.github.cqlcheck.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code cassandra.yaml} sets limits to, by {@code <name>_warn_threshold} and {@code <name>_fail_threshold}: the
 * {@code Threshold}s of Cassandra's {@code Guardrails} that the text of a statement tells, and the limits of batches.
 */
public enum GuardrailLimit {
    BATCH_SIZE("batch_size", Kind.BYTES),
    COLLECTION_LIST_SIZE("collection_list_size", Kind.BYTES),
    COLLECTION_MAP_SIZE("collection_map_size", Kind.BYTES),
    COLLECTION_SET_SIZE("collection_set_size", Kind.BYTES),
    COLLECTION_SIZE("collection_size", Kind.BYTES),
    COLUMNS_PER_TABLE("columns_per_table", Kind.COUNT),
    COLUMN_ASCII_VALUE_SIZE("column_ascii_value_size", Kind.BYTES),
    COLUMN_BLOB_VALUE_SIZE("column_blob_value_size", Kind.BYTES),
    COLUMN_TEXT_AND_VARCHAR_VALUE_SIZE("column_text_and_varchar_value_size", Kind.BYTES),
    COLUMN_VALUE_SIZE("column_value_size", Kind.BYTES),
    FIELDS_PER_UDT("fields_per_udt", Kind.COUNT),
    IN_SELECT_CARTESIAN_PRODUCT("in_select_cartesian_product", Kind.COUNT),
    ITEMS_PER_COLLECTION("items_per_collection", Kind.COUNT),
    MATERIALIZED_VIEWS_PER_TABLE("materialized_views_per_table", Kind.COUNT),
    MAXIMUM_REPLICATION_FACTOR("maximum_replication_factor", Kind.COUNT),
    MINIMUM_REPLICATION_FACTOR("minimum_replication_factor", Kind.LEAST),
    PARTITION_KEYS_IN_SELECT("partition_keys_in_select", Kind.COUNT),
    SECONDARY_INDEXES_PER_TABLE("secondary_indexes_per_table", Kind.COUNT),
    UNLOGGED_BATCH_ACROSS_PARTITIONS("unlogged_batch_across_partitions", Kind.COUNT),
    VECTOR_DIMENSIONS("vector_dimensions", Kind.COUNT);

    private static final String WARN = "_warn_threshold";

    /** The second is that of DataStax Enterprise. */
    private static final List<String> FAIL = List.of("_fail_threshold", "_failure_threshold");

    /** Before 4.1, and in DataStax Enterprise, sizes have their unit in the name. */
    private static final String IN_KIBIBYTES = "_in_kb";

    private final String id;
    private final Kind kind;

    private enum Kind {
        COUNT,
        BYTES,
        /** A number that is not to be gone below. */
        LEAST
    }

    /**
     * A setting of one of them.
     *
     * @param fails whether it is the one above which statements are refused, and not the one above which there is a warning
     * @param inKibibytes whether its value is a number of kibibytes
     */
    public record Setting(GuardrailLimit limit, boolean fails, boolean inKibibytes) {}

    GuardrailLimit(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** What a setting of {@code cassandra.yaml} sets, if it is one of these limits. */
    public static Optional<Setting> of(String setting) {
        return Arrays.stream(values())
                .filter(limit -> setting.startsWith(limit.id))
                .flatMap(limit -> limit.setting(setting.substring(limit.id.length())).stream())
                .findFirst();
    }

    private Optional<Setting> setting(String ending) {
        boolean inKibibytes = kind == Kind.BYTES && ending.endsWith(IN_KIBIBYTES);
        String threshold = inKibibytes ? ending.substring(0, ending.length() - IN_KIBIBYTES.length()) : ending;
        boolean fails = FAIL.contains(threshold);
        return fails || threshold.equals(WARN) ? Optional.of(new Setting(this, fails, inKibibytes)) : Optional.empty();
    }

    /** Those of the replicas of a datacenter. */
    public static List<GuardrailLimit> replicationFactors() {
        return List.of(MINIMUM_REPLICATION_FACTOR, MAXIMUM_REPLICATION_FACTOR);
    }

    /** Its name in {@code cassandra.yaml} without {@code _warn_threshold} and {@code _fail_threshold}. */
    public String id() {
        return id;
    }

    /** Whether it is a number of bytes, with a unit behind it. */
    public boolean isSize() {
        return kind == Kind.BYTES;
    }

    /** Whether a value is beyond a threshold: above it, or below if it is a minimum. */
    boolean isBroken(long value, long threshold) {
        return kind == Kind.LEAST ? value < threshold : value > threshold;
    }
}
