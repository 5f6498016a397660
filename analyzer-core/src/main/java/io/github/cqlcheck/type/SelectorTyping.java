package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.target.Target;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The types of what a SELECT clause asks for: {@code testAssignment} and its like in Cassandra's {@code Selectable}. For one
 * selector, of which it remembers what its calls mean.
 */
final class SelectorTyping implements Typing {
    private final Columns columns;
    private final Calls calls;
    private final Composites composites = new Composites(this);
    private final Map<Term, Call> known = new IdentityHashMap<>();

    SelectorTyping(Columns columns, Calls calls) {
        this.columns = columns;
        this.calls = calls;
    }

    @Override
    public boolean selects() {
        return true;
    }

    /** The function that a call means; empty if the term is no call. CAST is looked at when its operand is known. */
    Optional<Call> call(Term term) {
        if (term instanceof Term.Cast || cell(term, calls.target()).isPresent()) {
            return Optional.empty();
        }
        Optional<Invocation> call = Invocation.of(term).map(SelectorTyping::counted);
        if (call.isEmpty()) {
            return Optional.empty();
        }
        Call meaning = known.get(term);
        if (meaning == null) {
            meaning = calls.resolve(call.get(), this, Optional.empty());
            known.put(term, meaning);
        }
        return Optional.of(meaning);
    }

    /** {@code count} of a constant counts the rows. */
    static Invocation counted(Invocation call) {
        boolean constant = call.arguments().size() == 1
                && call.arguments().get(0) instanceof Term.Literal literal
                && literal.kind() != Term.Literal.Kind.NULL;
        return constant && call.name().equals("count") && call.mayBeNative()
                ? Invocation.of(new Term.CountAll(call.span())).orElseThrow()
                : call;
    }

