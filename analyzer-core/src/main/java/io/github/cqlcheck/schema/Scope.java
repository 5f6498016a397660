package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * What the server would say against a schema statement of the source, first things first, if it is run where its
     * keyspaces are. Only what is certain: that a thing is there already, or no more, has to follow from the source itself,
     * or from the migrations before it; that a thing is nowhere is never known.
     */
    public List<SchemaRefusal> refusals(SchemaStatement statement, Target target) {
        Change change = new Change(statement, source, keyspaceInUse);
        return own.map(schema -> schema.refusals(change, Optional.of(source), target))
                .orElse(List.of());
    }

    /** What a schema statement of the source finds there. */
    public Before before(SchemaStatement statement) {
        Change change = new Change(statement, source, keyspaceInUse);
        return own.map(schema -> schema.before(change, catalog.recreation(change)))
                .orElse(Before.NOTHING);
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

    /** Whether a name has no {@linkplain #table table} here because the definitions that there are differ. */
    public boolean isContested(QualifiedName name) {
        return table(name).isEmpty() && catalog.defines(name, keyspaceInUse);
    }

    /** The keyspace of a name, as the nearest statement that creates it says; empty if there is none, or several differ. */
    public Optional<Keyspace> keyspace(String name) {
        return own.flatMap(schema -> schema.keyspace(name))
                .or(() -> directory.keyspace(name))
                .or(() -> catalog.keyspaceElsewhere(name));
    }

    private Optional<Table> find(QualifiedName name) {
        return nearest(schema -> schema.lookup(name, keyspaceInUse, source))
                .orElseGet(() -> catalog.elsewhere(name, keyspaceInUse));
    }

    /** The user-defined type that a name means here; empty if it is not known, or if it is known in several ways. */
    public Optional<UserType> type(QualifiedName name) {
        return nearest(schema -> schema.type(name, keyspaceInUse, source))
                .orElseGet(() -> catalog.typeElsewhere(name, keyspaceInUse));
    }

    /**
     * All overloads of a function or aggregate that a name means here. Empty if some may be missing: if none is known and
     * the keyspace was not seen being created, or if they are known in several ways.
     *
     * @param name with its keyspace, or else one of that in use
     */
    public Optional<List<UserFunction>> functions(QualifiedName name) {
        return nearest(schema -> schema.functions(name, keyspaceInUse)).orElseGet(() -> {
            Lookup<List<UserFunction>> far = catalog.functionsElsewhere(name, keyspaceInUse);
            return !far.settled() && creates(name) ? Optional.of(List.of()) : far.found();
        });
    }

    private boolean creates(QualifiedName name) {
        return name.keyspace()
                .map(Name::text)
                .or(() -> keyspaceInUse)
                .filter(keyspace -> own.map(schema -> schema.creates(keyspace)).orElse(false)
                        || directory.creates(keyspace)
                        || catalog.creates(keyspace))
                .isPresent();
    }

    /** What the nearest schema says that knows something; empty if nothing near does. */
    private <T> Optional<Optional<T>> nearest(Function<SchemaBuilder, Lookup<T>> look) {
        Lookup<T> here = own.map(look).orElse(Lookup.unknown());
        if (here.settled()) {
            return Optional.of(here.found());
        }
        Lookup<T> near = look.apply(directory);
        return near.settled() ? Optional.of(near.found()) : Optional.empty();
    }
}
