package io.github.cqlcheck.schema;

import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Something in a schema statement that the server would say no to.
 *
 * @param place what it stumbles over
 * @param message one clause that says what is wrong there
 * @param help what to do about it, where that can be told
 * @param because the definition that stands against it, if it is not the statement itself
 */
public record SchemaRefusal(Reason reason, Span place, String message, Optional<String> help, Optional<Place> because) {
    /** Why; the sentences are Cassandra's. */
    public enum Reason {
        /** "No keyspace has been specified. USE a keyspace, or explicitly specify keyspace.tablename" */
        NO_KEYSPACE,
        /** "Keyspace '…' doesn't exist" */
        UNDEFINED_KEYSPACE,
        /** "Table '…' doesn't exist", "Base table '…' doesn't exist", "Materialized view '…' doesn't exist" */
        UNDEFINED_TABLE,
        /** "Unknown type …", "Type '…' doesn't exist" */
        UNDEFINED_TYPE,
        /** "Index '…' doesn't exist" */
        UNDEFINED_INDEX,
        /** "Undefined column name …", "Unknown column '…' referenced in PRIMARY KEY", "Column … was not found in table" */
        UNDEFINED_COLUMN,
        /** "Unkown field … in user type …" */
        UNDEFINED_FIELD,
        /** "Cannot add already existing table …", "A user type with name '…' already exists", "Index '…' already exists" */
        EXISTS,
        /** "Table name must not …", "Keyspace name must not …", "Illegal index name …" */
        NAME,

        /** "Statement on keyspace … cannot refer to a user type in keyspace …" */
        TYPE_OF_OTHER_KEYSPACE,
        /** "Non-frozen collections are not allowed inside collections", "A user type cannot contain non-frozen UDTs" */
        NESTED_NOT_FROZEN,
        /** "Counters are not allowed inside collections", "A user type cannot contain counters" */
        COUNTER_INSIDE,
        /** "Durations are not allowed inside sets", "Durations are not allowed as map keys" */
        DURATION_INSIDE,
        /** "vectors may only have positive dimensions" */
        VECTOR_DIMENSION,
        /** "Duplicate field name '…' in type '…'" */
        FIELD_TWICE,
        /** "Cannot add new field … as it would create a circular reference" */
        CIRCULAR_TYPE,
        /** "Cannot add new field … as the type is being used in partition key by the following tables" */
        TYPE_IN_PARTITION_KEY,
        /** "Cannot drop user type '…' as it is still used by tables …", "Cannot alter user type … still used in INITCOND …" */
        TYPE_IN_USE,

        /** "No PRIMARY KEY specifed for table '…' (exactly one required)" */
        NO_PRIMARY_KEY,
        /** "Duplicate column '…' in PRIMARY KEY clause for table '…'" */
        KEY_COLUMN_TWICE,
        /** "Invalid non-frozen collection type … for PRIMARY KEY column '…'", and the same of user-defined types */
        KEY_NOT_FROZEN,
        /** "counter type is not supported for PRIMARY KEY column '…'" */
        KEY_COUNTER,
        /** "duration type is not supported for PRIMARY KEY column '…'" */
        KEY_DURATION,
        /** "Static column '…' cannot be part of the PRIMARY KEY" */
        KEY_STATIC,
        /** "Only clustering key columns can be defined in CLUSTERING ORDER directive", "Missing CLUSTERING ORDER for column …" */
        CLUSTERING_ORDER,
        /** "Static columns are only useful (and thus allowed) if the table has at least one clustering column" */
        STATIC_WITHOUT_CLUSTERING,
        /** "Cannot mix counter and non counter columns in the same table" */
        COUNTERS_MIXED,
        /** "Cannot set default_time_to_live on a table with counters" */
        COUNTERS_EXPIRE,
        /** "COMPACT STORAGE with composite PRIMARY KEY allows no more than one column not part of the PRIMARY KEY" */
        COMPACT_STORAGE,
        /** "Unknown property '…'" */
        UNKNOWN_OPTION,
        /** "Invalid value for property '…'", and what each option says of its range */
        OPTION_VALUE,
        /** "Missing mandatory option 'replication'", "Missing replication strategy class", "Unrecognized strategy option …" */
        REPLICATION,

