package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What selectors come to, or why the server refuses them: the {@code newSelectorFactory} of Cassandra's {@code Selectable}. */
final class Selectors {
    private final Columns columns;
    private final Calls calls;
    private final SelectorTyping typing;
    private final Accesses accesses;

    Selectors(Columns columns, Calls calls) {
        this.columns = columns;
        this.calls = calls;
        this.typing = new SelectorTyping(columns, calls);
        this.accesses = new Accesses(this, columns, calls);
    }

    /** @param expected the type that it is for; empty at the top */
    Selected selected(Term term, Optional<DataType> expected) {
        if (term instanceof Term.Placeholder) {
            return Selected.of(DataType.UNKNOWN);
        }
        if (term instanceof Term.Literal || term instanceof Term.BindMarker) {
            return value(term, expected);
        }
        if (term instanceof Term.ColumnReference reference) {
            return Selected.column(columns.type(reference.column())).unless(columns.mismatch(reference));
        }
        if (term instanceof Term.TypeHint hint) {
            return hint(hint);
        }
        if (term instanceof Term.Cast cast) {
            return cast(cast);
        }
        Optional<Call> call = typing.call(term);
        return call.isPresent()
                ? call(SelectorTyping.counted(Invocation.of(term).orElseThrow()), call.get())
                : accesses.selected(term, expected).orElseGet(() -> literal(term, expected));
    }

    private Selected value(Term term, Optional<DataType> expected) {
        if (expected.isEmpty()) {
            return Selected.refused(Refusals.untyped(term));
        }
        return Selected.of(expected.get())
                .unless(new Values(columns.types(), calls).mismatch(term, Receiver.unnamed(expected.get())));
    }

    /** A literal without a type; if that is not certain, for a template is to be filled, what is wrong with its parts. */
    private Selected untyped(Term term, boolean certain) {
        return certain
                ? Selected.refused(Refusals.untyped(term))
                : elements(Terms.parts(term), DataType.UNKNOWN, DataType.UNKNOWN);
    }

    private Selected call(Invocation call, Call meaning) {
        if (meaning instanceof Call.Known known) {
            return expectsNothing(call) ? parts(call).as(known.signature().result()) : known(call, known.signature());
        }
        Selected parts = parts(call);
        if (meaning instanceof Call.Refused refused) {
            return parts.unless(Optional.of(refused.mismatch()));
        }
        return meaning instanceof Call.Missing missing ? parts.unless(Optional.of(missing.mismatch())) : parts;
    }

    private Selected parts(Invocation call) {
        Optional<DataType> expected = expectsNothing(call) ? Optional.empty() : Optional.of(DataType.UNKNOWN);
        return Selected.of(
                DataType.UNKNOWN,
                call.arguments().stream().map(item -> selected(item, expected)).toList());
    }

    /** Whether a function is made for its arguments only when these are known ({@code Selectable.WithToJSonFunction}). */
    private boolean expectsNothing(Invocation call) {
        return call.name().equals("tojson")
                && call.mayBeNative()
                && calls.target().isBefore(Target.CASSANDRA_5_0);
    }

    private Selected known(Invocation call, Signature signature) {
        List<Selected> arguments = all(call.arguments(), signature.arguments());
        Selected parts = Selected.of(signature.result(), arguments);
        if (!signature.aggregate()) {
            return parts;
        }
        Optional<Mismatch> nested = parts.aggregate()
                ? Optional.of(new Mismatch(
                        call.span(), Kind.AGGREGATE, "%s is an aggregate of an aggregate".formatted(call.shown())))
                : Optional.empty();
        return new Selected(signature.result(), true, false, parts.refused()).unless(nested);
    }

