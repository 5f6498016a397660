package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;

/**
 * A column of a table.
 *
 * @param name as Cassandra stores it
 * @param position its place among the columns of its kind, from 0; only meaningful in the primary key
 * @param descending whether rows are stored in descending order of it; only for clustering columns
 */
public record Column(String name, CqlType type, Kind kind, int position, boolean descending) {
    /** The part that a column plays in its table. */
    public enum Kind {
        PARTITION_KEY,
        CLUSTERING,
        STATIC,
        REGULAR
    }

    public boolean isPartitionKey() {
        return kind == Kind.PARTITION_KEY;
    }

    public boolean isClustering() {
        return kind == Kind.CLUSTERING;
    }

    public boolean isPrimaryKey() {
        return isPartitionKey() || isClustering();
    }

    /** The name as it may stand in CQL. */
    public String cql() {
        return Identifiers.cql(name);
    }
}
