package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Things by their names, and which of them a name means. Several threads may ask as long as none changes it. */
final class Definitions<T> {
    private final Map<TableName, T> all;

    /** The names without their keyspaces; made when first asked for, because most names are found as they stand. */
    private volatile Optional<Map<String, Set<TableName>>> bySimpleName = Optional.empty();

    Definitions(Map<TableName, T> all) {
        this.all = new LinkedHashMap<>(all);
    }

    Definitions(Definitions<T> other) {
        this(other.all);
    }

    Optional<T> get(TableName name) {
        return Optional.ofNullable(all.get(name));
    }

    void put(TableName name, T definition) {
        all.put(name, definition);
        bySimpleName.ifPresent(names -> index(name, names));
    }

    Optional<T> remove(TableName name) {
        bySimpleName.ifPresent(
                names -> names.getOrDefault(name.name(), new LinkedHashSet<>()).remove(name));
        return Optional.ofNullable(all.remove(name));
    }

    Set<TableName> names() {
        return Collections.unmodifiableSet(all.keySet());
    }

    Collection<T> values() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** All of them in the order in which they were defined, as they are now. */
    Map<TableName, T> toMap() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** Which definition a name means: see {@link Schema#table}. */
    Optional<T> resolve(QualifiedName name, Optional<String> keyspaceInUse) {
        String simple = name.name().text();
        Optional<String> keyspace = name.keyspace().map(Name::text).or(() -> keyspaceInUse);
        Optional<T> exact = get(TableName.of(name, keyspaceInUse));
        if (exact.isPresent() || name.name().isNameless()) {
            return exact;
        }
        boolean known =
                keyspace.filter(given -> !TableName.isPlaceholder(given)).isPresent();
        return only(
                simple, candidate -> !known || candidate.keyspace().isEmpty() || candidate.hasPlaceholderKeyspace());
    }

    /** All of a name, in whatever keyspaces. */
    Stream<T> named(String simple) {
        return simpleNames().getOrDefault(simple, Set.of()).stream().map(all::get);
    }

    private Optional<T> only(String simple, Predicate<TableName> filter) {
        List<TableName> found = simpleNames().getOrDefault(simple, Set.of()).stream()
                .filter(filter)
                .toList();
        return found.size() == 1 ? get(found.get(0)) : Optional.empty();
    }

    private Map<String, Set<TableName>> simpleNames() {
        Optional<Map<String, Set<TableName>>> known = bySimpleName;
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, Set<TableName>> names = new HashMap<>();
        all.keySet().forEach(name -> index(name, names));
        bySimpleName = Optional.of(names);
        return names;
    }

    private static void index(TableName name, Map<String, Set<TableName>> names) {
        names.computeIfAbsent(name.name(), simple -> new LinkedHashSet<>()).add(name);
    }
}
