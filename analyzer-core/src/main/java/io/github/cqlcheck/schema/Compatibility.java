package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a column of one type may be added where one of another was dropped: what is left of its values must be readable
 * (Cassandra's {@code AbstractType.isSerializationCompatibleWith}).
 */
final class Compatibility {
    private static final Set<NativeType> TEXTS = Set.of(NativeType.ASCII, NativeType.TEXT, NativeType.VARCHAR);

    /** Those whose values all have one length. */
    private static final Set<NativeType> FIXED = Set.of(
            NativeType.BIGINT,
            NativeType.BOOLEAN,
            NativeType.DOUBLE,
            NativeType.FLOAT,
            NativeType.INT,
            NativeType.TIMESTAMP,
            NativeType.TIMEUUID,
            NativeType.UUID);

    private Compatibility() {}

    /** Whether values of the dropped type can be read as the new one. */
    static boolean reads(CqlType added, CqlType dropped, Target target) {
        if (is(added, NativeType.BLOB) && !target.isAtLeast(Target.CASSANDRA_5_0)) {
            // reads frozen collections as well
            return !WrittenTypes.isMultiCell(WrittenTypes.explicit(dropped)) && !isFixed(dropped);
        }
        return serialized(WrittenTypes.explicit(added), WrittenTypes.explicit(dropped));
    }

    private static boolean serialized(CqlType added, CqlType dropped) {
        if (is(added, NativeType.BLOB)) {
            // reads any value of no fixed length, but no collection
            return !(dropped.thawed() instanceof CqlType.Collection)
                    && !WrittenTypes.isMultiCell(dropped)
                    && !isFixed(dropped);
        }
        return values(added, dropped) && isFixed(added) == isFixed(dropped);
    }

    private static boolean is(CqlType type, NativeType wanted) {
        return type.asNative().equals(Optional.of(wanted));
    }

    private static boolean isFixed(CqlType type) {
        return type instanceof CqlType.Vector vector
                ? isFixed(vector.element())
                : type.asNative().filter(FIXED::contains).isPresent();
    }

    /** Whether the values alone are readable ({@code isValueCompatibleWith}). */
    private static boolean values(CqlType added, CqlType dropped) {
        Optional<NativeType> to = added.asNative();
        Optional<NativeType> from = dropped.asNative();
        if (to.isPresent()) {
            return to.get() == NativeType.BLOB || from.isPresent() && values(to.get(), from.get());
        }
        if (added instanceof CqlType.Collection || dropped instanceof CqlType.Collection) {
            return isMultiCellAlike(added, dropped);
        }
        return frozen(added.thawed(), dropped.thawed());
    }

    private static boolean values(NativeType to, NativeType from) {
        return switch (to) {
            case BLOB -> true;
            case BIGINT -> from == NativeType.BIGINT || from == NativeType.TIMESTAMP;
            case TIMESTAMP -> from == NativeType.TIMESTAMP || from == NativeType.BIGINT;
            case UUID -> from == NativeType.UUID || from == NativeType.TIMEUUID;
            case VARINT ->
                Set.of(NativeType.VARINT, NativeType.INT, NativeType.BIGINT, NativeType.TIMESTAMP)
                        .contains(from);
            default -> sorted(to, from);
        };
    }

    /** Whether the values are readable and keep their order ({@code isCompatibleWith}). */
    private static boolean sorted(NativeType to, NativeType from) {
        return switch (to) {
            case TEXT, VARCHAR -> TEXTS.contains(from);
            case BLOB -> from == NativeType.BLOB || TEXTS.contains(from);
            default -> to == from;
        };
    }

    private static boolean sorted(CqlType added, CqlType dropped) {
        Optional<NativeType> to = added.asNative();
        Optional<NativeType> from = dropped.asNative();
        return to.isPresent()
                ? from.isPresent() && sorted(to.get(), from.get())
                : sameFrozen(added.thawed(), dropped.thawed());
    }

    private static boolean isMultiCellAlike(CqlType added, CqlType dropped) {
        if (!(added instanceof CqlType.Collection to) || !(dropped instanceof CqlType.Collection from)) {
            return false;
        }
        List<CqlType> toParts = to.arguments();
        List<CqlType> fromParts = from.arguments();
        return to.kind() == from.kind()
                && switch (to.kind()) {
                    case LIST -> serialized(toParts.get(0), fromParts.get(0));
                    case SET -> sorted(toParts.get(0), fromParts.get(0));
                    case MAP ->
                        sorted(toParts.get(0), fromParts.get(0)) && serialized(toParts.get(1), fromParts.get(1));
                };
    }

    private static boolean frozen(CqlType added, CqlType dropped) {
        if (added instanceof CqlType.Collection to && dropped instanceof CqlType.Collection from) {
            return to.kind() == from.kind()
                    && switch (to.kind()) {
                        case LIST ->
                            serialized(to.arguments().get(0), from.arguments().get(0));
                        case SET ->
                            sorted(to.arguments().get(0), from.arguments().get(0));
                        case MAP ->
                            sorted(to.arguments().get(0), from.arguments().get(0))
                                    && serialized(
                                            to.arguments().get(1),
                                            from.arguments().get(1));
                    };
        }
        if (added instanceof CqlType.Tuple to && dropped instanceof CqlType.Tuple from) {
            return pairwise(to.components(), from.components(), true);
        }
        return sameFrozen(added, dropped);
    }

    private static boolean sameFrozen(CqlType added, CqlType dropped) {
        if (added instanceof CqlType.Collection to && dropped instanceof CqlType.Collection from) {
            return to.kind() == from.kind() && pairwise(to.arguments(), from.arguments(), false);
        }
        if (added instanceof CqlType.Tuple to && dropped instanceof CqlType.Tuple from) {
            return pairwise(to.components(), from.components(), false);
        }
        if (added instanceof CqlType.Vector to && dropped instanceof CqlType.Vector from) {
            return to.dimension() == from.dimension()
                    && to.element().toString().equals(from.element().toString());
        }
        // a user-defined type is dropped as a tuple, and never reads one
        return added instanceof CqlType.Custom && added.toString().equals(dropped.toString());
    }

    /** A tuple may have more components than the one before. */
    private static boolean pairwise(List<CqlType> added, List<CqlType> dropped, boolean byValue) {
        if (added.size() < dropped.size()) {
            return false;
        }
        for (int i = 0; i < dropped.size(); i++) {
            boolean reads = byValue ? values(added.get(i), dropped.get(i)) : sorted(added.get(i), dropped.get(i));
            if (!reads) {
                return false;
            }
        }
        return true;
    }
}
