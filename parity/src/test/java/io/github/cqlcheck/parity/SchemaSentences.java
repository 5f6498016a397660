package io.github.cqlcheck.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Cassandra's sentences about schema statements mean, in cqlcheck's words: the names of {@code SchemaRefusal.Reason}. */
final class SchemaSentences {
    private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

    /** What depends on how a server is set up, or on what lies on its class path. */
    private static final Pattern OF_THE_SERVER = Pattern.compile(
            "Unable to find (custom indexer|compaction strategy|replication strategy|analyzer) class '(?!org\\.apache\\.cassandra)\\w+\\..*"
                    + "|Could not create Compression for type (?!org\\.apache\\.cassandra)\\w+\\..*"
                    + "|Unrecognized strategy option \\{.*\\} passed to NetworkTopologyStrategy.*"
                    + "|Cannot guarantee that DROP COMPACT STORAGE is safe.*"
                    + "|Memtable configuration .*|Transient nodes? .*|Transient replication .*"
                    + "|Java source compilation failed.*|Java UDF validation failed.*",
            Pattern.DOTALL);

    static {
        say(
                "SYNTAX",
                "line \\d+:.*|frozen<> is only allowed on .*|Quoted strings are are not supported .*"
                        + "|Duplicate column '.*' in CLUSTERING ORDER BY .*|Duplicate column '.*' declaration .*");
        say("NO_KEYSPACE", "No keyspace has been specified.*");
        say("UNDEFINED_KEYSPACE", "((Source|Target) )?Keyspace '?\\S+'? doesn't exist");
        say("UNDEFINED_TABLE", "(Base t|T|Source T)able '.*' doesn't exist|Materialized view '.*' doesn't exist");
        say("UNDEFINED_TYPE", "Unknown type .*|Type '?\\S+'? doesn't exist");
        say("UNDEFINED_INDEX", "Index '.*' doesn't exist'");
        say(
                "UNDEFINED_COLUMN",
                "Undefined column name .*|Unknown column '.*' referenced in PRIMARY KEY .*|Column .* was not found in table .*"
                        + "|Column with name '.*' doesn't exist on table .*|Column '.*' doesn't exist");
        say("UNDEFINED_FIELD", "Unkown field .*");
        say(
                "EXISTS",
                "Cannot add already existing table .*|Cannot add existing keyspace .*|A user type with name '.*' already exists"
                        + "|Index '.*' already exists|Column with name '.*' already exists"
                        + "|Cannot add field .* a field with name .* already exists"
                        + "|Cannot create materialized view '.*' - a table with the same name already exists"
                        + "|Cannot rename column .* another column with that name already exists");
        say(
                "NAME",
                "Table name must .*|.*: Table name must .*|Keyspace name must .*|Illegal index name .*"
                        + "|Column '.*' contains non-alphanumeric-underscore characters|Column '.*' is longer than .*");
        say("TYPE_OF_OTHER_KEYSPACE", "Statement on keyspace .* cannot refer to a user type in keyspace .*");
        say(
                "NESTED_NOT_FROZEN",
                "Non-frozen (collections|UDTs) are not allowed inside collections.*|A user type cannot contain non-frozen UDTs"
                        + "|Non-frozen UDTs with nested non-frozen collections are not supported.*");
        say("COUNTER_INSIDE", "Counters are not allowed inside .*|A user type cannot contain counters");
        say("DURATION_INSIDE", "Durations are not allowed (inside sets|as map keys).*");
        say("VECTOR_DIMENSION", "vectors may only have positive dimensions.*");
        say("FIELD_TWICE", "Duplicate field name .*");
        say("CIRCULAR_TYPE", "Cannot add new field .* circular reference");
        say("TYPE_IN_PARTITION_KEY", "Cannot add new field .* used in partition key .*");
        say("TYPE_IN_USE", "Cannot (drop|alter) user type .* still used (by|in INITCOND by) .*");
        say("NO_PRIMARY_KEY", "No PRIMARY KEY specifed .*");
        say("KEY_COLUMN_TWICE", "Duplicate column '.*' in PRIMARY KEY clause .*");
        say("KEY_NOT_FROZEN", "Invalid non-frozen (collection|user-defined) type .* for PRIMARY KEY column .*");
        say("KEY_COUNTER", "counter type is not supported for PRIMARY KEY column .*");
        say("KEY_DURATION", "duration type is not supported for PRIMARY KEY column .*");
        say("KEY_STATIC", "Static column '.*' cannot be part of the PRIMARY KEY");
        say(
                "CLUSTERING_ORDER",
                "Only clustering key columns can be defined in CLUSTERING ORDER .*|The order of columns in the CLUSTERING ORDER .*"
                        + "|Missing CLUSTERING ORDER for column .*|Clustering key columns must exactly match .*");
        say("STATIC_WITHOUT_CLUSTERING", "Static columns are only useful .*");
        say("COUNTERS_MIXED", "Cannot mix counter and non counter columns .*|.*Cannot have a (non )?counter column .*");
        say("COUNTERS_EXPIRE", "Cannot set default_time_to_live on a table with counters");
        say(
                "COMPACT_STORAGE",
                "Non-frozen collections and UDTs are not supported with COMPACT STORAGE"
                        + "|Static columns are not supported in COMPACT STORAGE tables"
                        + "|No definition found that is not part of the PRIMARY KEY|COMPACT STORAGE with .*"
                        + "|Cannot add new column to a COMPACT STORAGE table|Cannot DROP COMPACT STORAGE on table without .*"
                        + "|0 not in range .*|java.lang.AssertionError");
        say("UNKNOWN_OPTION", "Unknown property .*|Invalid property value: .* for property: .*");
        say(
                "OPTION_VALUE",
                "Invalid (value|integer value|double value|boolean value) .*|Invalid caching sub-options .*|Missing sub-option .*"
                        + "|.* must be (larger|greater|less|between|non negative|a power) .*|No enum constant .*ReadRepairStrategy.*"
                        + "|Unable to find compaction strategy class .*|Could not create Compression .*|Unknown compression options .*"
                        + "|If the 'enabled' option is set to false .*|Invalid negative .*|min_compress_ratio can either .*"
                        + "|Properties specified .* are not understood by \\w+CompactionStrategy.*|.* is not a parsable .*"
                        + "|Min compaction threshold .*|Disabling compaction by .*|.* should (either )?be .*'true' or 'false'.*"
                        + "|.* is not valid for .*|.* is not 'true' or 'false' .*|.* is requested but not allowed.*"
                        + "|bucket_high value .*|For input string.*|.*Compressor.create\\(\\) threw .*|Cannot alter table id.*"
                        + "|Invalid table id|auto_repair option is not supported .*|Invalid configuration, .*"
                        + "|.* is not (acceptable|a valid size|a valid number).*|Invalid overlap .*|.*validateOptions\\(\\) threw .*"
                        + "|At most .* bytes may be in a compaction level.*|The 'class' option must not be empty.*"
                        + "|Value of chunk_length_in_kb .*|.* must not be negative.*|.*caling parameter.*|Fan factor .*");
        say(
                "REPLICATION",
                "Missing mandatory option 'replication'|SimpleStrategy requires a replication_factor .*|Missing replication strategy class|Unrecognized strategy option .*"
                        + "|Unable to find replication strategy class .*|Unable to use given strategy class: LocalStrategy.*"
                        + "|Replication factor .*|For input string.*|Configuration for at least one datacenter .*"
                        + "|Invalid value for property 'replication'.*|Cannot invoke .* because \"cls\" is null|The support for the OldNetworkTopologyStrategy .*");
        say("TABLE_IS_VIEW", "Cannot use (ALTER TABLE|DROP TABLE|CREATE TABLE LIKE) on a materialized view.*");
        say("TYPE_CHANGED", "Altering (column|field) types is no longer supported");
        say(
                "COLUMN_READDED",
                "Cannot add a column '.*' of type .*, incompatible with .*|Cannot re-add previously dropped .*");
        say("KEY_COLUMN_DROPPED", "Cannot drop PRIMARY KEY column .*");
        say("DROPPED_NOT_FROZEN", "Cannot drop non-frozen column .*");
        say("COLUMN_INDEXED", "(Cannot drop|Can't rename) column .* because it has dependent secondary indexes .*");
        say("COLUMN_OF_BASE_TABLE", "Cannot drop column .* on base table .* with materialized views");
        say("RENAMED_NON_KEY", "Cannot rename non PRIMARY KEY column .*");
        say("VIEWS_DEPEND", "Cannot drop a table when materialized views still depend on it.*");
        say("INDEX_ON_COUNTERS", "Secondary indexes on counter tables aren't supported");
        say("INDEX_ON_VIEW", "Secondary indexes on materialized views aren't supported");
        say(
                "INDEX_ON_SEVERAL_COLUMNS",
                "Only CUSTOM indexes support multiple columns|Duplicate column '.*' in index target list"
                        + "|A storage-attached index cannot be created over multiple columns.*"
                        + "|failed to retrieve target column for: .*,.*");
        say("INDEX_WITHOUT_COLUMN", "Only CUSTOM indexes can be created without .*");
        say("INDEX_ON_DURATION", "Secondary indexes are not supported on .*duration.*");
        say("INDEX_ON_COMPACT_STORAGE", "Secondary indexes are not supported on .* COMPACT STORAGE tables");
        say("INDEX_ON_PARTITION_KEY", "Cannot create secondary index on the only partition key column .*");
        say(
                "INDEX_PART",
                "Cannot create \\w+\\(\\) index on .*|Cannot create ENTRIES index on frozen map .*|full\\(\\) (non-SAI )?indexes can only .*|Cannot create index on \\w+ of column .*");
        say(
                "INDEX_ON_TYPE",
                "Cannot create index on non-frozen UDT column .*|Unsupported type: .*|SAI ANN indexes are only allowed on .*"
                        + "|Cosine similarity is not supported .*|complex columns are not yet supported by SASI"
                        + "|partition key columns are not yet supported by SASI");
        say(
                "INDEX_CLASS",
                "CUSTOM index requires specifiying the index class|Unable to find custom indexer class .*"
                        + "|Cannot specify index class for a non-CUSTOM index");
        say(
                "INDEX_OPTION",
                "Cannot specify options for a non-CUSTOM index|Cannot specify .* as a CUSTOM option"
                        + "|Properties specified .* are not understood by \\w*Index|Analysis options are not supported on primary key .*"
                        + "|CQL type .* cannot (be analyzed|have vector options).*|Illegal value for boolean option .*"
                        + "|Empty value for boolean option .*|Similarity function .*|optimize_for .*|Maximum node connections .*"
                        + "|Construction beam width .*|Incorrect index mode: .*|SPARSE mode .*|\\w+Analyzer does not support type .*"
                        + "|case_sensitive option cannot .*|Unable to find analyzer class .*|Invalid analyzer class option specified .*|Failed to validate custom indexer .*"
                        + "|Invalid value for property 'options'.*");
        say(
                "INDEX_TWICE",
                "Index .* is a duplicate of existing index .*|Cannot create more than one storage-attached index .*");
        say("VIEW_ON_COUNTERS", "Materialized views are not supported on counter tables");
        say("VIEW_ON_VIEW", "Materialized views cannot be created against .*|Base table '.*' doesn't exist");
        say("VIEW_SELECTION", "Can only select columns by name .*|Cannot use aliases .*");
        say("VIEW_OF_STATIC", "Cannot include static column .*");
        say("VIEW_KEY_INCOMPLETE", "Cannot create materialized view '.*' without primary key columns .*");
        say("VIEW_KEY_EXCESS", "Cannot include more than one non-primary key column .*");
        say("VIEW_KEY_NULLABLE", "Primary key columns .* must be restricted .*");
        say(
                "VIEW_RESTRICTION",
                "Non-primary key columns can only be restricted with .*|Cannot use token relation .*"
                        + "|WHERE clause for materialized view .* cannot contain custom index .*|Bind variables are not allowed in CREATE MATERIALIZED VIEW.*"
                        + "|(Collection|Non-frozen UDT) column '.*cannot be restricted by .*|Invalid \\w+ constant .*");
        say(
                "VIEW_EXPIRES",
                "Cannot set default_time_to_live for a materialized view.*|Forbidden default_time_to_live .*");
        say(
                "VIEW_GRACE",
                "Cannot alter gc_grace_seconds of .*|Cannot create materialized view .* with gc_grace_seconds of 0.*");
    }

    private SchemaSentences() {}

    private static void say(String reason, String sentence) {
        REASONS.put(Pattern.compile(sentence, Pattern.DOTALL), reason);
    }

    /** The reasons that a sentence may stand for. */
    static Set<String> reasons(String sentence) {
        return REASONS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(sentence).matches())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Whether another server could answer otherwise, so that no text says what is right. */
    static boolean dependOnTheServer(String sentence) {
        return OF_THE_SERVER.matcher(sentence).matches();
    }
}
