package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Term;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of values, which Cassandra calls terms: the {@code testAssignment} of {@code Term.Raw} and its subclasses. For one
 * value, of which it remembers what its calls mean.
 */
final class ValueTyping implements Typing {
    private final DataTypes types;
    private final Calls calls;
    private final Composites composites = new Composites(this);

    /** Without it the time doubles and more with each operation within another. */
    private final Map<Term, Map<Optional<DataType>, Call>> known = new IdentityHashMap<>();

    ValueTyping(DataTypes types, Calls calls) {
        this.types = types;
        this.calls = calls;
    }

    /** The function that a call means if its result is for a type; empty if the term is no call. */
    Optional<Call> call(Term term, Optional<DataType> receiver) {
        Optional<Invocation> call = Invocation.of(term);
        if (call.isEmpty()) {
            return Optional.empty();
        }
        Map<Optional<DataType>, Call> meanings = known.computeIfAbsent(term, unknown -> new HashMap<>());
        Call meaning = meanings.get(receiver);
        if (meaning == null) {
            meaning = calls.resolve(call.get(), this, receiver);
            meanings.put(receiver, meaning);
        }
        return Optional.of(meaning);
    }

    @Override
    public boolean selects() {
        return false;
    }

    @Override
    public Assignability assignability(Term term, DataType receiver) {
        if (term instanceof Term.Literal literal) {
            return Constants.fits(literal, receiver);
        }
        if (term instanceof Term.ListLiteral list) {
            return list(list, receiver);
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.set(set.items(), receiver);
        }
        if (term instanceof Term.MapLiteral map) {
            return map(map.entries(), Composites.isUserType(map), receiver);
        }
        if (term instanceof Term.TupleLiteral tuple) {
            boolean parentheses = tuple.items().size() == 1 && receiver.parts().isEmpty();
            return parentheses
                    ? assignability(tuple.items().get(0), receiver)
                    : composites.tuple(tuple.items(), receiver);
        }
        if (term instanceof Term.TypeHint hint) {
            return hint(types.of(hint.type()), receiver);
        }
        return call(term, Optional.of(receiver))
                .map(call -> result(call, receiver))
                .orElse(Assignability.WEAK);
    }

    private Assignability list(Term.ListLiteral list, DataType receiver) {
        if (receiver instanceof DataType.Vector vector) {
            return list.items().size() == vector.dimension()
                    ? composites.all(list.items(), vector.element())
                    : Assignability.NONE;
        }
        if (receiver instanceof DataType.Collection collection && collection.kind() == CqlType.Collection.Kind.LIST) {
            return composites.elements(list.items(), collection.value());
        }
        return receiver == DataType.UNKNOWN ? Assignability.WEAK : Assignability.REFUSED;
    }

    private Assignability map(List<Term.MapLiteral.Entry> entries, boolean userType, DataType receiver) {
        if (entries.isEmpty()) {
            return composites.set(List.of(), receiver);
        }
        return userType ? composites.fields(entries, receiver) : composites.map(entries, receiver);
    }

    /** How well a value with a type in front of it fits ({@code TypeCast}). */
    static Assignability hint(DataType type, DataType receiver) {
        if (type.isKnown() && receiver.isKnown() && Compatibility.same(receiver, type)) {
            return Assignability.EXACT;
        }
        return Compatibility.reads(receiver, type) ? Assignability.WEAK : Assignability.NONE;
    }

    private static Assignability result(Call call, DataType receiver) {
        if (!(call instanceof Call.Known known) || known.signature().made()) {
            return Assignability.WEAK;
        }
        DataType to = Compatibility.inFunction(receiver);
        return hint(known.signature().result(), to);
    }

    @Override
    public Optional<DataType> exactType(Term term) {
        if (term instanceof Term.TypeHint hint) {
            return Optional.of(types.of(hint.type()));
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return composites.tuple(tuple.items(), this::exactType);
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.first(set.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.SET, type));
        }
        if (term instanceof Term.MapLiteral map) {
            return Composites.isUserType(map) ? Optional.empty() : composites.map(map.entries(), composites::first);
        }
        return call(term, Optional.empty()).flatMap(ValueTyping::result);
    }

    private static Optional<DataType> result(Call call) {
        if (call instanceof Call.Unknown) {
            return Optional.of(DataType.UNKNOWN);
        }
        return call instanceof Call.Known known && !known.signature().name().equals("token")
                ? Optional.of(known.signature().result())
                : Optional.empty();
    }

    @Override
    public Optional<DataType> compatibleType(Term term) {
        if (term instanceof Term.Literal literal) {
            return Constants.preferred(literal).map(DataType::of);
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.common(set.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.SET, type));
        }
        if (term instanceof Term.MapLiteral map) {
            return Composites.isUserType(map) ? Optional.empty() : composites.map(map.entries(), composites::common);
        }
        return exactType(term);
    }

    @Override
    public boolean isCertain(Term term) {
        if (term instanceof Term.TypeHint hint) {
            return types.of(hint.type()).isKnown();
        }
        if (term instanceof Term.ColumnReference reference) {
            return !reference.column().isPlaceholder();
        }
        return !(term instanceof Term.Placeholder)
                && call(term, Optional.empty()).map(ValueTyping::isCertain).orElse(true)
                && Terms.parts(term).stream().allMatch(this::isCertain);
    }

    private static boolean isCertain(Call call) {
        return !(call instanceof Call.Unknown)
                && !(call instanceof Call.Known known
                        && !known.signature().result().isKnown());
    }
}
