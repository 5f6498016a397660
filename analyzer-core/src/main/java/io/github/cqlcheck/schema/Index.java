package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.SchemaStatement.IndexTarget;
import io.github.cqlcheck.source.Place;
import java.util.Locale;
import java.util.Map;

/**
 * A secondary index.
 *
 * @param name given, or as Cassandra makes it up: {@code table_column_idx}
 * @param column the column indexed
 * @param target which part of a collection; for other columns {@code SIMPLE}
 * @param options what stands behind {@code WITH OPTIONS}, in lower case keys
 * @param place where the index is named, else its column
 */
public record Index(
        String name, Kind kind, String column, IndexTarget.Part target, Map<String, String> options, Place place) {
    public Index {
        options = Map.copyOf(options);
    }

    /** The implementations that differ in what they serve. */
    public enum Kind {
        /** {@code CREATE INDEX} without {@code USING}: a hidden table on each node. */
        LEGACY("secondary index"),
        /** SSTable-attached secondary index, experimental, off by default since 4.0. */
        SASI("SASI index"),
        /** Storage-attached index, since 5.0. */
        SAI("SAI index"),
        /** A class that cqlcheck does not know, such as Lucene's or DSE Search. */
        CUSTOM("custom index");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** What it is called in prose. */
        public String title() {
            return title;
        }

        /** The kind behind a {@code USING} class; Cassandra's {@code IndexMetadata.indexNameAliases}. */
        static Kind of(String using) {
            return switch (using.substring(using.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "", "legacy_local_table", "internalindex", "cassandraindex" -> LEGACY;
                case "sasiindex" -> SASI;
                case "sai", "storageattachedindex" -> SAI;
                default -> CUSTOM;
            };
        }
    }
}