    /** The function that tells how a cell was written, if the term is the call of one. */
    static Optional<Cell> cell(Term term, Target target) {
        if (!(term instanceof Term.FunctionCall call)
                || call.function().keyspace().isPresent()
                || call.arguments().size() != 1
                || call.function().name().kind() != Name.Kind.PLAIN) {
            return Optional.empty();
        }
        String name = call.function().name().text().toUpperCase(Locale.ROOT);
        for (Cell cell : Cell.values()) {
            if (cell.name().equals(name) && target.isAtLeast(cell.since)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** What is asked of a cell (Cassandra's {@code WritetimeOrTTL.Kind}). */
    enum Cell {
        TTL(NativeType.INT, Target.CASSANDRA_3_11),
        WRITETIME(NativeType.BIGINT, Target.CASSANDRA_3_11),
        MAXWRITETIME(NativeType.BIGINT, Target.CASSANDRA_5_0);

        private final NativeType type;
        private final Target since;

        Cell(NativeType type, Target since) {
            this.type = type;
            this.since = since;
        }

        /** The type of the answer: a list of them if there are several cells. */
        DataType answer(boolean multiCell) {
            return multiCell && this != MAXWRITETIME
                    ? Composites.frozen(CqlType.Collection.Kind.LIST, DataType.of(type))
                    : DataType.of(type);
        }
    }

    /** The column of which something is asked. */
    static Term.ColumnReference column(Term part) {
        if (part instanceof Term.FieldAccess access) {
            return column(access.operand());
        }
        if (part instanceof Term.ElementAccess access) {
            return column(access.operand());
        }
        return part instanceof Term.SliceAccess access ? column(access.operand()) : (Term.ColumnReference) part;
    }

    /** The type that a hint gives, frozen if it can be. */
    DataType hint(Term.TypeHint hint) {
        return columns.types().of(hint.type()).frozen();
    }

    @Override
    public Assignability assignability(Term term, DataType receiver) {
        if (term instanceof Term.Literal literal) {
            return Constants.fits(literal, receiver);
        }
        if (term instanceof Term.BindMarker || term instanceof Term.Placeholder || receiver == DataType.UNKNOWN) {
            return Assignability.WEAK;
        }
        if (term instanceof Term.ListLiteral list) {
            return list(list.items(), receiver);
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.set(set.items(), receiver);
        }
        if (term instanceof Term.MapLiteral map) {
            return map(map, receiver);
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().size() == 1 && !(receiver instanceof DataType.Tuple)
                    ? assignability(tuple.items().get(0), receiver)
                    : composites.tuple(tuple.items(), receiver);
        }
        if (term instanceof Term.TypeHint hint) {
            return ValueTyping.hint(hint(hint), receiver);
        }
        Assignability fit = exactType(term)
                .map(type -> Compatibility.assign(type, receiver))
                .orElse(Assignability.NONE);
        // in descending order a timeuuid is not quite that of functions
        boolean legacy = receiver == DataType.Special.LEGACY_TIMEUUID && columns.isReversed(term);
        return legacy && fit == Assignability.EXACT ? Assignability.WEAK : fit;
    }

    private Assignability list(List<Term> items, DataType receiver) {
        if (receiver instanceof DataType.Vector vector) {
            return composites.elements(items, vector.element());
        }
        return receiver instanceof DataType.Collection collection && collection.kind() == CqlType.Collection.Kind.LIST
                ? composites.elements(items, collection.value())
                : Assignability.REFUSED;
    }

    private Assignability map(Term.MapLiteral map, DataType receiver) {
        if (map.entries().isEmpty()) {
            return composites.set(List.of(), receiver);
        }
        if (!(receiver instanceof DataType.UserDefined type)) {
            return composites.map(map.entries(), receiver);
        }
        boolean fields = map.entries().stream()
                .allMatch(entry -> entry.key() instanceof Term.ColumnReference reference
                        && (reference.column().isPlaceholder()
                                || type.fields().containsKey(reference.column().text())));
        return fields ? composites.fields(map.entries(), receiver) : Assignability.REFUSED;
    }

    @Override
    public Optional<DataType> exactType(Term term) {
        if (term instanceof Term.ColumnReference reference) {
            return Optional.of(columns.type(reference.column()));
        }
        if (term instanceof Term.ListLiteral list) {
            return composites.first(list.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.LIST, type));
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.first(set.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.SET, type));
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().size() == 1 ? Optional.empty() : composites.tuple(tuple.items(), this::exactType);
        }
        if (term instanceof Term.TypeHint hint) {
            return Optional.of(hint(hint));
        }
        if (term instanceof Term.Cast cast) {
            return Optional.of(columns.types().of(cast.type()));
        }
        Optional<Cell> cell = cell(term, calls.target());
        if (cell.isPresent()) {
            Term part = ((Term.FunctionCall) term).arguments().get(0);
            DataType type = columns.type(column(part).column());
            return Optional.of(type == DataType.UNKNOWN ? type : cell.get().answer(type.isMultiCell()));
        }
        return call(term).map(SelectorTyping::result).orElseGet(() -> part(term));
    }

    private static Optional<DataType> result(Call call) {
        return call instanceof Call.Known known
                ? Optional.of(known.signature().result())
                : Optional.of(DataType.UNKNOWN);
    }

    /** The type of a part of a value. */
    private Optional<DataType> part(Term term) {
        if (term instanceof Term.FieldAccess access) {
            return exactType(access.operand()).flatMap(type -> field(type, access.field()));
        }
        if (term instanceof Term.SliceAccess access) {
            return exactType(access.operand())
                    .filter(type -> type instanceof DataType.Collection || type == DataType.UNKNOWN);
        }
        return term instanceof Term.ElementAccess access
                ? exactType(access.operand()).flatMap(SelectorTyping::element)
                : Optional.empty();
    }

    private static Optional<DataType> field(DataType type, Name field) {
        if (type instanceof DataType.UserDefined named) {
            return Optional.ofNullable(named.fields().get(field.text()));
        }
        return type == DataType.UNKNOWN ? Optional.of(type) : Optional.empty();
    }

    static Optional<DataType> element(DataType type) {
        if (type instanceof DataType.Collection collection) {
            return Optional.of(collection.value());
        }
        return type == DataType.UNKNOWN ? Optional.of(type) : Optional.empty();
    }

    @Override
    public Optional<DataType> compatibleType(Term term) {
        if (term instanceof Term.Literal literal) {
            return Constants.preferred(literal).map(DataType::of);
        }
        if (term instanceof Term.ListLiteral list) {
            return composites.common(list.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.LIST, type));
        }
        if (term instanceof Term.SetLiteral set) {
            return composites.common(set.items()).map(type -> Composites.frozen(CqlType.Collection.Kind.SET, type));
        }
        if (term instanceof Term.TupleLiteral tuple) {
            return tuple.items().size() == 1 ? Optional.empty() : composites.tuple(tuple.items(), this::compatibleType);
        }
        return exactType(term);
    }

    @Override
    public boolean isCertain(Term term) {
        return !(term instanceof Term.Placeholder)
                && Terms.parts(term).stream().allMatch(this::isCertain)
                && exactType(term).map(DataType::isKnown).orElse(true);
    }
}
