package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The types of literals that are made of others (Cassandra's {@code Lists}, {@code Sets}, {@code Maps}, {@code Tuples}, …). */
record Composites(Typing typing) {

    /** {@code TestResult.testAll}: as well as the worst of them. */
    Assignability all(List<Term> items, DataType receiver) {
        Assignability worst = Assignability.EXACT;
        for (Term item : items) {
            Assignability each = typing.assignability(item, receiver);
            if (!each.fits()) {
                return each;
            }
            worst = worst.and(each);
        }
        return worst;
    }

    /** {@code Lists.testListAssignment}, {@code Sets.testSetAssignment}: one without elements is of any type. */
    Assignability elements(List<Term> items, DataType element) {
        return items.isEmpty() ? Assignability.WEAK : all(items, element);
    }

    Assignability set(List<Term> items, DataType receiver) {
        if (receiver instanceof DataType.Collection collection) {
            return switch (collection.kind()) {
                case SET -> elements(items, collection.value());
                case MAP -> items.isEmpty() ? Assignability.WEAK : Assignability.NONE;
                case LIST -> Assignability.NONE;
            };
        }
        return receiver == DataType.UNKNOWN ? Assignability.WEAK : Assignability.NONE;
    }

    Assignability map(List<Term.MapLiteral.Entry> entries, DataType receiver) {
        if (receiver == DataType.UNKNOWN) {
            return Assignability.WEAK;
        }
        if (!(receiver instanceof DataType.Collection map) || map.kind() != CqlType.Collection.Kind.MAP) {
            return Assignability.REFUSED;
        }
        Assignability worst = Assignability.EXACT;
        for (Term.MapLiteral.Entry entry : entries) {
            Assignability each =
                    typing.assignability(entry.key(), map.key()).and(typing.assignability(entry.value(), map.value()));
            if (!each.fits()) {
                return each;
            }
            worst = worst.and(each);
        }
        return worst;
    }

    /** {@code UserTypes.testUserTypeAssignment}; a field that the type has not is found out later. */
    Assignability fields(List<Term.MapLiteral.Entry> entries, DataType receiver) {
        if (receiver == DataType.UNKNOWN) {
            return Assignability.WEAK;
        }
        if (!(receiver instanceof DataType.UserDefined type)) {
            return Assignability.NONE;
        }
        for (Term.MapLiteral.Entry entry : entries) {
            DataType field = type.fields().getOrDefault(field(entry), DataType.UNKNOWN);
            if (!typing.assignability(entry.value(), field).fits()) {
                return Assignability.NONE;
            }
        }
        return Assignability.WEAK;
    }

    /** {@code Tuples.testTupleAssignment}; the last components may be left out. */
    Assignability tuple(List<Term> items, DataType receiver) {
        if (receiver == DataType.UNKNOWN) {
            return Assignability.WEAK;
        }
        List<DataType> components = receiver.parts().orElse(List.of());
        if (items.size() > components.size()) {
            return Assignability.NONE;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!typing.assignability(items.get(i), components.get(i)).fits()) {
                return Assignability.NONE;
            }
        }
        return Assignability.WEAK;
    }

    /** The type that the first item has which has one. */
    Optional<DataType> first(List<Term> items) {
        return items.stream().map(typing::exactType).flatMap(Optional::stream).findFirst();
    }

    /** The type of one item that the values of all others fit ({@code AssignmentTestable.getCompatibleTypeIfKnown}). */
    Optional<DataType> common(List<Term> items) {
        List<DataType> types = items.stream()
                .map(typing::compatibleType)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return types.stream()
                .filter(type -> types.stream()
                        .allMatch(other -> Compatibility.assign(other, type).fits()))
                .findFirst();
    }

    /** The types of all components; empty if one of them has none. */
    Optional<DataType> tuple(List<Term> items, Function<Term, Optional<DataType>> typeOf) {
        List<DataType> types = new ArrayList<>();
        for (Term item : items) {
            Optional<DataType> type = typeOf.apply(item);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return Optional.of(new DataType.Tuple(types));
    }

    Optional<DataType> map(List<Term.MapLiteral.Entry> entries, Function<List<Term>, Optional<DataType>> typeOf) {
        Optional<DataType> key =
                typeOf.apply(entries.stream().map(Term.MapLiteral.Entry::key).toList());
        Optional<DataType> value =
                typeOf.apply(entries.stream().map(Term.MapLiteral.Entry::value).toList());
        return key.isPresent() && value.isPresent()
                ? Optional.of(
                        new DataType.Collection(CqlType.Collection.Kind.MAP, List.of(key.get(), value.get()), false))
                : Optional.empty();
    }

    static DataType frozen(CqlType.Collection.Kind kind, DataType element) {
        return new DataType.Collection(kind, List.of(element), false);
    }

    /** Whether the keys are names of fields, so that it is a value of a user-defined type. */
    static boolean isUserType(Term.MapLiteral map) {
        return !map.entries().isEmpty()
                && map.entries().stream()
                        .anyMatch(entry -> entry.key() instanceof Term.ColumnReference reference
                                && !reference.column().isPlaceholder());
    }

    /** The name of the field; none that a type can have where a template is to be filled. */
    static String field(Term.MapLiteral.Entry entry) {
        return entry.key() instanceof Term.ColumnReference reference
                ? reference.column().text()
                : "";
    }

    /** The entries by the names of their fields; the server keeps the last of one name. */
    static Map<String, Term> byField(List<Term.MapLiteral.Entry> entries) {
        Map<String, Term> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(field(entry), entry.value()));
        return values;
    }
}