    List<Selected> all(List<Term> terms, List<DataType> expected) {
        List<Selected> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            all.add(selected(terms.get(i), Optional.of(expected.get(i))));
        }
        return all;
    }

    private Selected hint(Term.TypeHint hint) {
        DataType type = typing.hint(hint);
        Selected operand = selected(hint.operand(), Optional.of(type));
        boolean fits = typing.assignability(hint.operand(), type).fits();
        return operand.as(type)
                .unless(TypeRules.mismatch(hint.type()))
                .unless(
                        fits
                                ? Optional.empty()
                                : Optional.of(new Mismatch(
                                        hint.operand().span(),
                                        Kind.CAST,
                                        "%s is no %s".formatted(Wording.of(hint.operand()), type))));
    }

    private Selected cast(Term.Cast cast) {
        Selected operand = selected(cast.operand(), Optional.empty());
        DataType type = columns.types().of(cast.type());
        boolean same = Compatibility.same(type, operand.type());
        if (operand.refused().isPresent() || !operand.type().isKnown() || same && !columns.isReversed(cast.operand())) {
            return operand.as(type);
        }
        Invocation call = Invocation.of(cast).orElseThrow();
        Call meaning = calls.resolve(call, typing, Optional.empty());
        boolean none = !(meaning instanceof Call.Known) && !(meaning instanceof Call.Unknown);
        String message = same
                ? "%s that is stored in descending order cannot be cast to %s, although it is one"
                : "%s cannot be cast to %s";
        Mismatch refused = new Mismatch(
                cast.span(),
                Kind.CAST,
                message.formatted(Wording.withArticle(operand.type()), cast.type()),
                same
                        ? Optional.of("leave out the CAST")
                        : meaning instanceof Call.Missing missing
                                ? missing.mismatch().help()
                                : Optional.empty());
        return operand.as(type).unless(none ? Optional.of(refused) : Optional.empty());
    }

    /** A literal that is made of others. */
    private Selected literal(Term term, Optional<DataType> expected) {
        Optional<DataType> type = typing.exactType(term).or(() -> expected);
        if (type.equals(Optional.of(DataType.UNKNOWN))) {
            return elements(Terms.parts(term), DataType.UNKNOWN, DataType.UNKNOWN);
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple(tuple, type, expected);
        }
        boolean vector = expected.isPresent() && expected.get() instanceof DataType.Vector;
        if (term instanceof Term.ListLiteral list && vector) {
            return vector(list, (DataType.Vector) expected.get());
        }
        if (type.isEmpty()) {
            return untyped(term, term instanceof Term.MapLiteral || typing.isCertain(term));
        }
        boolean array = expected.isEmpty() || expected.get().isCollection(CqlType.Collection.Kind.LIST);
        if (term instanceof Term.ListLiteral && !array) {
            return Selected.refused(Values.notA(term, Receiver.unnamed(expected.get())));
        }
        if (term instanceof Term.MapLiteral map && !map.entries().isEmpty()) {
            return map(map, type.get());
        }
        boolean emptyMap = Terms.parts(term).isEmpty() && type.get().isCollection(CqlType.Collection.Kind.MAP);
        CqlType.Collection.Kind kind =
                term instanceof Term.ListLiteral ? CqlType.Collection.Kind.LIST : CqlType.Collection.Kind.SET;
        if (emptyMap && kind == CqlType.Collection.Kind.SET) {
            return Selected.of(type.get());
        }
        if (!(type.get() instanceof DataType.Collection collection) || collection.kind() != kind) {
            return Selected.refused(Values.notA(term, Receiver.unnamed(type.get())));
        }
        return kind == CqlType.Collection.Kind.SET && collection.value().is(NativeType.DURATION)
                ? Selected.refused(new Mismatch(term.span(), Kind.TYPE, "a set holds no durations"))
                : elements(Terms.parts(term), collection.value(), collection);
    }

    private Selected elements(List<Term> items, DataType element, DataType type) {
        return Selected.of(
                type,
                items.stream().map(item -> selected(item, Optional.of(element))).toList());
    }

    private Selected tuple(Term.TupleLiteral tuple, Optional<DataType> type, Optional<DataType> expected) {
        if (type.isEmpty()) {
            return untyped(tuple, tuple.items().size() == 1 || typing.isCertain(tuple));
        }
        if (tuple.items().size() == 1 && !(type.get() instanceof DataType.Tuple)) {
            return selected(tuple.items().get(0), expected);
        }
        List<DataType> components = type.get().parts().orElse(List.of());
        return components.size() < tuple.items().size()
                ? Selected.refused(Values.notA(tuple, Receiver.unnamed(type.get())))
                : Selected.of(type.get(), all(tuple.items(), components));
    }

    private Selected vector(Term.ListLiteral list, DataType.Vector expected) {
        Optional<DataType> first = new Composites(typing).first(list.items());
        if (first.isEmpty() && expected.dimension() != list.items().size()) {
            return Selected.refused(new Mismatch(
                    list.span(),
                    Kind.VECTOR_DIMENSION,
                    "%s has %s, not %s"
                            .formatted(
                                    expected,
                                    Wording.count(expected.dimension(), "dimension"),
                                    list.items().size())));
        }
        DataType element = first.orElse(expected.element());
        return elements(
                list.items(), element, new DataType.Vector(element, list.items().size()));
    }

    private Selected map(Term.MapLiteral map, DataType type) {
        if (type instanceof DataType.UserDefined named) {
            return fields(map, named);
        }
        if (!(type instanceof DataType.Collection collection) || collection.kind() != CqlType.Collection.Kind.MAP) {
            return Selected.refused(Values.notA(map, Receiver.unnamed(type)));
        }
        List<Selected> entries = new ArrayList<>();
        for (Term.MapLiteral.Entry entry : map.entries()) {
            entries.add(selected(entry.key(), Optional.of(collection.key())));
            entries.add(selected(entry.value(), Optional.of(collection.value())));
        }
        return Selected.of(type, entries);
    }

    private Selected fields(Term.MapLiteral map, DataType.UserDefined type) {
        List<Selected> values = new ArrayList<>();
        for (Term.MapLiteral.Entry entry : map.entries()) {
            String name = Composites.field(entry);
            boolean placeholder = !(entry.key() instanceof Term.ColumnReference reference)
                    || reference.column().isPlaceholder();
            if (!type.fields().containsKey(name) && !placeholder) {
                return Selected.refused(ConstantRefusals.field(entry.key(), name, type));
            }
            values.add(selected(entry.value(), Optional.of(type.fields().getOrDefault(name, DataType.UNKNOWN))));
        }
        return Selected.of(type, values);
    }
}
