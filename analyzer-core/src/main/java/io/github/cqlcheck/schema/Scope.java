package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a source sees while it is read from top to bottom. The nearest definition wins: the source itself, its directory,
 * the rest. Not thread-safe: it moves on with the statements that it is told of.
 */
public final class Scope {
    private final Catalog catalog;
    private final Source source;
    private final SchemaBuilder directory;

    /** What exists by the source's own account; empty if it defines nothing. */
    private final Optional<SchemaBuilder> own;

    private Optional<String> keyspaceInUse = Optional.empty();

    /** What names came to since the schema last changed: scripts ask for the same few over and over. */
    private final Map<TableName, Optional<Table>> known = new HashMap<>();

    Scope(Catalog catalog, Source source, Optional<SchemaBuilder> own, SchemaBuilder directory) {
        this.catalog = catalog;
        this.source = source;
        this.directory = directory;
        this.own = own;
    }

    /** What the last USE said. */
    public Optional<String> keyspaceInUse() {
        return keyspaceInUse;
    }

    public void use(String keyspace) {
        known.clear();
        keyspaceInUse = Optional.of(keyspace);
    }

    /** Moves on behind a schema statement of the source, or a broken one that would have defined a table. */
    public void apply(Statement statement) {
        known.clear();
        own.ifPresent(schema -> schema.apply(new Change(statement, source, keyspaceInUse)));
    }

    /** The table that a name means here; empty if it is not known, or if it is known in several ways. */
    public Optional<Table> table(QualifiedName name) {
        TableName key = TableName.of(name, Optional.empty());
        Optional<Table> table = known.get(key);
        if (table == null) {
            table = find(name);
            known.put(key, table);
        }
        return table;
    }

    private Optional<Table> find(QualifiedName name) {
        Lookup here =
                own.map(schema -> schema.lookup(name, keyspaceInUse, source)).orElse(Lookup.UNKNOWN);
        if (here.settled()) {
            return here.table();
        }
        Lookup near = directory.lookup(name, keyspaceInUse, source);
        return near.settled() ? near.table() : catalog.elsewhere(name, keyspaceInUse);
    }
}
