package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.type.Mismatch.Kind;
import java.util.List;
import java.util.Optional;

/** Which types cannot be within which, wherever a type is written ({@code CQL3Type.Raw.prepare}). */
final class TypeRules {
    private TypeRules() {}

    static Optional<Mismatch> mismatch(CqlType type) {
        return mismatch(type, false);
    }

    private static Optional<Mismatch> mismatch(CqlType type, boolean frozen) {
        if (type instanceof CqlType.Frozen inner) {
            return mismatch(inner.inner(), true);
        }
        if (type instanceof CqlType.Collection collection) {
            return within(collection, frozen).or(() -> first(collection.arguments(), frozen));
        }
        if (type instanceof CqlType.Tuple tuple) {
            return tuple.components().stream()
                    .filter(TypeRules::isCounter)
                    .findFirst()
                    .map(counter -> of(counter, "a tuple holds no counters"))
                    .or(() -> first(tuple.components(), true));
        }
        if (type instanceof CqlType.Vector vector) {
            return vector.dimension() > 0
                    ? mismatch(vector.element(), true)
                    : Optional.of(of(vector, "a vector has at least one dimension"));
        }
        return Optional.empty();
    }

    private static Optional<Mismatch> first(List<CqlType> types, boolean frozen) {
        return types.stream()
                .map(type -> mismatch(type, frozen))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Mismatch> within(CqlType.Collection collection, boolean frozen) {
        CqlType key = collection.arguments().get(0);
        boolean sorted = collection.kind() != CqlType.Collection.Kind.LIST;
        if (sorted && key.asNative().equals(Optional.of(NativeType.DURATION))) {
            return Optional.of(of(
                    key,
                    collection.kind() == CqlType.Collection.Kind.SET
                            ? "a set holds no durations"
                            : "a duration is no key of a map"));
        }
        for (CqlType argument : collection.arguments()) {
            if (isCounter(argument)) {
                return Optional.of(of(argument, "a collection holds no counters"));
            }
            boolean thawed = argument instanceof CqlType.Collection || argument instanceof CqlType.UserDefined;
            if (thawed && !frozen) {
                return Optional.of(new Mismatch(
                        argument.span(),
                        Kind.INVALID_TYPE,
                        "what a collection holds is frozen",
                        "write frozen<%s>".formatted(argument)));
            }
        }
        return Optional.empty();
    }

    private static boolean isCounter(CqlType type) {
        return type.asNative().equals(Optional.of(NativeType.COUNTER));
    }

    private static Mismatch of(CqlType type, String message) {
        return new Mismatch(type.span(), Kind.INVALID_TYPE, message);
    }
}
