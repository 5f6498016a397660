package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a schema statement meets, as far as that is known. */
final class Known {
    private final Map<String, Keyspace> keyspaces;
    private final Definitions<Table> tables;
    private final Definitions<UserType> types;
    private final FunctionDefinitions functions;
    private final Set<TableName> contested;
    private final Optional<Source> viewer;

    /** @param viewer the source that the statement stands in; empty if all is known, so that what is not here does not exist */
    Known(
            Map<String, Keyspace> keyspaces,
            Definitions<Table> tables,
            Definitions<UserType> types,
            FunctionDefinitions functions,
            Set<TableName> contested,
            Optional<Source> viewer) {
        this.keyspaces = keyspaces;
        this.tables = tables;
        this.types = types;
        this.functions = functions;
        this.contested = contested;
        this.viewer = viewer;
    }

    /** Whether what is not known does not exist. */
    boolean isComplete() {
        return viewer.isEmpty();
    }

    /**
     * Whether a thing that was defined at a place is certainly as the statements seen have left it: if the source itself
     * made it, or a migration before it.
     */
    boolean stands(Place place) {
        return viewer.map(source -> Catalog.isSequel(place.source(), source)).orElse(true);
    }

    /**
     * Whether what was defined at a place is certainly in the way of another definition. Two migrations that make the same
     * are rather alternatives, since the second would never have run.
     */
    boolean isInTheWay(Place place) {
        return viewer.map(source -> place.source() == source).orElse(true);
    }

    Optional<Keyspace> keyspace(String name) {
        return Optional.ofNullable(keyspaces.get(name));
    }

    Optional<Keyspace> takenKeyspace(String name) {
        return keyspace(name).filter(keyspace -> isInTheWay(keyspace.place()));
    }

    /** The table or view that a statement changes or builds upon; empty also if nobody can say how it looks. */
    Optional<Table> table(QualifiedName name, Optional<String> keyspaceInUse) {
        return tables.resolve(name, keyspaceInUse).filter(table -> isComplete() || isUndisputed(table));
    }

    private boolean isUndisputed(Table table) {
        return table.certain() && (stands(table.place()) || !contested.contains(table.name()));
    }

    /** What certainly has a name already. */
    Optional<Table> taken(TableName name) {
        return tables.get(name).filter(table -> isInTheWay(table.place()));
    }

    Optional<UserType> type(QualifiedName name, String keyspace) {
        return types.resolve(name, Optional.of(keyspace).filter(known -> !known.isEmpty()));
    }

    Optional<UserType> takenType(TableName name) {
        return types.get(name).filter(type -> isInTheWay(type.place()));
    }

    /** The tables and views of a keyspace that certainly are there. */
    List<Table> tables(String keyspace) {
        return inKeyspace(tables.values(), table -> table.name().keyspace().equals(keyspace) && stands(table.place()));
    }

    List<UserType> types(String keyspace) {
        return inKeyspace(types.values(), type -> type.name().keyspace().equals(keyspace) && stands(type.place()));
    }

    /** The functions and aggregates of a keyspace that certainly are there. */
    List<UserFunction> functions(String keyspace) {
        return functions.of(keyspace).stream()
                .filter(function -> stands(function.place()))
                .toList();
    }

    private static <T> List<T> inKeyspace(Collection<T> all, Predicate<T> filter) {
        return all.stream().filter(filter).toList();
    }

    /** The views that certainly are built upon a table. */
    List<Table> viewsOf(Table table) {
        return tables(table.name().keyspace()).stream()
                .filter(view -> view.base().equals(Optional.of(table.name())))
                .toList();
    }

    /** The table of a keyspace that has an index of that name. */
    Optional<Index> index(String keyspace, String name) {
        return tables.values().stream()
                .filter(table -> table.name().keyspace().equals(keyspace))
                .flatMap(table -> table.indexes().stream())
                .filter(index -> index.name().equals(name) && isInTheWay(index.place()))
                .findFirst();
    }

    /** The keyspace that a statement is about; empty where neither the name nor a USE says one. */
    static String keyspace(QualifiedName name, Optional<String> keyspaceInUse) {
        return name.keyspace().map(Name::text).or(() -> keyspaceInUse).orElse("");
    }
}
