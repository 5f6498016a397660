package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.CqlType.Collection;
import io.github.cqlcheck.ast.CqlType.Collection.Kind;
import io.github.cqlcheck.ast.CqlType.Frozen;
import io.github.cqlcheck.ast.CqlType.Tuple;
import io.github.cqlcheck.ast.CqlType.UserDefined;
import io.github.cqlcheck.ast.CqlType.Vector;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.SqlTypes;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.source.Spelling;
import io.github.cqlcheck.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What Cassandra makes of types as they are written (its {@code CQL3Type.Raw} and the classes of {@code db.marshal}): which
 * of their parts are frozen, and which types it refuses wherever they stand.
 */
final class WrittenTypes {
    private final Refusals refusals;
    private final String keyspace;

    /** @param keyspace the one that the statement is about: user-defined types are looked for there only */
    WrittenTypes(Refusals refusals, String keyspace) {
        this.refusals = refusals;
        this.keyspace = keyspace;
    }

    /**
     * The type with {@code frozen<…>} around all that is frozen and can be otherwise: what is within something frozen, or
     * within a tuple.
     */
    static CqlType explicit(CqlType type) {
        if (type instanceof Frozen frozen) {
            return frozen(frozen.inner());
        }
        if (type instanceof Collection collection) {
            List<CqlType> arguments =
                    collection.arguments().stream().map(WrittenTypes::explicit).toList();
            return new Collection(type.span(), collection.kind(), arguments);
        }
        if (type instanceof Tuple tuple) {
            return new Tuple(
                    type.span(),
                    tuple.components().stream().map(WrittenTypes::frozen).toList());
        }
        return type instanceof Vector vector
                ? new Vector(type.span(), explicit(vector.element()), vector.dimension())
                : type;
    }

    private static CqlType frozen(CqlType type) {
        if (type instanceof Collection collection) {
            List<CqlType> arguments =
                    collection.arguments().stream().map(WrittenTypes::frozen).toList();
            return new Frozen(type.span(), new Collection(type.span(), collection.kind(), arguments));
        }
        return type instanceof UserDefined ? new Frozen(type.span(), type) : explicit(type);
    }

    /** Whether values of the type are stored piece by piece: collections and user-defined types that are not frozen. */
    static boolean isMultiCell(CqlType type) {
        return type instanceof Collection || type instanceof UserDefined named && !isOfSql(named);
    }

    /** Whether it is the name of a type that other databases have, which is a mistake of its own. */
    private static boolean isOfSql(UserDefined named) {
        return SqlTypes.cql(named.name().name().text()).isPresent();
    }

    static boolean isCounter(CqlType type) {
        return type.asNative().equals(Optional.of(NativeType.COUNTER));
    }

    private static boolean isDuration(CqlType type) {
        return type.asNative().equals(Optional.of(NativeType.DURATION));
    }

    /** Refuses what is wrong with a type, wherever it stands. */
    void judge(CqlType written) {
        prepare(explicit(written), false);
    }

    private void prepare(CqlType type, boolean frozen) {
        if (type instanceof Frozen inner) {
            prepare(inner.inner(), true);
        } else if (type instanceof Collection collection) {
            prepare(collection, frozen);
        } else if (type instanceof Tuple tuple) {
            for (CqlType component : tuple.components()) {
                if (isCounter(component)) {
                    refusals.add(Reason.COUNTER_INSIDE, component.span(), "a tuple holds no counters");
                }
                prepare(component, false);
            }
        } else if (type instanceof Vector vector) {
            prepare(vector.element(), false);
            if (vector.dimension() <= 0) {
                refusals.add(Reason.VECTOR_DIMENSION, vector.span(), "a vector has at least one dimension");
            }
        } else if (type instanceof UserDefined named) {
            prepare(named);
        }
    }

    private void prepare(Collection collection, boolean frozen) {
        CqlType value = collection.arguments().get(collection.arguments().size() - 1);
        judgeElement(collection, value, frozen);
        if (collection.kind() == Kind.SET && isDuration(value)) {
            refusals.add(Reason.DURATION_INSIDE, value.span(), "a set holds no durations, because they have no order");
        }
        if (collection.kind() == Kind.MAP) {
            CqlType key = collection.arguments().get(0);
            if (isDuration(key)) {
                refusals.add(
                        Reason.DURATION_INSIDE,
                        key.span(),
                        "no key of a map is a duration, because they have no order");
            }
            judgeElement(collection, key, frozen);
        }
        prepare(value, false);
        if (collection.kind() == Kind.MAP) {
            prepare(collection.arguments().get(0), false);
        }
    }

