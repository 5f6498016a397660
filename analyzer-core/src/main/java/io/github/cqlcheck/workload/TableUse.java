package io.github.cqlcheck.workload;

import java.util.Map;

/**
 * What the analysed statements of a run do to one table.
 *
 * @param counts how many statements do what
 * @param indexUses for each index name, how its uses are restricted
 * @param columnUses for each column that statements change, how many do it in which way
 */
public record TableUse(
        Map<Use, Integer> counts, Map<String, IndexUse> indexUses, Map<String, Map<ColumnUse, Integer>> columnUses) {

    public static final TableUse NONE = new TableUse(Map.of(), Map.of(), Map.of());

    public TableUse {
        counts = Map.copyOf(counts);
        indexUses = Map.copyOf(indexUses);
        columnUses = Map.copyOf(columnUses);
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

        IndexUse plus(IndexUse other) {
            return new IndexUse(withinPartition + other.withinPartition, global + other.global);
        }

        /** Whether it is used, and never without the partition key. */
        public boolean isLocal() {
            return withinPartition > 0 && global == 0;
        }
    }

    /** How many statements do something. */
    public int count(Use use) {
        return counts.getOrDefault(use, 0);
    }

    /** Whether any statement does it. */
    public boolean has(Use use) {
        return count(use) > 0;
    }

    /** How many statements do something to a column. */
    public int count(String column, ColumnUse use) {
        return columnUses.getOrDefault(column, Map.of()).getOrDefault(use, 0);
    }

    /** How an index is used. */
    public IndexUse indexUse(String index) {
        return indexUses.getOrDefault(index, IndexUse.NONE);
    }
}
