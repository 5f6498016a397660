package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The access path of an UPDATE, DELETE or INSERT, which must name the rows by their key. The steps and their order are
 * those of {@code ModificationStatement.Parsed.prepare}, {@code StatementRestrictions}' constructor, and
 * {@code ModificationStatement.validate}.
 */
final class WritePath {
    private final Write write;
    private final Table table;
    private final ValueTypes types;
    private final Restrictions where;
    private final List<Refusal> refusals = new ArrayList<>();

    private WritePath(Write write, Table table, ValueTypes types) {
        this.write = write;
        this.table = table;
        this.types = types;
        this.where = Restrictions.of(write.where(), table);
    }

    static AccessPath of(DataStatement.OnTable statement, Table table, ValueTypes types) {
        return new WritePath(Write.of(statement, table), table, types).path();
    }

    private AccessPath path() {
        using();
        refusals.addAll(new Conditions(write, table, types).refusals());
        refusals.addAll(new Operations(write.statement(), table, types).refusals());
        write.where().stream()
                .filter(Relation.CustomIndex.class::isInstance)
                .forEach(custom -> refusals.add(Refusal.of(
                        Reason.UNSUPPORTED_OPERATOR,
                        custom,
                        "expr(…) finds rows of a SELECT, not of %s",
                        write.verb())));
        if (write.isKeyKnown()) {
            refusals.addAll(
                    new Relations(write.where(), table, write.verb(), false, restriction -> false, types).refusals());
            partitionKey();
            clustering();
            where.others().stream()
                    .findFirst()
                    .ifPresent(other -> refuse(
                            Reason.NON_KEY_COLUMN,
                            other,
                            "%s finds rows by their key alone, and %s is not part of it",
                            write.verb(),
                            other.firstColumn().cql()));
            conditional();
            range();
        }
        kind();
        return new AccessPath(reach(), where.partitionKey(), where.clustering(), Optional.empty(), List.of(), refusals);
    }

    private Reach reach() {
        if (write.statement() instanceof Insert) {
            return Reach.ROW;
        }
        return where.isPartitionKeyFixed(table)
                ? Partitions.reach(table, where.partitionKey(), where.clustering())
                : Reach.CLUSTER;
    }

    private void refuse(Reason reason, Restriction restriction, String format, Object... arguments) {
        refusals.add(Refusal.of(reason, restriction.span(), format, arguments));
    }

    private void refuse(Reason reason, String format, Object... arguments) {
        refusals.add(Refusal.of(reason, write.statement(), format, arguments));
    }

    /** {@code Attributes.Raw.prepare}. */
    private void using() {
        Using using = write.using();
        using.timestamp()
                .flatMap(timestamp -> types.check(timestamp, NativeType.BIGINT, "TIMESTAMP"))
                .ifPresent(refusals::add);
        using.ttl().flatMap(ttl -> types.check(ttl, NativeType.INT, "TTL")).ifPresent(refusals::add);
    }

    private void partitionKey() {
        if (where.token() && !where.isPartitionKeyFixed(table)) {
            refuse(Reason.UNSUPPORTED_OPERATOR, "token(…) finds rows of a SELECT, not of %s", write.verb());
        } else if (where.partitionKey().size() < table.partitionKey().size()) {
            refuse(
                    Reason.PARTITION_KEY_INCOMPLETE,
                    "the partition key is not whole: %s",
                    missing(table.partitionKey(), where.partitionKey()));
        }
        where.partitionKey().stream()
                .filter(Restriction::isSlice)
                .findFirst()
                .ifPresent(slice -> refuse(
                        Reason.UNSUPPORTED_OPERATOR, slice, "%s takes = or IN for the partition key", write.verb()));
    }

    private static String missing(List<Column> key, List<Restriction> given) {
        List<String> missing = key.stream()
                .filter(column -> given.stream()
                        .noneMatch(restriction -> restriction.columns().contains(column)))
                .map(Column::cql)
                .toList();
        return "%s %s missing".formatted(String.join(", ", missing), missing.size() == 1 ? "is" : "are");
    }

    private void clustering() {
        boolean onlyStatic = write.isOnlyStatic();
        if (onlyStatic && !where.clustering().isEmpty() && !(write.statement() instanceof Insert)) {
            refuse(
                    Reason.CLUSTERING_OF_STATIC,
                    where.clustering().get(0),
                    "static columns belong to the partition, so %s cannot choose among its rows",
                    where.clustering().get(0).firstColumn().cql());
        }
        if (write.statement() instanceof Delete) {
            where.behindGap().ifPresent(restriction -> refusals.add(where.free(restriction, table)));
            return;
        }
        where.clustering().stream()
                .filter(Restriction::isSlice)
                .findFirst()
                .ifPresent(slice -> refuse(
                        Reason.UNSUPPORTED_OPERATOR, slice, "%s takes = or IN for clustering columns", write.verb()));
        boolean mayLack = onlyStatic || table.isCompact() && !where.clustering().isEmpty();
        if (!mayLack && where.clusteringColumns() < table.clustering().size()) {
            refuse(
                    Reason.CLUSTERING_KEY_INCOMPLETE,
                    "the key of the row is not whole: %s",
                    missing(table.clustering(), where.clustering()));
        }
    }

    /** A range of rows can be deleted as a whole only, and without condition. */
    private void range() {
        boolean rows = where.clusteringColumns() == table.clustering().size()
                && where.clustering().stream().allMatch(r -> r.isEquality() || r.isIn());
        if (rows || !(write.statement() instanceof Delete delete)) {
            return;
        }
        boolean onlyStatic = write.writesOnlyStatic();
        boolean condition = delete.conditions().stream().anyMatch(relation -> !write.isStatic(relation));
        if (write.isConditional() && (!onlyStatic || condition)) {
            refuse(Reason.CONDITION_ON_RANGE, "a DELETE with a condition names one row by its whole key");
        } else if (!delete.deletions().isEmpty() && !onlyStatic) {
            refuse(
                    Reason.COLUMNS_OF_RANGE,
                    "columns are deleted from single rows, and %s",
                    missing(table.clustering(), where.clustering()));
        }
    }

    /** {@code ModificationStatement}'s constructor. */
    private void conditional() {
        if (!write.isConditional()) {
            return;
        }
        boolean counted = refusals.stream().anyMatch(refusal -> refusal.reason() == Reason.COUNTER);
        Optional<Term> timestamp = write.using().timestamp();
        if (table.isCounterTable() && !counted) {
            refuse(Reason.COUNTER, "counters take no conditions");
        } else if (timestamp.isPresent()) {
            refusals.add(Refusal.of(
                    Reason.CONDITION,
                    timestamp.get(),
                    "a write with a condition takes its time from Paxos, not from USING"));
        }
    }

    /** What the kind of the table does not allow: {@code ModificationStatement.validate}. */
    private void kind() {
        Using using = write.using();
        if (table.isCounterTable() && using.timestamp().isPresent()) {
            refusals.add(Refusal.of(Reason.COUNTER, using.timestamp().get(), "counters take no TIMESTAMP"));
        } else if (table.isCounterTable() && using.ttl().isPresent()) {
            refusals.add(Refusal.of(Reason.COUNTER, using.ttl().get(), "counters cannot expire, so they take no TTL"));
        }
        if (table.view()) {
            refuse(
                    Reason.VIEW_WRITTEN,
                    "%s is a materialized view, which Cassandra writes itself",
                    table.name().cql());
        }
    }
}
