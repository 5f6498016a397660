package io.github.cqlcheck.query;

import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key that a write names, as far as its text tells.
 *
 * @param partition the values of the partition key, in its order
 * @param clustering those of the clustering columns from the first on, up to the first that is not fixed
 * @param whole whether nothing else restricts the rows: what is named by {@code clustering} is written, all of it
 */
public record RowKey(List<KnownValue> partition, List<KnownValue> clustering, boolean whole) {
    public RowKey {
        partition = List.copyOf(partition);
        clustering = List.copyOf(clustering);
    }

    /** Empty if the text does not tell the partition. */
    static Optional<RowKey> of(Query query) {
        Table table = query.table();
        List<KnownValue> partition = values(query.path().partitionKey());
        if (partition.size() < table.partitionKey().size()
                || !query.path().refusals().isEmpty()) {
            return Optional.empty();
        }
        List<Restriction> restrictions = query.path().clustering();
        List<KnownValue> clustering = values(restrictions);
        int restricted = restrictions.stream()
                .mapToInt(restriction -> restriction.columns().size())
                .sum();
        return Optional.of(new RowKey(partition, clustering, clustering.size() == restricted));
    }

    /** As far as they are known, from the first on. */
    private static List<KnownValue> values(List<Restriction> restrictions) {
        List<KnownValue> values = new ArrayList<>();
        for (Restriction restriction : restrictions) {
            Optional<List<KnownValue>> known = KnownValue.of(restriction);
            if (known.isEmpty()) {
                return values;
            }
            values.addAll(known.get());
        }
        return values;
    }

    /** Whether the partition differs for sure from every other of which this is so. */
    public boolean isCertain() {
        return partition.stream().allMatch(KnownValue::certain);
    }

    /** All of them, the partition's first. */
    public List<KnownValue> all() {
        return Stream.concat(partition.stream(), clustering.stream()).toList();
    }
}
