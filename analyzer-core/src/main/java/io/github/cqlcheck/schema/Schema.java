package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What exists after some changes. Immutable and thread-safe; {@link #with} gives the next one.
 *
 * @param keyspaces keyspaces that exist, by their names
 * @param tables tables and views that exist
 * @param types user-defined types that exist
 * @param functions functions and aggregates that exist, each name with its overloads; none where all were dropped
 * @param retired definitions that a later statement dropped or replaced
 * @param contested names that two sources define differently, so that only those sources themselves know which is meant
 * @param orphans changes of tables that did not exist here
 */
public record Schema(
        Map<String, Keyspace> keyspaces,
        Map<TableName, Table> tables,
        Map<TableName, UserType> types,
        Map<TableName, List<UserFunction>> functions,
        List<Retired> retired,
        Set<TableName> contested,
        List<Change> orphans) {

    public static final Schema EMPTY =
            new Schema(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Set.of(), List.of());

    /** A table that is gone: dropped at a place, or replaced by another definition of the name there. */
    public record Retired(Table table, Place by, boolean dropped) {}

    /** The schema after one more change. */
    public Schema with(Change change) {
        return new SchemaBuilder(this, (table, drop) -> true).apply(change).build();
    }

    /** What a server would say against one more change, first things first, if this schema is all that exists. */
    public List<SchemaRefusal> refusals(Change change, Target target) {
        return new SchemaBuilder(this, (table, drop) -> true).refusals(change, Optional.empty(), target);
    }

    /**
     * The table that a name means: with a keyspace exactly that table, without one that of the keyspace in use, else the
     * one table of that name. A keyspace that is not known on either side, because a template fills it or because no USE
     * tells, agrees with any.
     */
    public Optional<Table> table(QualifiedName name, Optional<String> keyspaceInUse) {
        return new Definitions<>(tables).resolve(name, keyspaceInUse);
    }

    /** The user-defined type that a name means; see {@link #table}. */
    public Optional<UserType> type(QualifiedName name, Optional<String> keyspaceInUse) {
        return new Definitions<>(types).resolve(name, keyspaceInUse);
    }

    /** All overloads of a function or aggregate; none if it is not known. See {@link #table}. */
    public List<UserFunction> functions(QualifiedName name, Optional<String> keyspaceInUse) {
        return new Definitions<>(functions).resolve(name, keyspaceInUse).orElse(List.of());
    }
}
