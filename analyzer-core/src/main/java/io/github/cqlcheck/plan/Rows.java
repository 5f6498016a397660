package io.github.cqlcheck.plan;

import io.github.cqlcheck.query.Reach;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which rows a statement is for, and how Cassandra finds them.
 *
 * @param part what of each partition, where it is not simply rows
 * @param partition what fixes the partition key, in its order, as far as it goes
 * @param tokens what bounds the tokens
 * @param clustering what the order of the rows in a partition serves
 * @param count how many rows of each partition the key names, where it names them all and the number is known
 * @param filtered what no key and no index serves, so that rows are read and thrown away
 */
public record Rows(
        Reach reach,
        Part part,
        List<Condition> partition,
        List<Condition> tokens,
        List<Condition> clustering,
        OptionalLong count,
        Optional<IndexUse> index,
        List<Condition> filtered) {
    public Rows {
        partition = List.copyOf(partition);
        tokens = List.copyOf(tokens);
        clustering = List.copyOf(clustering);
        filtered = List.copyOf(filtered);
    }

    /** What is read or written of the partitions. */
    public enum Part {
        ROWS,
        /** Only the columns that a partition has once. */
        STATIC,
        /** Only its key: {@code SELECT DISTINCT}. */
        KEY
    }

    /**
     * The indexes that are asked.
     *
     * @param names several only for storage-attached ones, which are asked together
     * @param kind what they are called in prose: {@code SAI index}
     * @param conditions what they serve; empty where an index serves the order alone
     */
    public record IndexUse(List<String> names, String kind, List<Condition> conditions) {
        public IndexUse {
            names = List.copyOf(names);
            conditions = List.copyOf(conditions);
        }
    }
}
