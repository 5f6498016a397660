package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import java.util.Optional;

/**
 * A schema statement where it stands, or a broken one that would have been a table's definition.
 *
 * @param keyspaceInUse what a USE before it in the same source says
 */
public record Change(Statement statement, Source source, Optional<String> keyspaceInUse) {
    /** The name that a definition gives its object: qualified by itself, else by USE. */
    TableName definedName(QualifiedName name) {
        return TableName.of(name, keyspaceInUse);
    }

    /** The table, view or type altered or indexed; empty for other statements. */
    Optional<QualifiedName> target() {
        if (statement instanceof SchemaStatement.AlterTable alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof SchemaStatement.CreateIndex create) {
            return Optional.of(create.table());
        }
        return statement instanceof SchemaStatement.AlterView alter ? Optional.of(alter.name()) : Optional.empty();
    }

    /** The table or keyspace that a DROP takes away; a keyspace has no name beside its own. */
    Optional<TableName> dropped() {
        if (statement instanceof SchemaStatement.DropTable drop) {
            return Optional.of(definedName(drop.name()));
        }
        return statement instanceof SchemaStatement.DropKeyspace drop
                ? Optional.of(new TableName(drop.name().text(), ""))
                : Optional.empty();
    }

    /** As {@link #dropped}, of what a CREATE makes. */
    Optional<TableName> created() {
        if (statement instanceof SchemaStatement.CreateTable create) {
            return Optional.of(definedName(create.name()));
        }
        return statement instanceof SchemaStatement.CreateKeyspace create
                ? Optional.of(new TableName(create.name().text(), ""))
                : Optional.empty();
    }

    /** The table, view or type that it is about, created ones too; empty for other statements. */
    Optional<QualifiedName> subject() {
        if (statement instanceof SchemaStatement.CreateTable create) {
            return Optional.of(create.name());
        }
        if (statement instanceof SchemaStatement.DropTable drop) {
            return Optional.of(drop.name());
        }
        if (statement instanceof SchemaStatement.CreateType create) {
            return Optional.of(create.name());
        }
        return target();
    }

    /** The keyspace that it is about; empty for what is about a part of one. */
    Optional<Name> keyspace() {
        if (statement instanceof SchemaStatement.CreateKeyspace create) {
            return Optional.of(create.name());
        }
        if (statement instanceof SchemaStatement.AlterKeyspace alter) {
            return Optional.of(alter.name());
        }
        return statement instanceof SchemaStatement.DropKeyspace drop ? Optional.of(drop.name()) : Optional.empty();
    }

    /** Whether the keyspace of the target is known. */
    boolean isQualified() {
        return keyspaceInUse.isPresent()
                || target().flatMap(QualifiedName::keyspace).isPresent();
    }

    Place place(Node node) {
        return new Place(source, node.span());
    }
}
