package io.github.cqlcheck.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Settings of {@code cassandra.yaml} that switch off what statements can ask for, named as there: {@code EnableFlag}s of
 * Cassandra's {@code Guardrails}, and switches of its {@code Config} that refuse statements as well.
 */
public enum GuardrailSwitch {
    ALLOW_FILTERING("allow_filtering_enabled"),
    ALTER_TABLE("alter_table_enabled"),
    COMPACT_TABLES("compact_tables_enabled"),
    DROP_COMPACT_STORAGE("drop_compact_storage_enabled", "enable_drop_compact_storage"),
    DROP_KEYSPACE("drop_keyspace_enabled"),
    DROP_TRUNCATE_TABLE("drop_truncate_table_enabled"),
    GROUP_BY("group_by_enabled"),
    INDEX_QUERY_WITHOUT_PARTITION_KEY("non_partition_restricted_index_query_enabled"),
    MATERIALIZED_VIEWS("materialized_views_enabled", "enable_materialized_views"),
    READ_BEFORE_WRITE_LIST_OPERATIONS("read_before_write_list_operations_enabled"),
    SASI_INDEXES("sasi_indexes_enabled", "enable_sasi_indexes"),
    SECONDARY_INDEXES("secondary_indexes_enabled"),
    SIMPLE_STRATEGY("simplestrategy_enabled"),
    TRANSIENT_REPLICATION("transient_replication_enabled", "enable_transient_replication"),
    UNCOMPRESSED_TABLES("uncompressed_tables_enabled"),
    USER_DEFINED_FUNCTIONS("user_defined_functions_enabled", "enable_user_defined_functions"),
    USER_TIMESTAMPS("user_timestamps_enabled"),
    USE_STATEMENTS("use_statements_enabled"),
    VECTOR_TYPE("vector_type_enabled"),
    ZERO_TTL_ON_TWCS("zero_ttl_on_twcs_enabled");

    private final String setting;
    private final List<String> formerly;

    GuardrailSwitch(String setting, String... formerly) {
        this.setting = setting;
        this.formerly = List.of(formerly);
    }

    /** The one that a setting switches, by its name of today or the one before 4.1. */
    public static Optional<GuardrailSwitch> of(String setting) {
        return Arrays.stream(values())
                .filter(flag -> flag.setting.equals(setting) || flag.formerly.contains(setting))
                .findFirst();
    }

    /** Its name in {@code cassandra.yaml}. */
    public String setting() {
        return setting;
    }
}
