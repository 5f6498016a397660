package io.github.cqlcheck.rules;

import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import java.util.Optional;

/** The lists behind IN that name partitions. */
final class PartitionLists {
    private PartitionLists() {}

    /** The first of a query that goes to partitions one by one. */
    static Optional<Restriction> of(Query query) {
        return query.path().partitionKey().stream()
                .filter(restriction -> query.path().reach() == Reach.PARTITIONS && restriction.isIn())
                .findFirst();
    }
}
