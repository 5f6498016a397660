package io.github.cqlcheck.type;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.schema.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as the server compares it (Cassandra's {@code db.marshal.AbstractType}): without a place in a text, user-defined
 * types looked up, and frozen inside where the server freezes. Its {@code toString()} is CQL.
 */
public sealed interface DataType {
    DataType UNKNOWN = Special.UNKNOWN;

    static DataType of(NativeType type) {
        return new Native(type == NativeType.VARCHAR ? NativeType.TEXT : type);
    }

    /** Never VARCHAR, which is another name of TEXT. */
    record Native(NativeType type) implements DataType {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** What has no name of its own in CQL. */
    enum Special implements DataType {
        /** What functions make of {@code timeuuid} (Cassandra's {@code LegacyTimeUUIDType}): the same, but no {@code uuid}. */
        LEGACY_TIMEUUID("timeuuid"),
        /** A type that is not known: a hole, a Java class, a user-defined type that was not seen. */
        UNKNOWN("unknown");

        private final String cql;

        Special(String cql) {
            this.cql = cql;
        }

        @Override
        public String toString() {
            return cql;
        }
    }

    /** A list, set or map. */
    record Collection(CqlType.Collection.Kind kind, List<DataType> arguments, boolean multiCell) implements DataType {
        public Collection {
            arguments = List.copyOf(arguments);
        }

        /** The type of a map's keys or a set's elements. */
        DataType key() {
            return arguments.get(0);
        }

        /** The type of the elements of a list or set, or of a map's values. */
        DataType value() {
            return arguments.get(arguments.size() - 1);
        }

        @Override
        public String toString() {
            String type = kind.name().toLowerCase(Locale.ROOT) + "<" + DataType.join(arguments) + ">";
            return multiCell ? type : "frozen<" + type + ">";
        }
    }

    /** A tuple; it is always frozen. */
    record Tuple(List<DataType> components) implements DataType {
        public Tuple {
            components = components.stream().map(DataType::frozen).toList();
        }

        @Override
        public String toString() {
            return "tuple<" + DataType.join(components) + ">";
        }
    }

    /** A user-defined type. */
    record UserDefined(TableName name, Map<String, DataType> fields, boolean multiCell) implements DataType {
        public UserDefined {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toString() {
            return multiCell ? Identifiers.cql(name.name()) : "frozen<" + Identifiers.cql(name.name()) + ">";
        }
    }

    /** A vector; it is always frozen. */
    record Vector(DataType element, int dimension) implements DataType {
        public Vector {
            element = element.frozen();
        }

        @Override
        public String toString() {
            return "vector<" + element + ", " + dimension + ">";
        }
    }

    default boolean is(NativeType type) {
        return equals(of(type)) || type == NativeType.TIMEUUID && this == Special.LEGACY_TIMEUUID;
    }

    /** The native type, if it is one. */
    default Optional<NativeType> asNative() {
        if (this == Special.LEGACY_TIMEUUID) {
            return Optional.of(NativeType.TIMEUUID);
        }
        return this instanceof Native simple ? Optional.of(simple.type()) : Optional.empty();
    }

    default boolean isCollection(CqlType.Collection.Kind kind) {
        return this instanceof Collection collection && collection.kind() == kind;
    }

    /** Whether its values are stored in several cells (Cassandra's {@code isMultiCell}). */
    default boolean isMultiCell() {
        return this instanceof Collection collection && collection.multiCell()
                || this instanceof UserDefined type && type.multiCell();
    }

    /** Whether there is a choice to freeze it. */
    default boolean isFreezable() {
        return this instanceof Collection || this instanceof UserDefined;
    }

    /** As {@code frozen<…>} leaves it: collections all through, the fields of a user-defined type as they are. */
    default DataType frozen() {
        if (this instanceof Collection collection && collection.multiCell()) {
            return new Collection(
                    collection.kind(),
                    collection.arguments().stream().map(DataType::frozen).toList(),
                    false);
        }
        return this instanceof UserDefined type && type.multiCell()
                ? new UserDefined(type.name(), type.fields(), false)
                : this;
    }

    /** The components of a tuple, or the fields of a user-defined type, which the server takes for a tuple too. */
    default Optional<List<DataType>> parts() {
        if (this instanceof Tuple tuple) {
            return Optional.of(tuple.components());
        }
        return this instanceof UserDefined type
                ? Optional.of(List.copyOf(type.fields().values()))
                : Optional.empty();
    }

    /** Whether nothing within it is unknown. */
    default boolean isKnown() {
        if (this instanceof Collection collection) {
            return collection.arguments().stream().allMatch(DataType::isKnown);
        }
        if (this instanceof Vector vector) {
            return vector.element().isKnown();
        }
        return this != UNKNOWN && parts().orElse(List.of()).stream().allMatch(DataType::isKnown);
    }

    private static String join(List<DataType> types) {
        return types.stream().map(DataType::toString).collect(Collectors.joining(", "));
    }
}
