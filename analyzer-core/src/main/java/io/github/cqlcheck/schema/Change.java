package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.Optional;

/**
 * A schema statement where it stands.
 *
 * @param keyspaceInUse what a USE before it in the same source says
 */
public record Change(SchemaStatement statement, Source source, Optional<String> keyspaceInUse) {
    /** The name that a definition gives its object: qualified by itself, else by USE. */
    TableName definedName(QualifiedName name) {
        return new TableName(
                name.keyspace().map(Name::text).or(() -> keyspaceInUse).orElse(""),
                name.name().text());
    }

    Place place(io.github.cqlcheck.ast.Node node) {
        return new Place(source, node.span());
    }
}
