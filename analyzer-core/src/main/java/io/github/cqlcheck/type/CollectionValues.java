package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server refuses of lists, sets, maps and vectors: {@code prepare} of the literals in Cassandra's {@code Lists},
 * {@code Sets}, {@code Maps} and {@code Vectors}.
 */
record CollectionValues(ValueTyping typing, Values values) {

    /** Empty for a term that is none of them. */
    Optional<Mismatch> mismatch(Term term, Receiver receiver) {
        if (term instanceof Term.ListLiteral list) {
            return receiver.type() instanceof DataType.Vector vector
                    ? vector(list, vector, receiver)
                    : list(list, receiver);
        }
        if (term instanceof Term.SetLiteral set) {
            return set(set, set.items(), receiver);
        }
        if (term instanceof Term.MapLiteral map) {
            return map.entries().isEmpty() ? set(map, List.of(), receiver) : map(map, receiver);
        }
        return Optional.empty();
    }

    private Optional<Mismatch> vector(Term.ListLiteral list, DataType.Vector vector, Receiver receiver) {
        int given = list.items().size();
        if (given != vector.dimension()) {
            return Optional.of(new Mismatch(
                    list.span(),
                    Kind.VECTOR_DIMENSION,
                    "%s has %s dimensions, and %s %s given"
                            .formatted(receiver.name(), vector.dimension(), given, given == 1 ? "is" : "are")));
        }
        return parts(list.items(), receiver.element(vector.element()))
                .or(() -> nullIn(list.items(), vector.element(), "a vector", terminal(list.items())));
    }

    private Optional<Mismatch> list(Term.ListLiteral list, Receiver receiver) {
        if (!(receiver.type() instanceof DataType.Collection type) || type.kind() != CqlType.Collection.Kind.LIST) {
            return Optional.of(Values.notA(list, receiver));
        }
        return parts(list.items(), receiver.element(type.value()))
                .or(() -> contents(list.items(), type.value(), "a list"));
    }

    private Optional<Mismatch> set(Term set, List<Term> items, Receiver receiver) {
        boolean emptyMap = items.isEmpty() && receiver.type().isCollection(CqlType.Collection.Kind.MAP);
        if (emptyMap) {
            return Optional.empty();
        }
        if (!(receiver.type() instanceof DataType.Collection type) || type.kind() != CqlType.Collection.Kind.SET) {
            return Optional.of(Values.notA(set, receiver));
        }
        return parts(items, receiver.element(type.value())).or(() -> contents(items, type.value(), "a set"));
    }

    private Optional<Mismatch> map(Term.MapLiteral map, Receiver receiver) {
        if (!(receiver.type() instanceof DataType.Collection type) || type.kind() != CqlType.Collection.Kind.MAP) {
            return Optional.of(Values.notA(map, receiver));
        }
        List<Term> keys = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (Term.MapLiteral.Entry entry : map.entries()) {
            Optional<Mismatch> refused = this.values
                    .part(entry.key(), receiver.key(type.key()))
                    .or(() -> this.values.part(entry.value(), receiver.value(type.value())));
            if (refused.isPresent()) {
                return refused;
            }
            keys.add(entry.key());
            values.add(entry.value());
        }
        boolean terminal = terminal(keys) && terminal(values);
        return marker(keys, "a map")
                .or(() -> marker(values, "a map"))
                .or(() -> nullIn(keys, type.key(), "a map", terminal))
                .or(() -> nullIn(values, type.value(), "a map", terminal));
    }

    private Optional<Mismatch> parts(List<Term> items, Receiver element) {
        return items.stream()
                .map(item -> values.part(item, element))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A marker anywhere within; or a null, which is found right away only if all else can be computed right away. */
    private Optional<Mismatch> contents(List<Term> items, DataType type, String what) {
        return marker(items, what).or(() -> nullIn(items, type, what, terminal(items)));
    }

    private static Optional<Mismatch> marker(List<Term> items, String what) {
        return items.stream()
                .map(CollectionValues::marker)
                .flatMap(Optional::stream)
                .findFirst()
                .map(marker -> new Mismatch(
                        marker.span(),
                        Kind.MARKER_IN_COLLECTION,
                        "%s takes no bind marker within".formatted(what),
                        "send the whole collection: ?"));
    }

    private static Optional<Mismatch> nullIn(List<Term> items, DataType type, String what, boolean terminal) {
        return items.stream()
                .filter(item -> terminal && isNull(item, type))
                .findFirst()
                .map(item -> new Mismatch(item.span(), Kind.NULL, "%s holds no null".formatted(what), "leave it out"));
    }

    /** Whether a term is nothing but null; in parentheses too, unless they are those of a tuple of one component. */
    static boolean isNull(Term term, DataType type) {
        if (term instanceof Term.TupleLiteral tuple && tuple.items().size() == 1) {
            return type.parts().isEmpty() && isNull(tuple.items().get(0), type);
        }
        return term instanceof Term.TypeHint hint
                ? isNull(hint.operand(), type)
                : term instanceof Term.Literal literal && literal.kind() == Term.Literal.Kind.NULL;
    }

    /** Whether all of it can be computed when the statement is prepared: no call and no marker. */
    private boolean terminal(List<Term> items) {
        return items.stream().allMatch(this::terminal);
    }

    private boolean terminal(Term term) {
        return term instanceof Term.Literal
                || isEmpty(term)
                || Invocation.of(term).isEmpty() && !Terms.parts(term).isEmpty() && terminal(Terms.parts(term));
    }

    private static boolean isEmpty(Term term) {
        return term instanceof Term.ListLiteral list && list.items().isEmpty()
                || term instanceof Term.MapLiteral map && map.entries().isEmpty();
    }

    private static Optional<Term> marker(Term term) {
        if (term instanceof Term.BindMarker) {
            return Optional.of(term);
        }
        return Terms.parts(term).stream()
                .map(CollectionValues::marker)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
