package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which definition a name means. */
final class Names {
    private Names() {}

    static <T> Optional<T> resolve(Map<TableName, T> definitions, QualifiedName name, Optional<String> keyspaceInUse) {
        String simple = name.name().text();
        Optional<String> keyspace = name.keyspace().map(Name::text).or(() -> keyspaceInUse);
        if (keyspace.isPresent()) {
            T exact = definitions.get(new TableName(keyspace.get(), simple));
            if (exact != null) {
                return Optional.of(exact);
            }
            return TableName.isPlaceholder(keyspace.get())
                    ? only(definitions, simple, candidate -> true)
                    : only(
                            definitions,
                            simple,
                            candidate -> candidate.keyspace().isEmpty() || candidate.hasPlaceholderKeyspace());
        }
        T unqualified = definitions.get(new TableName("", simple));
        return unqualified != null ? Optional.of(unqualified) : only(definitions, simple, candidate -> true);
    }

    /** Whether a name may mean one of those given, in whatever keyspace where it does not say. */
    static boolean mayMean(Set<TableName> names, QualifiedName name, Optional<String> keyspaceInUse) {
        Optional<String> keyspace = name.keyspace().map(Name::text).or(() -> keyspaceInUse);
        return names.stream()
                .filter(candidate -> candidate.name().equals(name.name().text()))
                .anyMatch(candidate -> keyspace.isEmpty()
                        || TableName.isPlaceholder(keyspace.get())
                        || candidate.keyspace().isEmpty()
                        || candidate.hasPlaceholderKeyspace()
                        || candidate.keyspace().equals(keyspace.get()));
    }

    private static <T> Optional<T> only(Map<TableName, T> definitions, String simple, Predicate<TableName> filter) {
        List<T> found = definitions.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(simple) && filter.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
