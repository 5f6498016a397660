package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Source;
import java.util.List;

/**
 * Sources that go together: those in one scope see its definitions and each other's, and nothing of other scopes.
 *
 * @param name where it is configured
 * @param definitions further sources that are read for their definitions, because others in the scope need them
 */
public record SchemaScope(String name, List<Source> definitions) {
    public SchemaScope {
        definitions = List.copyOf(definitions);
    }
}
