package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells that a write sets. */
public final class Changes {
    private Changes() {}

    /**
     * A cell and what is put into it.
     *
     * @param row what names its row, or only its partition if the column is static
     * @param value empty for a DELETE
     */
    public record Change(List<KnownValue> row, Column column, Span place, Optional<Term> value) {
        public boolean isDelete() {
            return value.isEmpty() || isNull(value.get());
        }

        /** Whether it puts something else there than another one does, as far as the text tells. */
        public boolean isOther(Change before) {
            if (isDelete() || before.isDelete()) {
                return isDelete() != before.isDelete();
            }
            Term left = value.orElseThrow();
            Term right = before.value.orElseThrow();
            if (left instanceof Term.Literal one && right instanceof Term.Literal other) {
                return one.kind() != other.kind() || !one.text().equals(other.text());
            }
            Optional<KnownValue> known = KnownValue.of(left);
            return (isOpen(left) || isOpen(right)) && (known.isEmpty() || !known.equals(KnownValue.of(right)));
        }

        private static boolean isOpen(Term term) {
            return term instanceof Term.BindMarker || term instanceof Term.Placeholder;
        }

        private static boolean isNull(Term term) {
            return term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.NULL;
        }
    }

    /** Whether it deletes rows, not columns. */
    public static boolean deletesRows(Query write) {
        return write.statement() instanceof Delete delete && delete.deletions().isEmpty();
    }

    public static boolean deletes(Query write) {
        return write.statement() instanceof Delete;
    }

    /** Whether it has a time of its own within a batch. */
    public static boolean hasTimestamp(Query write) {
        return Write.of(write.statement(), write.table()).using().timestamp().isPresent();
    }

    /** The cells that a write to one row sets as a whole; what only adds to a cell is left out. */
    public static List<Change> of(Query write, RowKey key) {
        boolean row = key.clustering().size() == write.table().clustering().size();
        return cells(write)
                .filter(cell -> row || cell.column().kind() == Column.Kind.STATIC)
                .map(cell -> new Change(
                        cell.column().kind() == Column.Kind.STATIC ? key.partition() : key.all(),
                        cell.column(),
                        cell.place(),
                        cell.value()))
                .toList();
    }

    private static Stream<Change> cells(Query write) {
        if (write.statement() instanceof Insert insert) {
            return insert.json()
                    ? Stream.of()
                    : IntStream.range(
                                    0,
                                    Math.min(
                                            insert.columns().size(),
                                            insert.values().size()))
                            .mapToObj(i -> cell(
                                    write,
                                    insert.columns().get(i),
                                    insert.values().get(i).span(),
                                    Optional.of(insert.values().get(i))))
                            .flatMap(Optional::stream);
        }
        if (write.statement() instanceof Update update) {
            return update.assignments().stream()
                    .filter(assignment -> assignment.operator() == Assignment.Operator.SET
                            && !(assignment.value() instanceof Term.Arithmetic))
                    .flatMap(assignment ->
                            cell(write, assignment.target(), assignment.span(), Optional.of(assignment.value()))
                                    .stream());
        }
        return ((Delete) write.statement())
                .deletions().stream().flatMap(term -> cell(write, term, term.span(), Optional.empty()).stream());
    }

    private static Optional<Change> cell(Query write, Term target, Span place, Optional<Term> value) {
        return target instanceof Term.ColumnReference reference
                ? cell(write, reference.column(), place, value)
                : Optional.empty();
    }

    private static Optional<Change> cell(Query write, Name name, Span place, Optional<Term> value) {
        return write.table()
                .column(name.text())
                .filter(column -> !column.isPrimaryKey() && isOneCell(column.type()))
                .map(column -> new Change(List.of(), column, place, value));
    }

    /** A collection or a type that is not frozen is many cells. */
    private static boolean isOneCell(CqlType type) {
        return type.isFrozen()
                || type instanceof CqlType.Native
                || type instanceof CqlType.Tuple
                || type instanceof CqlType.Vector;
    }
}
