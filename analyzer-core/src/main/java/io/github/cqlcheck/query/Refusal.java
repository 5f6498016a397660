package io.github.cqlcheck.query;

import io.github.cqlcheck.source.Span;

/**
 * Something that the server would say no to.
 *
 * @param place the relation, or the clause, that it stumbles over
 */
public record Refusal(Reason reason, Span place) {
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
         * An operator that has no meaning there: "Unsupported "!=" relation: …", "Cannot use UPDATE with CONTAINS", "Slice
         * restrictions are not supported on the clustering columns in UPDATE statements", "Only EQ and IN relation are
         * supported on the partition key …", "The token function cannot be used in WHERE clauses for DELETE statements",
         * "Only CUSTOM indexes may be used in custom index expressions …".
         */
        UNSUPPORTED_OPERATOR(false),
        /** "Some partition key parts are missing: …" */
        PARTITION_KEY_INCOMPLETE(false),
        /** "Some clustering keys are missing: …" */
        CLUSTERING_KEY_INCOMPLETE(false),
        /** "Invalid restrictions on clustering columns since the UPDATE statement modifies only static columns." */
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
        UNDEFINED_COLUMN(false);

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
