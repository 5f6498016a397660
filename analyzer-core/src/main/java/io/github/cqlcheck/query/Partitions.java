package io.github.cqlcheck.query;

import io.github.cqlcheck.schema.Table;
import java.util.List;

/** The reach of a statement whose partition key is fixed. */
final class Partitions {
    private Partitions() {}

    static Reach reach(Table table, List<Restriction> partitionKey, List<Restriction> clustering) {
        boolean one = partitionKey.stream().allMatch(r -> r.valueCount().orElse(2) <= 1);
        if (!one) {
            return Reach.PARTITIONS;
        }
        if (clustering.isEmpty()) {
            return table.clustering().isEmpty() ? Reach.ROW : Reach.PARTITION;
        }
        boolean row = clustering.stream().allMatch(Restriction::isEquality)
                && clustering.stream().mapToInt(r -> r.columns().size()).sum()
                        == table.clustering().size();
        return row ? Reach.ROW : Reach.SLICE;
    }
}
