package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sources that go together: those in one scope see its definitions and each other's, and nothing of other scopes.
 *
 * @param name where it is configured
 * @param definitions further sources that are read for their definitions, because others in the scope need them
 * @param defining whether a file is among those that they are read from, or would be if it was there
 */
public record SchemaScope(String name, List<Source> definitions, Predicate<Path> defining) {
    public SchemaScope {
        definitions = List.copyOf(definitions);
    }
}
