package io.github.cqlcheck.rules;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.ColumnDefinition;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.TableAlteration.AddColumns;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.schema.TableName;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a statement defines, as it writes them. */
final class DefinedColumns {
    private DefinedColumns() {}

    /** Those of a CREATE TABLE or ALTER TABLE; none of Cassandra's own tables. */
    static List<ColumnDefinition> of(Statement statement) {
        if (statement instanceof CreateTable create && !isSystem(create.name())) {
            return create.columns();
        }
        if (statement instanceof AlterTable alter && !isSystem(alter.name())) {
            return alter.alterations().stream()
                    .flatMap(alteration ->
                            alteration instanceof AddColumns added ? added.columns().stream() : Stream.empty())
                    .toList();
        }
        return List.of();
    }

    private static boolean isSystem(QualifiedName table) {
        return table.keyspace()
                .map(Name::text)
                .filter(TableName::isSystemKeyspace)
                .isPresent();
    }
}
