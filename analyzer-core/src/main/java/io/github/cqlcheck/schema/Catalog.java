package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all sources of a run define, and what of it one of them sees.
 *
 * <p>The sources of a directory are folded in the order given. A source with schema statements of its own sees what the
 * sources before it left, then its own statements one by one; a source without any sees what the directory comes to in
 * the end. What neither knows is looked up in the sources given for their definitions, then in the other directories, where
 * it counts only if there is one definition of it. Immutable.
 */
public final class Catalog {
    /** The start of a migration's file name: {@code V2__}, {@code 0002_}, {@code 2015-12-31-}. */
    private static final Pattern VERSIONED = Pattern.compile("[vV]?\\d.*");

    private static final Source NOWHERE = Source.of("", "");

    private final Map<Source, Schema> before;
    private final Map<Path, Schema> directories;
    private final Optional<Schema> definitions;

    private Catalog(Map<Source, Schema> before, Map<Path, Schema> directories, Optional<Schema> definitions) {
        this.before = before;
        this.directories = directories;
        this.definitions = definitions;
    }

    /**
     * @param changes the schema statements of each source, in the order of the run
     * @param definitions those of the sources that are read for their definitions only
     */
    public static Catalog of(Map<Source, List<Change>> changes, Map<Source, List<Change>> definitions) {
        Map<Path, List<Source>> byDirectory = new LinkedHashMap<>();
        changes.keySet()
                .forEach(source -> byDirectory
                        .computeIfAbsent(directory(source), directory -> new ArrayList<>())
                        .add(source));
        Map<Source, Schema> before = new HashMap<>();
        Map<Path, SchemaBuilder> builders = new LinkedHashMap<>();
        byDirectory.forEach((directory, sources) -> builders.put(directory, fold(sources, changes, before)));
        SchemaBuilder given = fold(List.copyOf(definitions.keySet()), definitions, new HashMap<>());
        adopt(builders, given);
        Map<Path, Schema> directories = new LinkedHashMap<>();
        builders.forEach((directory, builder) -> directories.put(directory, builder.build()));
        return new Catalog(before, directories, definitions.isEmpty() ? Optional.empty() : Optional.of(given.build()));
    }

    private static Path directory(Source source) {
        return source.path()
                .map(path -> path.toAbsolutePath().normalize().getParent())
                .orElse(Path.of(""));
    }

    private static SchemaBuilder fold(
            List<Source> sources, Map<Source, List<Change>> changes, Map<Source, Schema> before) {
        SchemaBuilder builder = new SchemaBuilder(Schema.EMPTY, Catalog::isDropped);
        for (Source source : sources) {
            List<Change> own = changes.get(source);
            if (!own.isEmpty()) {
                before.put(source, builder.build());
                own.forEach(builder::apply);
            }
        }
        return builder;
    }

    /**
     * Gives changes of tables that their own directory does not define to the places that do. Of several places each may
     * be meant if the change says its keyspace; they are in doubt from then on.
     */
    private static void adopt(Map<Path, SchemaBuilder> builders, SchemaBuilder given) {
        List<SchemaBuilder> all = new ArrayList<>(builders.values());
        all.add(given);
        for (SchemaBuilder home : all) {
            for (Change orphan : home.build().orphans()) {
                List<SchemaBuilder> candidates =
                        all.stream().filter(builder -> builder.defines(orphan)).toList();
                if (candidates.size() == 1 || orphan.isQualified()) {
                    candidates.forEach(candidate -> candidate.apply(orphan));
                }
                if (candidates.size() > 1) {
                    candidates.forEach(candidate -> candidate.doubt(orphan));
                }
            }
        }
    }

    /** What a source sees, before its first statement. */
    public Scope scope(Source source) {
        Schema directory = directories.getOrDefault(directory(source), Schema.EMPTY);
        return new Scope(this, source, Optional.ofNullable(before.get(source)), directory);
    }

    /** A table that a source far from it may mean. */
    Optional<Table> elsewhere(QualifiedName name, Optional<String> keyspaceInUse, Schema own) {
        if (definitions.isPresent()) {
            Lookup declared = definitions.get().lookup(name, keyspaceInUse, NOWHERE);
            if (declared.settled()) {
                return declared.table();
            }
        }
        List<Lookup> found = directories.values().stream()
                .filter(schema -> schema != own)
                .map(schema -> schema.lookup(name, keyspaceInUse, NOWHERE))
                .filter(Lookup::settled)
                .toList();
        List<Table> tables =
                found.stream().flatMap(lookup -> lookup.table().stream()).toList();
        return tables.size() == found.size() && isOne(tables)
                ? Optional.of(tables.get(tables.size() - 1))
                : Optional.empty();
    }

    /** Whether several definitions come to the same. */
    private static boolean isOne(List<Table> found) {
        return !found.isEmpty()
                && found.stream()
                        .allMatch(table -> SchemaBuilder.sameShape(found.get(0), table)
                                && table.indexes().size()
                                        == found.get(0).indexes().size());
    }

    /**
     * The last state of every definition of the judged sources, to be judged by itself. Left out are tables that a later
     * migration dropped, and Cassandra's own.
     */
    public Collection<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Schema schema : directories.values()) {
            tables.addAll(schema.tables().values());
            schema.retired().stream()
                    .filter(retired -> !isMigratedAway(retired))
                    .map(Schema.Retired::table)
                    .forEach(tables::add);
        }
        tables.removeIf(table -> TableName.isSystemKeyspace(table.name().keyspace()));
        return tables;
    }

    private static boolean isMigratedAway(Schema.Retired retired) {
        return retired.dropped()
                && retired.by().source() != retired.table().place().source();
    }

    /**
     * Whether a DROP counts beyond its own source: where both are migrations, which run one after the other. A script that
     * tears down what another sets up runs some other day.
     */
    private static boolean isDropped(Place defined, Change drop) {
        return defined.source() == drop.source() || isVersioned(defined.source()) && isVersioned(drop.source());
    }

    private static boolean isVersioned(Source source) {
        return source.path()
                .map(path -> VERSIONED.matcher(path.getFileName().toString()).matches())
                .orElse(false);
    }

    /** The order in which sources are folded: natural order of their names. */
    public static List<Source> inOrder(Collection<Source> sources) {
        return sources.stream()
                .sorted((left, right) -> SourceFiles.NATURAL_ORDER.compare(left.name(), right.name()))
                .toList();
    }
}
