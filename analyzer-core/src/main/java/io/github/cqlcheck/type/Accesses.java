package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts of values in a SELECT clause: fields, elements, slices, and how cells were written (Cassandra's
 * {@code Selectable.WithFieldSelection} and its neighbours).
 */
record Accesses(Selectors selectors, Columns columns, Calls calls) {

    /** Empty for a term that is none of them. */
    Optional<Selected> selected(Term term, Optional<DataType> expected) {
        Optional<SelectorTyping.Cell> cell = SelectorTyping.cell(term, calls.target());
        if (cell.isPresent()) {
            return Optional.of(cell((Term.FunctionCall) term, cell.get(), expected));
        }
        if (term instanceof Term.FieldAccess access) {
            return Optional.of(field(access));
        }
        if (term instanceof Term.ElementAccess access) {
            return Optional.of(
                    part(access, access.operand(), Stream.of(access.key()).toList(), Optional.empty()));
        }
        return term instanceof Term.SliceAccess access
                ? Optional.of(part(
                        access,
                        access.operand(),
                        Stream.of(access.from(), access.to())
                                .flatMap(Optional::stream)
                                .toList(),
                        expected))
                : Optional.empty();
    }

    private Selected field(Term.FieldAccess access) {
        Optional<DataType> expected = access.operand() instanceof Term.TupleLiteral parentheses
                ? new SelectorTyping(columns, calls)
                        .exactType(parentheses.items().get(0))
                : Optional.empty();
        Selected operand = selectors.selected(access.operand(), expected);
        if (operand.refused().isPresent() || operand.type() == DataType.UNKNOWN) {
            return operand.as(DataType.UNKNOWN);
        }
        if (!(operand.type() instanceof DataType.UserDefined type)) {
            return Selected.refused(new Mismatch(
                    access.field().span(),
                    Kind.NOT_SELECTABLE,
                    "%s is %s, which has no fields"
                            .formatted(Wording.of(access.operand()), Wording.withArticle(operand.type()))));
        }
        String name = access.field().text();
        if (access.field().isPlaceholder()) {
            return operand.as(DataType.UNKNOWN);
        }
        return type.fields().containsKey(name)
                ? operand.as(type.fields().get(name))
                : Selected.refused(ConstantRefusals.field(
                        new Term.ColumnReference(access.field().span(), access.field()), name, type));
    }

    /** An element or a slice of a collection. */
    private Selected part(Term access, Term operand, List<Term> keys, Optional<DataType> expected) {
        Selected whole = selectors.selected(operand, expected);
        if (whole.refused().isPresent() || whole.type() == DataType.UNKNOWN) {
            return whole.as(DataType.UNKNOWN);
        }
        if (!(whole.type() instanceof DataType.Collection type) || type.kind() == CqlType.Collection.Kind.LIST) {
            return Selected.refused(new Mismatch(
                    access.span(),
                    Kind.NOT_SELECTABLE,
                    "%s is %s, and SELECT takes parts of sets and maps only"
                            .formatted(Wording.of(operand), Wording.withArticle(whole.type()))));
        }
        Receiver key = new Receiver(Wording.of(operand), type).key(type.key());
        Values values = new Values(columns.types(), calls);
        Optional<Mismatch> refused = keys.stream()
                .map(term -> values.mismatch(term, key))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> nullKey(access, operand, type));
        return whole.as(access instanceof Term.ElementAccess ? type.value() : type)
                .unless(refused);
    }

    /** Where a column has a cell for each element, the server looks the key up when it prepares the statement. */
    private static Optional<Mismatch> nullKey(Term access, Term operand, DataType.Collection type) {
        if (!type.multiCell() || !(operand instanceof Term.ColumnReference)) {
            return Optional.empty();
        }
        Optional<Term> key = access instanceof Term.ElementAccess element
                ? Optional.of(element.key())
                : ((Term.SliceAccess) access)
                        .from()
                        .filter(from -> ((Term.SliceAccess) access)
                                .to()
                                .map(Term.Literal.class::isInstance)
                                .orElse(true));
        return key.filter(term -> CollectionValues.isNull(term, type.key()))
                .map(term -> new Mismatch(term.span(), Kind.NULL, "a key is never null"));
    }

    private Selected cell(Term.FunctionCall call, SelectorTyping.Cell cell, Optional<DataType> expected) {
        Term part = call.arguments().get(0);
        Term.ColumnReference reference = SelectorTyping.column(part);
        boolean key =
                columns.column(reference.column()).map(Column::isPrimaryKey).orElse(false);
        if (key) {
            String message = "%s is part of the primary key, which has no %s";
            return Selected.refused(new Mismatch(
                    reference.span(), Kind.NOT_SELECTABLE, message.formatted(reference.column(), what(cell))));
        }
        Selected selected = selectors.selected(part, expected);
        if (selected.type().isMultiCell() && calls.target().isBefore(Target.CASSANDRA_5_0)) {
            return Selected.refused(new Mismatch(
                    part.span(),
                    Kind.NOT_SELECTABLE,
                    "%s is not frozen, so each of its cells has its own %s, and %s tells none"
                            .formatted(
                                    reference.column(),
                                    what(cell),
                                    calls.target().displayName())));
        }
        return selected.as(
                selected.type() == DataType.UNKNOWN
                        ? DataType.UNKNOWN
                        : cell.answer(selected.type().isMultiCell()));
    }

    private static String what(SelectorTyping.Cell cell) {
        return cell == SelectorTyping.Cell.TTL ? "TTL" : "time of writing";
    }
}
