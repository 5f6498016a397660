package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which type reads the values of which other: {@code isCompatibleWith}, {@code isValueCompatibleWith} and
 * {@code testAssignment} of Cassandra's {@code AbstractType} and its subclasses. An unknown type reads and is read by all.
 */
final class Compatibility {
    /** What a type reads besides its own values: the overrides of {@code isValueCompatibleWithInternal}. */
    private static final Map<NativeType, Set<NativeType>> READS = Map.of(
            NativeType.BIGINT, Set.of(NativeType.TIMESTAMP),
            NativeType.DATE, Set.of(NativeType.INT),
            NativeType.TIME, Set.of(NativeType.BIGINT),
            NativeType.TIMESTAMP, Set.of(NativeType.BIGINT),
            NativeType.VARINT, Set.of(NativeType.INT, NativeType.BIGINT, NativeType.TIMESTAMP));

    /** What sorts alike too: the overrides of {@code isCompatibleWith}. */
    private static final Map<NativeType, Set<NativeType>> SORTS_LIKE = Map.of(
            NativeType.BLOB, Set.of(NativeType.ASCII, NativeType.TEXT),
            NativeType.TEXT, Set.of(NativeType.ASCII));

    /** Types whose values all have one length ({@code valueLengthIfFixed}). */
    private static final Map<NativeType, Integer> LENGTHS = Map.of(
            NativeType.BIGINT, 8,
            NativeType.BOOLEAN, 1,
            NativeType.DOUBLE, 8,
            NativeType.FLOAT, 4,
            NativeType.INT, 4,
            NativeType.TIMESTAMP, 8,
            NativeType.TIMEUUID, 16,
            NativeType.UUID, 16);

    private Compatibility() {}

    /** How well a value of one type fits another. */
    static Assignability assign(DataType from, DataType receiver) {
        if (!from.isKnown() || !receiver.isKnown()) {
            return reads(receiver, from) ? Assignability.WEAK : Assignability.NONE;
        }
        DataType to = from.isFreezable() && !from.isMultiCell() ? receiver.frozen() : receiver;
        return same(from, to) ? Assignability.EXACT : reads(to, from) ? Assignability.WEAK : Assignability.NONE;
    }

    static boolean same(DataType left, DataType right) {
        return left.equals(right) || left.is(NativeType.TIMEUUID) && right.is(NativeType.TIMEUUID);
    }

    /** A type as functions have it (Cassandra's {@code udfType}). */
    static DataType inFunction(DataType type) {
        return type.is(NativeType.TIMEUUID) ? DataType.Special.LEGACY_TIMEUUID : type;
    }

    /** Whether the values of one type can be read as values of another ({@code to.isValueCompatibleWith(from)}). */
    static boolean reads(DataType to, DataType from) {
        if (to instanceof DataType.UserDefined type && from != DataType.UNKNOWN) {
            return from instanceof DataType.UserDefined other && readsFields(type, other);
        }
        return readsWithin(to, from);
    }

    private static boolean readsFields(DataType.UserDefined to, DataType.UserDefined from) {
        if (to.multiCell() != from.multiCell()
                || !to.name().keyspace().equals(from.name().keyspace())) {
            return false;
        }
        return covers(to, from, Compatibility::sortsLike);
    }

    private static boolean readsWithin(DataType to, DataType from) {
        if (to == DataType.UNKNOWN || from == DataType.UNKNOWN || to.is(NativeType.BLOB) || same(to, from)) {
            return true;
        }
        if (to.is(NativeType.UUID)) {
            return from.equals(DataType.of(NativeType.TIMEUUID));
        }
        if (to instanceof DataType.Collection collection && !collection.multiCell()) {
            return from instanceof DataType.Collection other
                    && collection.kind() == other.kind()
                    && !other.multiCell()
                    && readsElements(collection, other);
        }
        if (to.parts().isPresent()) {
            return covers(to, from, Compatibility::reads);
        }
        boolean read = to.asNative()
                .flatMap(type -> from.asNative()
                        .map(other -> READS.getOrDefault(type, Set.of()).contains(other)))
                .orElse(false);
        return read || sortsLike(to, from);
    }

    private static boolean readsElements(DataType.Collection to, DataType.Collection from) {
        return switch (to.kind()) {
            case LIST -> readsWithin(to.value(), from.value());
            case SET -> sortsLike(to.value(), from.value());
            case MAP -> sortsLike(to.key(), from.key()) && reads(to.value(), from.value());
        };
    }

    /** Whether the values of one type can be read as, and sort like, those of another ({@code to.isCompatibleWith(from)}). */
    static boolean sortsLike(DataType to, DataType from) {
        if (to == DataType.UNKNOWN || from == DataType.UNKNOWN || same(to, from)) {
            return true;
        }
        if (to instanceof DataType.Collection collection) {
            return from instanceof DataType.Collection other
                    && collection.kind() == other.kind()
                    && collection.multiCell() == other.multiCell()
                    && sortsLikeElements(collection, other);
        }
        if (to.parts().isPresent()) {
            return covers(to, from, Compatibility::sortsLike);
        }
        return to.asNative()
                .flatMap(type -> from.asNative()
                        .map(other -> SORTS_LIKE.getOrDefault(type, Set.of()).contains(other)))
                .orElse(false);
    }

    private static boolean sortsLikeElements(DataType.Collection to, DataType.Collection from) {
        if (!to.multiCell()) {
            return sortsLike(to.key(), from.key()) && sortsLike(to.value(), from.value());
        }
        return switch (to.kind()) {
            case LIST -> storesLike(to.value(), from.value());
            case SET -> sortsLike(to.value(), from.value());
            case MAP -> sortsLike(to.key(), from.key()) && storesLike(to.value(), from.value());
        };
    }

    /** {@code isSerializationCompatibleWith}. */
    private static boolean storesLike(DataType to, DataType from) {
        return reads(to, from) && length(to) == length(from) && to.isMultiCell() == from.isMultiCell();
    }

    private static int length(DataType type) {
        return type.asNative().map(simple -> LENGTHS.getOrDefault(simple, -1)).orElse(-1);
    }

    /** Whether a type has all components that another has, and perhaps more behind them. */
    private static boolean covers(DataType to, DataType from, BiPredicate<DataType, DataType> each) {
        List<DataType> components = to.parts().orElseThrow();
        if (from.parts().isEmpty() || components.size() < from.parts().get().size()) {
            return false;
        }
        Iterator<DataType> others = from.parts().get().iterator();
        return components.stream().allMatch(component -> !others.hasNext() || each.test(component, others.next()));
    }

    /** Whether a type is one that numbers are added up in. */
    static boolean isNumber(DataType type) {
        return type.asNative().filter(NUMBERS::contains).isPresent();
    }

    /** Cassandra's {@code NumberType} and its subclasses. */
    static final List<NativeType> NUMBERS = List.of(
            NativeType.TINYINT,
            NativeType.SMALLINT,
            NativeType.INT,
            NativeType.BIGINT,
            NativeType.FLOAT,
            NativeType.DOUBLE,
            NativeType.DECIMAL,
            NativeType.VARINT,
            NativeType.COUNTER);

    static boolean isListOrSet(DataType type) {
        return type.isCollection(CqlType.Collection.Kind.LIST) || type.isCollection(CqlType.Collection.Kind.SET);
    }
}