        /** "Cannot use ALTER TABLE on a materialized view", "Cannot use DROP TABLE on a materialized view" */
        TABLE_IS_VIEW,
        /** "Altering column types is no longer supported", "Altering field types is no longer supported" */
        TYPE_CHANGED,
        /** "Cannot add a column '…' of type …, incompatible with previously dropped column '…' of type …" */
        COLUMN_READDED,
        /** "Cannot drop PRIMARY KEY column …" */
        KEY_COLUMN_DROPPED,
        /** "Cannot drop non-frozen column … of user type …" */
        DROPPED_NOT_FROZEN,
        /** "Cannot drop column … because it has dependent secondary indexes", "Can't rename column … because …" */
        COLUMN_INDEXED,
        /** "Cannot drop column … on base table … with materialized views" */
        COLUMN_OF_BASE_TABLE,
        /** "Cannot rename non PRIMARY KEY column …" */
        RENAMED_NON_KEY,
        /** "Cannot drop a table when materialized views still depend on it" */
        VIEWS_DEPEND,

        /** "Secondary indexes on counter tables aren't supported" */
        INDEX_ON_COUNTERS,
        /** "Secondary indexes on materialized views aren't supported" */
        INDEX_ON_VIEW,
        /** "Only CUSTOM indexes support multiple columns", "… cannot be created over multiple columns" */
        INDEX_ON_SEVERAL_COLUMNS,
        /** "Only CUSTOM indexes can be created without specifying a target column" */
        INDEX_WITHOUT_COLUMN,
        /** "Secondary indexes are not supported on duration columns" */
        INDEX_ON_DURATION,
        /** "Secondary indexes are not supported on PRIMARY KEY columns in COMPACT STORAGE tables" */
        INDEX_ON_COMPACT_STORAGE,
        /** "Cannot create secondary index on the only partition key column …" */
        INDEX_ON_PARTITION_KEY,
        /** "full() indexes can only be created on frozen collections", "Cannot create index on keys of column … with non-map type" */
        INDEX_PART,
        /** "Cannot create index on non-frozen UDT column …", "Unsupported type: …" */
        INDEX_ON_TYPE,
        /** "CUSTOM index requires specifiying the index class", "Unable to find custom indexer class '…'" */
        INDEX_CLASS,
        /** "Cannot specify options for a non-CUSTOM index", "Properties specified … are not understood by …" */
        INDEX_OPTION,
        /** "Index … is a duplicate of existing index …" */
        INDEX_TWICE,

        /** "Materialized views are not supported on counter tables" */
        VIEW_ON_COUNTERS,
        /** "Materialized views cannot be created against other materialized views"; in 5.0, "Base table '…' doesn't exist" */
        VIEW_ON_VIEW,
        /** "Can only select columns by name when defining a materialized view", "Cannot use aliases …" */
        VIEW_SELECTION,
        /** "Cannot include static column '…' in materialized view '…'" */
        VIEW_OF_STATIC,
        /** "Cannot create materialized view '…' without primary key columns … from base table '…'" */
        VIEW_KEY_INCOMPLETE,
        /** "Cannot include more than one non-primary key column in materialized view primary key" */
        VIEW_KEY_EXCESS,
        /** "Primary key columns … must be restricted with 'IS NOT NULL' or otherwise" */
        VIEW_KEY_NULLABLE,
        /** "Non-primary key columns can only be restricted with 'IS NOT NULL'", "Cannot use token relation …" */
        VIEW_RESTRICTION,
        /** "Cannot set default_time_to_live for a materialized view" */
        VIEW_EXPIRES,
        /** "Cannot alter gc_grace_seconds of a materialized view to 0", and of its base table */
        VIEW_GRACE
    }
}
