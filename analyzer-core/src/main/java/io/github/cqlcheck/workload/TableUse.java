package io.github.cqlcheck.workload;

import java.util.Map;

/**
 * What the analysed statements of a run do to one table; all counts of statements.
 *
 * @param reads SELECTs
 * @param limitedReads those of them with a LIMIT
 * @param rowReads those that fix a clustering column by equality
 * @param writes INSERTs and UPDATEs
 * @param writesWithTtl those of them with a USING TTL that makes the row expire, as far as can be told
 * @param rangeDeletes DELETEs of whole partitions or of ranges of rows, and TRUNCATEs
 * @param indexUses for each index name, how its uses are restricted
 */
public record TableUse(
        int reads,
        int limitedReads,
        int rowReads,
        int writes,
        int writesWithTtl,
        int rangeDeletes,
        Map<String, IndexUse> indexUses) {

    public static final TableUse NONE = new TableUse(0, 0, 0, 0, 0, 0, Map.of());

    public TableUse {
        indexUses = Map.copyOf(indexUses);
    }

    /**
     * SELECTs that an index serves.
     *
     * @param withinPartition those that fix the partition key as well
     * @param global those that ask every node
     */
    public record IndexUse(int withinPartition, int global) {
        static final IndexUse NONE = new IndexUse(0, 0);

        IndexUse plus(boolean inPartition) {
            return new IndexUse(withinPartition + (inPartition ? 1 : 0), global + (inPartition ? 0 : 1));
        }

        /** Whether it is used, and never without the partition key. */
        public boolean isLocal() {
            return withinPartition > 0 && global == 0;
        }
    }

    /** How an index is used. */
    public IndexUse indexUse(String index) {
        return indexUses.getOrDefault(index, IndexUse.NONE);
    }
}
