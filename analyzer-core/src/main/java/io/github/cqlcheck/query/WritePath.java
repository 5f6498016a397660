package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The access path of an UPDATE, DELETE or INSERT, which must name the rows by their key. The steps and their order are
 * those of {@code StatementRestrictions}' constructor, then of {@code DeleteStatement}.
 */
final class WritePath {
    private final DataStatement.OnTable statement;
    private final Table table;
    private final Restrictions where;
    private final List<Refusal> refusals = new ArrayList<>();

    private WritePath(DataStatement.OnTable statement, Table table) {
        this.statement = statement;
        this.table = table;
        this.where = Restrictions.of(statement.where(), table);
    }

    /** An INSERT restricts the columns of the key that it gives values to: {@code UpdateStatement.ParsedInsert}. */
    static AccessPath insert(Insert insert, Table table) {
        boolean unknown = insert.json() || insert.columns().stream().anyMatch(Name::isPlaceholder);
        List<Refusal> refusals = new ArrayList<>();
        if (!unknown) {
            insert.columns().stream()
                    .filter(name -> table.column(name.text()).isEmpty())
                    .forEach(name -> refusals.add(new Refusal(Reason.UNDEFINED_COLUMN, name.span())));
            refusals.addAll(missing(insert, table));
        }
        return new AccessPath(Reach.ROW, List.of(), List.of(), Optional.empty(), List.of(), refusals);
    }

    private static List<Refusal> missing(Insert insert, Table table) {
        Set<String> given = insert.columns().stream().map(Name::text).collect(Collectors.toSet());
        List<Column> others = given.stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> !column.isPartitionKey())
                .toList();
        boolean onlyStatic =
                !others.isEmpty() && others.stream().allMatch(column -> column.kind() == Column.Kind.STATIC);
        List<Refusal> missing = new ArrayList<>();
        if (!contains(given, table.partitionKey())) {
            missing.add(new Refusal(Reason.PARTITION_KEY_INCOMPLETE, insert.span()));
        }
        boolean some = others.stream().anyMatch(Column::isClustering);
        if (!onlyStatic && !contains(given, table.clustering()) && !(table.isCompact() && some)) {
            missing.add(new Refusal(Reason.CLUSTERING_KEY_INCOMPLETE, insert.span()));
        }
        return missing;
    }

    private static boolean contains(Set<String> names, List<Column> columns) {
        return columns.stream().allMatch(column -> names.contains(column.name()));
    }

    static AccessPath of(DataStatement.OnTable statement, Table table) {
        return new WritePath(statement, table).path();
    }

    private AccessPath path() {
        where.custom().forEach(custom -> refusals.add(new Refusal(Reason.UNSUPPORTED_OPERATOR, custom.span())));
        refusals.addAll(new Relations(where, true, false, restriction -> false).refusals());
        partitionKey();
        clustering();
        where.others().stream().findFirst().ifPresent(other -> refuse(Reason.NON_KEY_COLUMN, other));
        range();
        Reach reach = where.isPartitionKeyFixed(table)
                ? Partitions.reach(table, where.partitionKey(), where.clustering())
                : Reach.CLUSTER;
        return new AccessPath(reach, where.partitionKey(), where.clustering(), Optional.empty(), List.of(), refusals);
    }

    private void refuse(Reason reason, Restriction restriction) {
        refusals.add(new Refusal(reason, restriction.span()));
    }

    private void refuse(Reason reason) {
        refusals.add(new Refusal(reason, statement.span()));
    }

    private void partitionKey() {
        if (where.token() && !where.isPartitionKeyFixed(table)) {
            refuse(Reason.UNSUPPORTED_OPERATOR);
        } else if (where.partitionKey().size() < table.partitionKey().size()) {
            refuse(Reason.PARTITION_KEY_INCOMPLETE);
        }
        where.partitionKey().stream()
                .filter(Restriction::isSlice)
                .findFirst()
                .ifPresent(slice -> refuse(Reason.UNSUPPORTED_OPERATOR, slice));
    }

    private void clustering() {
        boolean onlyStatic = onlyStatic();
        if (onlyStatic && !where.clustering().isEmpty()) {
            refuse(Reason.CLUSTERING_OF_STATIC, where.clustering().get(0));
        }
        if (statement instanceof Delete) {
            where.behindGap().ifPresent(restriction -> refuse(Reason.PRECEDING_COLUMN_FREE, restriction));
            return;
        }
        where.clustering().stream()
                .filter(Restriction::isSlice)
                .findFirst()
                .ifPresent(slice -> refuse(Reason.UNSUPPORTED_OPERATOR, slice));
        boolean mayLack = onlyStatic || table.isCompact() && !where.clustering().isEmpty();
        if (!mayLack && where.clusteringColumns() < table.clustering().size()) {
            refuse(Reason.CLUSTERING_KEY_INCOMPLETE);
        }
    }

    /** A range of rows can be deleted as a whole only, and without condition. */
    private void range() {
        boolean rows = where.clusteringColumns() == table.clustering().size()
                && where.clustering().stream().allMatch(r -> r.isEquality() || r.isIn());
        if (rows || !(statement instanceof Delete delete)) {
            return;
        }
        boolean conditional = delete.ifExists() || !delete.conditions().isEmpty();
        boolean condition = delete.conditions().stream().anyMatch(relation -> !isStatic(relation));
        if (conditional && (!deletesOnlyStatic(delete) || condition)) {
            refuse(Reason.CONDITION_ON_RANGE);
        } else if (!delete.deletions().isEmpty() && !deletesOnlyStatic(delete)) {
            refuse(Reason.COLUMNS_OF_RANGE);
        }
    }

    private boolean deletesOnlyStatic(Delete delete) {
        return !delete.deletions().isEmpty() && delete.deletions().stream().allMatch(this::isStatic);
    }

    /** {@code ModificationStatement.appliesOnlyToStaticColumns}. */
    private boolean onlyStatic() {
        if (statement instanceof Delete delete) {
            return deletesOnlyStatic(delete) && delete.conditions().stream().allMatch(this::isStatic);
        }
        return statement instanceof Update update
                && Stream.concat(
                                update.assignments().stream().map(assignment -> isStatic(assignment.target())),
                                update.conditions().stream().map(this::isStatic))
                        .allMatch(Boolean::booleanValue);
    }

    private boolean isStatic(Relation condition) {
        return condition.columns().stream().allMatch(name -> isStatic(name.text()));
    }

    private boolean isStatic(Term term) {
        if (term instanceof Term.ElementAccess access) {
            return isStatic(access.operand());
        }
        if (term instanceof Term.FieldAccess access) {
            return isStatic(access.operand());
        }
        return term instanceof Term.ColumnReference reference
                && isStatic(reference.column().text());
    }

    private boolean isStatic(String name) {
        return table.column(name)
                .filter(column -> column.kind() == Column.Kind.STATIC)
                .isPresent();
    }
}
