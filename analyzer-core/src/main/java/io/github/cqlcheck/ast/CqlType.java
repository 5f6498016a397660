package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The type of a column, field or argument. Its {@code toString()} is CQL. */
public sealed interface CqlType extends Node {

    /** One of the types that Cassandra brings along. */
    record Native(Span span, NativeType type) implements CqlType {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    /** {@code list<…>}, {@code set<…>}, {@code map<…, …>}. */
    record Collection(Span span, Kind kind, List<CqlType> arguments) implements CqlType {
        public Collection {
            arguments = List.copyOf(arguments);
        }

        /** Which collection. */
        public enum Kind {
            LIST,
            SET,
            MAP
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + "<" + CqlType.join(arguments) + ">";
        }
    }

    record Tuple(Span span, List<CqlType> components) implements CqlType {
        public Tuple {
            components = List.copyOf(components);
        }

        @Override
        public String toString() {
            return "tuple<" + CqlType.join(components) + ">";
        }
    }

    /** {@code vector<element, dimension>}. */
    record Vector(Span span, CqlType element, int dimension) implements CqlType {
        @Override
        public String toString() {
            return "vector<" + element + ", " + dimension + ">";
        }
    }

    record Frozen(Span span, CqlType inner) implements CqlType {
        @Override
        public String toString() {
            return "frozen<" + inner + ">";
        }
    }

    /** The name of a user-defined type. */
    record UserDefined(Span span, QualifiedName name) implements CqlType {
        @Override
        public String toString() {
            return name.keyspace()
                            .map(keyspace -> Identifiers.cql(keyspace) + ".")
                            .orElse("")
                    + Identifiers.cql(name.name());
        }
    }

    /** A quoted Java class name. */
    record Custom(Span span, String className) implements CqlType {
        @Override
        public String toString() {
            return "'" + className + "'";
        }
    }

    /** A hole that a template engine fills. */
    record Unknown(Span span, String text) implements CqlType {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The type without a {@code frozen<…>} around it. */
    default CqlType thawed() {
        return this instanceof Frozen frozen ? frozen.inner().thawed() : this;
    }

    default boolean isFrozen() {
        return this instanceof Frozen;
    }

    /** The native type, if it is one, frozen or not. */
    default Optional<NativeType> asNative() {
        return thawed() instanceof Native nativeType ? Optional.of(nativeType.type()) : Optional.empty();
    }

    private static String join(List<CqlType> types) {
        return String.join(", ", types.stream().map(CqlType::toString).toList());
    }
}
