package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Something that the server would say no to.
 *
 * @param place the relation, the name or the clause that it stumbles over
 * @param message what is wrong, as one clause with the user's own names in it
 * @param help what to write instead, where that can be told from the statement and its table alone
 */
public record Refusal(Reason reason, Span place, String message, Optional<String> help) {

    static Refusal of(Reason reason, Node node, String format, Object... arguments) {
        return of(reason, node.span(), format, arguments);
    }

    static Refusal of(Reason reason, Span place, String format, Object... arguments) {
        return new Refusal(reason, place, format.formatted(arguments), Optional.empty());
    }

    Refusal withHelp(String format, Object... arguments) {
        return new Refusal(reason, place, message, Optional.of(format.formatted(arguments)));
    }

    Refusal withHelp(Optional<String> other) {
        return new Refusal(reason, place, message, other);
    }

    /** Why; the sentences are Cassandra's. */
    public enum Reason {
        /** "Cannot execute this query as it might involve data filtering and thus may have unpredictable performance." */
        FILTERING(true),
        /** "PRIMARY KEY column … cannot be restricted as preceding column … is not restricted." */
        PRECEDING_COLUMN_FREE(true),
        /** "Clustering column … cannot be restricted (preceding column … is restricted by a non-EQ relation)." */
        PRECEDING_COLUMN_SLICED(true),
        /** "Clustering columns can only be restricted with CONTAINS with a secondary index or filtering." */
        CLUSTERING_CONTAINS(true),
        /** "Select on indexed columns and with IN clause for the PRIMARY KEY are not supported." */
        INDEX_WITH_PARTITION_IN(false),
        /** "LIKE restriction is only supported on properly indexed columns." */
        LIKE_WITHOUT_INDEX(false),
        /** "ANN ordering by vector requires the column to be indexed." */
        NEAREST_WITHOUT_INDEX(false),
        /** "ANN ordering by vector requires all restricted column(s) to be indexed." */
        NEAREST_WITH_FILTERING(false),
        /**
         * "Cannot specify more than one ANN ordering", "ANN ordering does not support any other ordering", "Descending ANN
         * ordering is not supported", "ANN ordering is only supported on float vector indexes", "Vector indexes only support
         * ANN queries".
         */
        NEAREST(false),
        /**
         * An operator that has no meaning there: "Unsupported "!=" relation: …", "Cannot use UPDATE with CONTAINS", "Slice
         * restrictions are not supported on the clustering columns in UPDATE statements", "Only EQ and IN relation are
         * supported on the partition key …", "The token function cannot be used in WHERE clauses for DELETE statements",
         * "Only CUSTOM indexes may be used in custom index expressions …", "Slice restrictions are not supported on duration
         * columns".
         */
        UNSUPPORTED_OPERATOR(false),
        /**
         * "Collection column … cannot be restricted by a '=' relation", "Non-frozen UDT column … cannot be restricted by any
         * relation".
         */
        NOT_FROZEN(false),
        /** "Cannot use CONTAINS on non-collection column …", "Column … cannot be used as a map", and the like. */
        NO_COLLECTION(false),
        /**
         * "… cannot be restricted by more than one relation if it includes an Equal", "More than one restriction was found for
         * the start bound on …", "Column … cannot be restricted by both an equality and an inequality relation".
         */
        RESTRICTED_TWICE(false),
        /**
         * "Multi-column relations can only be applied to clustering columns …", "Clustering columns must appear in the PRIMARY
         * KEY order in multi-column relations", "Column … appeared twice in a relation".
         */
        MULTI_COLUMN(false),
        /** "The token() function must be applied to all partition key components or none of them", and the like. */
        TOKEN(false),
        /** "Some partition key parts are missing: …" */
        PARTITION_KEY_INCOMPLETE(false),
        /** "Some clustering keys are missing: …" */
        CLUSTERING_KEY_INCOMPLETE(false),
        /**
         * "Invalid restrictions on clustering columns since the UPDATE statement modifies only static columns", "Cannot
         * restrict clustering columns when selecting only static columns".
         */
        CLUSTERING_OF_STATIC(false),
        /** "Range deletions are not supported for specific columns"; said when the statement runs. */
        COLUMNS_OF_RANGE(false),
        /** "DELETE statements must restrict all PRIMARY KEY columns with equality relations in order to …" */
        CONDITION_ON_RANGE(false),
        /** "Non PRIMARY KEY columns found in where clause: …" */
        NON_KEY_COLUMN(false),
        /** "Invalid index expression, index … not found for …" */
        UNDEFINED_INDEX(false),
        /** "Undefined column name … in table …" */
        UNDEFINED_COLUMN(false),
        /** "Order by is currently only supported on the clustered columns of the PRIMARY KEY, got …" */
        ORDER_BY_NOT_CLUSTERING(false),
        /** "Order by currently only supports the ordering of columns following their declared order in the PRIMARY KEY." */
        ORDER_BY_GAP(false),
        /** "Unsupported order by relation." */
        ORDER_BY_DIRECTIONS(false),
        /** "ORDER BY with 2ndary indexes is not supported, except for ANN queries." */
        ORDER_BY_WITH_INDEX(false),
        /** "ORDER BY is only supported when the partition key is restricted by an EQ or an IN." */
        ORDER_BY_WITHOUT_PARTITION(false),
        /** "Group by is currently only supported on the columns of the PRIMARY KEY, got …" */
        GROUP_BY_NOT_KEY(false),
        /** "Group by currently only support groups of columns following their declared order in the PRIMARY KEY." */
        GROUP_BY_GAP(false),
        /** "Group by is not supported on only a part of the partition key." */
        GROUP_BY_PARTIAL_PARTITION_KEY(false),
        /** "GROUP BY functions must have one clustering column name as parameter", and the like. */
        GROUP_BY_FUNCTION(false),
        /**
         * "SELECT DISTINCT queries must only request partition key columns and/or static columns", "… must request all the
         * partition key columns", "SELECT DISTINCT with WHERE clause only supports restriction by partition key and/or static
         * columns", "Grouping on clustering columns is not allowed for SELECT DISTINCT queries".
         */
        DISTINCT(false),
        /** "PER PARTITION LIMIT is not allowed with SELECT DISTINCT queries", "… with aggregate queries". */
        PER_PARTITION_LIMIT(false),
        /** "The column names contains duplicates." */
        NAMED_TWICE(false),
        /** "Unmatched column names/values." */
        VALUE_COUNT(false),
        /** "PRIMARY KEY part … found in SET part", "Invalid identifier … for deletion (should not be a PRIMARY KEY part)". */
        KEY_WRITTEN(false),
        /** "Invalid operation (…) for non collection column …", "Invalid deletion operation for frozen collection column …". */
        OPERATION(false),
        /**
         * "INSERT statements are not allowed on counter tables, use UPDATE instead", "Cannot set the value of counter column …",
         * "Invalid operation (…) for non counter column …", "Cannot provide custom TTL for counter updates", "Conditional
         * updates are not supported on counter tables", "Counter and non-counter mutations cannot exist in the same batch".
         */
        COUNTER(false),
        /** "PRIMARY KEY column … cannot have IF conditions", "Cannot provide custom timestamp for conditional updates". */
        CONDITION(false),
        /** "Cannot directly modify a materialized view." */
        VIEW_WRITTEN(false),
        /** "Batch with conditions cannot span multiple tables", "Cannot provide custom timestamp for conditional BATCH". */
        CONDITIONAL_BATCH(false),
        /** "Timestamp must be set either on BATCH or individual statements", "Global TTL on the BATCH … is not supported". */
        BATCH(false),
        /** "Invalid STRING constant (…) for … of type …", "Type error: …", "Expected 2 elements in value tuple, but got 3: …". */
        TYPE(false),
        /** "UDT column … does not have a field named …", "Unknown field … in value of user defined type …". */
        UNDEFINED_FIELD(false),
        /** "Unknown function … called." */
        UNDEFINED_FUNCTION(false),
        /** "Invalid call to function …, none of its type signatures match", "Ambiguous call to function …", and the like. */
        FUNCTION(false),
        /** "Cannot use selection function writetime on PRIMARY KEY part …", "Invalid field selection: …", and the like. */
        SELECTOR(false);

        private final boolean liftedByAllowFiltering;

        Reason(boolean liftedByAllowFiltering) {
            this.liftedByAllowFiltering = liftedByAllowFiltering;
        }

        /** Whether the server would accept the same query with ALLOW FILTERING. */
        public boolean isLiftedByAllowFiltering() {
            return liftedByAllowFiltering;
        }
    }
}
