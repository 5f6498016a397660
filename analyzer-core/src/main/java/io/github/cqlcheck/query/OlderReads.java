package io.github.cqlcheck.query;

import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * What releases before 5.0 look at otherwise when they prepare a SELECT: {@code StatementRestrictions} of Apache Cassandra
 * 3.11.19, 4.0.19 and 4.1.10.
 */
record OlderReads(Restrictions where, Table table, Target target) {

    /** Whether the SASI index on a column fails on this restriction as it does on CONTAINS: before 4.1 on IN. */
    boolean failsOnIn(Restriction restriction) {
        return restriction.isIn() && target.isBefore(Target.CASSANDRA_4_1);
    }

    /** Before 4.1 IN names partitions, and filters none. */
    Optional<Refusal> partitionIn() {
        return where.partitionKey().stream()
                .filter(restriction ->
                        restriction.isIn() && target.isBefore(Target.CASSANDRA_4_1) && where.hasPartitionIn(table))
                .findFirst()
                .map(restriction -> Refusal.of(
                        Reason.UNSUPPORTED_OPERATOR,
                        restriction.span(),
                        "IN on a partition key filters nothing before Cassandra 4.1, so all of the key is given"));
    }

    /** What 3.11 alone does not read: rows here and there, with a column that is made of several cells. */
    Optional<Refusal> inBesideCells(Selection selection) {
        return where.clustering().stream()
                .filter(restriction ->
                        restriction.isIn() && target.isBefore(Target.CASSANDRA_4_0) && selection.selectsCells())
                .findFirst()
                .map(restriction -> Refusal.of(
                                Reason.UNSUPPORTED_OPERATOR,
                                restriction.span(),
                                "Cassandra 3.11 takes no IN on %s where a collection is selected that is not frozen",
                                restriction.firstColumn().cql())
                        .withHelp("write one statement for each value"));
    }

    /** {@code needFiltering} before 5.0: what is left to ask is counted, whatever the index can serve of it. */
    boolean needsFiltering(List<Restriction> rowFilter) {
        int asked = where.custom().size()
                + rowFilter.stream()
                        .mapToInt(restriction -> restriction.columns().size())
                        .sum();
        int contained = where.others().stream()
                .filter(Restriction::isContains)
                .mapToInt(restriction -> restriction.relations().size())
                .sum();
        return asked > 1 || contained > 1 || asked == 0 && !where.clustering().isEmpty();
    }
}
