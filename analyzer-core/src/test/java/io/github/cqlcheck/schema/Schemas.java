package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas and names from CQL. */
public final class Schemas {
    private Schemas() {}

    /** What a script leaves. */
    public static Schema of(String cql) {
        return of(Source.of("schema.cql", cql));
    }

    static Schema of(Source... sources) {
        Schema schema = Schema.EMPTY;
        for (Source source : sources) {
            for (Change change : changes(source)) {
                schema = schema.with(change);
            }
        }
        return schema;
    }

    static List<Change> changes(Source source) {
        List<Change> changes = new ArrayList<>();
        Optional<String> keyspace = Optional.empty();
        for (Statement statement : Script.of(source).toList()) {
            if (statement instanceof Statement.Use use) {
                keyspace = Optional.of(use.keyspace().text());
            } else if (statement instanceof SchemaStatement) {
                changes.add(new Change((SchemaStatement) statement, source, keyspace));
            }
        }
        return changes;
    }

    static QualifiedName name(String name) {
        Source source = Source.of("name", "SELECT * FROM " + name);
        return ((DataStatement.Select) Script.of(source).toList().get(0)).table();
    }

    /** The only table of a script. */
    public static Table table(String cql) {
        return of(cql).tables().values().iterator().next();
    }

    /** A table in short: {@code shop.orders ((id:uuid), at:timestamp:desc) total:decimal}. */
    static String brief(Table table) {
        StringBuilder brief = new StringBuilder(table.name().cql()).append(" ((");
        brief.append(String.join(
                        ", ", table.partitionKey().stream().map(Schemas::brief).toList()))
                .append(")");
        table.clustering().forEach(column -> brief.append(", ").append(brief(column)));
        brief.append(")");
        table.columns().stream()
                .filter(column -> !column.isPrimaryKey())
                .forEach(column -> brief.append(" ").append(brief(column)));
        return brief.toString();
    }

    private static String brief(Column column) {
        return column.name() + ":" + column.type() + (column.descending() ? ":desc" : "")
                + (column.kind() == Column.Kind.STATIC ? ":static" : "");
    }
}