    private void judgeElement(Collection collection, CqlType element, boolean frozen) {
        if (!frozen && isMultiCell(element)) {
            refusals.add(
                    Reason.NESTED_NOT_FROZEN,
                    element.span(),
                    "what is inside a collection is frozen, and %s is not".formatted(element),
                    "write frozen<%s>".formatted(element));
        }
        if (isCounter(element)) {
            refusals.add(
                    Reason.COUNTER_INSIDE,
                    element.span(),
                    "a %s holds no counters".formatted(collection.kind().name().toLowerCase(Locale.ROOT)),
                    "keep a counter column in a table of its own, with what you count in the key");
        }
    }

    private void prepare(UserDefined named) {
        Optional<String> given = named.name().keyspace().map(name -> name.text());
        if (given.isPresent() && !given.get().equals(keyspace)) {
            if (isSaid(given.get()) && isSaid(keyspace)) {
                refusals.add(
                        Reason.TYPE_OF_OTHER_KEYSPACE,
                        named.span(),
                        "a type of keyspace %s cannot be used in keyspace %s".formatted(given.get(), keyspace),
                        "create the type in %s as well".formatted(keyspace));
            }
            return;
        }
        if (definition(named).isEmpty()) {
            List<String> names = refusals.known().types(keyspace).stream()
                    .map(type -> type.name().name())
                    .toList();
            boolean misspelt = Spelling.meant(named.name().name().text(), names).isPresent();
            if (refusals.known().isComplete() || misspelt) {
                refusals.addUndefined(
                        Reason.UNDEFINED_TYPE, named.name().name(), "there is no type %s".formatted(named), names);
            }
        }
    }

    private static boolean isSaid(String keyspace) {
        return !keyspace.isEmpty() && !TableName.isPlaceholder(keyspace);
    }

    private Optional<UserType> definition(UserDefined named) {
        return refusals.known().type(named.name(), keyspace);
    }

    /** Whether a user-defined type, not frozen, has a field that is not frozen either; at the first such field. */
    Optional<String> fieldNotFrozen(CqlType type) {
        return type instanceof UserDefined named
                ? definition(named).stream()
                        .flatMap(definition -> definition.fields().entrySet().stream())
                        .filter(field -> isMultiCell(explicit(field.getValue())))
                        .map(field -> field.getKey())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Whether a duration is somewhere in a type; Cassandra does not look into the keys of maps, nor, before 6.0, into sets
     * and vectors.
     */
    boolean holdsDuration(CqlType type) {
        return holds(type, WrittenTypes::isDuration, this::values, new HashSet<>())
                || isNewer() && vectorElement(type).filter(this::holdsDuration).isPresent();
    }

    private static Optional<CqlType> vectorElement(CqlType type) {
        return type.thawed() instanceof Vector vector ? Optional.of(vector.element()) : Optional.empty();
    }

    private boolean isNewer() {
        return refusals.target().isAtLeast(Target.CASSANDRA_6_0);
    }

    private List<CqlType> values(Collection collection) {
        List<CqlType> arguments = collection.arguments();
        return collection.kind() == Kind.SET && !isNewer()
                ? List.of()
                : arguments.subList(arguments.size() - 1, arguments.size());
    }

    /** Whether a type is, or holds, a user-defined type of the keyspace; Cassandra does not look into vectors. */
    boolean uses(CqlType type, UserType used) {
        return holds(
                type,
                part -> part instanceof UserDefined named
                        && named.name().name().text().equals(used.name().name()),
                Collection::arguments,
                new HashSet<>());
    }

    private boolean holds(
            CqlType type, Predicate<CqlType> wanted, Function<Collection, List<CqlType>> elements, Set<String> seen) {
        if (type instanceof Frozen frozen) {
            return holds(frozen.inner(), wanted, elements, seen);
        }
        if (wanted.test(type)) {
            return true;
        }
        if (type instanceof Collection collection) {
            return elements.apply(collection).stream().anyMatch(element -> holds(element, wanted, elements, seen));
        }
        if (type instanceof Tuple tuple) {
            return tuple.components().stream().anyMatch(component -> holds(component, wanted, elements, seen));
        }
        return type instanceof UserDefined named
                && seen.add(named.name().name().text())
                && definition(named).stream()
                        .flatMap(definition -> definition.fields().values().stream())
                        .anyMatch(field -> holds(field, wanted, elements, seen));
    }
}
