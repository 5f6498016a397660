package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What all sources of a run define, and what of it one of them sees.
 *
 * <p>The sources of a directory are folded in the order given. A source with schema statements of its own sees what the
 * sources before it left, then its own statements one by one; a source without any sees what the directory comes to in
 * the end. What neither knows is looked up in the sources given for their definitions, then in the other directories, where
 * it counts only if there is one definition of it. The scopes are asked for by one thread, best in the order given; each may
 * then be used by a thread of its own.
 */
public final class Catalog {
    /** The start of a migration's file name: {@code V2__}, {@code 0002_}, {@code 2015-12-31-}. */
    private static final Pattern VERSIONED = Pattern.compile("[vV]?\\d.*");

    private static final Source NOWHERE = Source.of("", "");

    private final Map<Path, Migrations> migrations;
    private final Map<Path, SchemaBuilder> directories;
    private final Optional<SchemaBuilder> definitions;

    /** Which directories know something of a name, whatever its keyspace. */
    private final Map<String, List<SchemaBuilder>> bySimpleName;

    /** What names came to: the same schema may lie in hundreds of directories. */
    private final Map<TableName, Optional<Table>> found = new ConcurrentHashMap<>();

    /** The simple names of all types that any source defines, whatever becomes of them. */
    private final Set<String> types;

    private Catalog(
            Map<Path, Migrations> migrations,
            Map<Path, SchemaBuilder> directories,
            Optional<SchemaBuilder> definitions,
            Set<String> types) {
        this.types = types;
        this.migrations = migrations;
        this.directories = directories;
        this.definitions = definitions;
        this.bySimpleName = bySimpleName(directories.values());
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
        Map<Path, Migrations> migrations = new LinkedHashMap<>();
        Map<Path, SchemaBuilder> directories = new LinkedHashMap<>();
        byDirectory.forEach((directory, sources) -> {
            migrations.put(directory, migrations(sources, changes));
            directories.put(directory, migrations(sources, changes).after());
        });
        SchemaBuilder given =
                migrations(List.copyOf(definitions.keySet()), definitions).after();
        adopt(directories.values(), given);
        Set<String> types = new HashSet<>();
        Stream.concat(changes.values().stream(), definitions.values().stream())
                .flatMap(List::stream)
                .map(Change::statement)
                .filter(SchemaStatement.CreateType.class::isInstance)
                .forEach(create -> types.add(
                        ((SchemaStatement.CreateType) create).name().name().text()));
        return new Catalog(
                migrations, directories, definitions.isEmpty() ? Optional.empty() : Optional.of(given), types);
    }

    /** Whether any source defines a type of that name, in whatever keyspace. */
    public boolean definesType(String simpleName) {
        return types.contains(simpleName);
    }

    private static Migrations migrations(List<Source> sources, Map<Source, List<Change>> changes) {
        return new Migrations(sources, changes, Catalog::isDropped);
    }

    private static Path directory(Source source) {
        return source.path()
                .map(path -> path.toAbsolutePath().normalize().getParent())
                .orElse(Path.of(""));
    }

    /**
     * Gives changes of tables that their own directory does not define to the places that do. Of several places each may
     * be meant if the change says its keyspace; they are in doubt from then on.
     */
    private static void adopt(Collection<SchemaBuilder> directories, SchemaBuilder given) {
        List<SchemaBuilder> all = new ArrayList<>(directories);
        all.add(given);
        Map<String, List<SchemaBuilder>> bySimpleName = bySimpleName(all);
        Map<Adoption, SchemaBuilder> adopted = new HashMap<>();
        for (SchemaBuilder home : all) {
            for (Change orphan : home.orphans()) {
                List<SchemaBuilder> candidates = orphan.target().stream()
                        .flatMap(name -> bySimpleName.getOrDefault(name.name().text(), List.of()).stream())
                        .filter(builder -> builder.defines(orphan))
                        .toList();
                if (candidates.size() == 1 || orphan.isQualified()) {
                    candidates.forEach(candidate -> candidate.apply(orphan));
                    candidates.stream()
                            .filter(candidate -> isElsewhereToo(candidate, orphan, home, adopted))
                            .forEach(candidate -> candidate.doubt(orphan));
                }
                if (candidates.size() > 1) {
                    candidates.forEach(candidate -> candidate.doubt(orphan));
                }
            }
        }
    }

    /** A table of a place that another place changes. */
    private record Adoption(SchemaBuilder place, String table) {}

    /** Whether changes of a table come from several places, which may be alternatives of each other. */
    private static boolean isElsewhereToo(
            SchemaBuilder candidate, Change orphan, SchemaBuilder home, Map<Adoption, SchemaBuilder> adopted) {
        Adoption adoption =
                new Adoption(candidate, orphan.target().orElseThrow().name().text());
        return adopted.computeIfAbsent(adoption, first -> home) != home;
    }

    private static Map<String, List<SchemaBuilder>> bySimpleName(Collection<SchemaBuilder> schemas) {
        Map<String, List<SchemaBuilder>> bySimpleName = new HashMap<>();
        for (SchemaBuilder schema : schemas) {
            schema.simpleNames()
                    .forEach(name -> bySimpleName
                            .computeIfAbsent(name, simple -> new ArrayList<>())
                            .add(schema));
        }
        return bySimpleName;
    }

    /** What a source of the run sees, before its first statement. */
    public Scope scope(Source source) {
        Path directory = directory(source);
        return new Scope(this, source, migrations.get(directory).before(source), directories.get(directory));
    }

    /** What a source sees when all sources of its directory have run. */
    public Scope scopeInTheEnd(Source source) {
        return new Scope(this, source, Optional.empty(), directories.get(directory(source)));
    }

    /** Where the source of a DROP creates again, further down, what it drops. */
    Optional<Place> recreation(Change drop) {
        return migrations.get(directory(drop.source())).recreation(drop);
    }

    /** A table that a source far from it may mean; the directories that know nothing of the name have no say. */
    Optional<Table> elsewhere(QualifiedName name, Optional<String> keyspaceInUse) {
        TableName key = TableName.of(name, keyspaceInUse);
        return found.computeIfAbsent(key, unknown -> find(name, keyspaceInUse));
    }

    /** Whether any schema defines a table that a source may mean. */
    boolean defines(QualifiedName name, Optional<String> keyspaceInUse) {
        return Stream.concat(
                        definitions.stream(),
                        bySimpleName.getOrDefault(name.name().text(), List.of()).stream())
                .anyMatch(schema -> schema.defines(name, keyspaceInUse));
    }

    private Optional<Table> find(QualifiedName name, Optional<String> keyspaceInUse) {
        if (definitions.isPresent()) {
            Lookup<Table> declared = definitions.get().lookup(name, keyspaceInUse, NOWHERE);
            if (declared.settled()) {
                return declared.found();
            }
        }
        List<Lookup<Table>> lookups = bySimpleName.getOrDefault(name.name().text(), List.of()).stream()
                .map(schema -> schema.lookup(name, keyspaceInUse, NOWHERE))
                .filter(Lookup::settled)
                .toList();
        List<Table> tables =
                lookups.stream().flatMap(lookup -> lookup.found().stream()).toList();
        return tables.size() == lookups.size() && isOne(tables)
                ? Optional.of(tables.get(tables.size() - 1))
                : Optional.empty();
    }

    /** A keyspace that a source far from it may mean. */
    Optional<Keyspace> keyspaceElsewhere(String name) {
        Optional<Keyspace> given = definitions.flatMap(schema -> schema.keyspace(name));
        if (given.isPresent()) {
            return given;
        }
        List<Keyspace> found = directories.values().stream()
                .flatMap(schema -> schema.keyspace(name).stream())
                .toList();
        boolean one = found.stream().map(Keyspace::replication).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A type that a source far from it may mean. */
    Optional<UserType> typeElsewhere(QualifiedName name, Optional<String> keyspaceInUse) {
        return only(schema -> schema.type(name, keyspaceInUse, NOWHERE), UserType::sameFields);
    }

    /** What is known of a function far from a source; settled wherever anything is, be it a definition that does not parse. */
    Lookup<List<UserFunction>> functionsElsewhere(QualifiedName name, Optional<String> keyspaceInUse) {
        Optional<List<UserFunction>> one = only(
                schema -> schema.functions(name, keyspaceInUse),
                (functions, others) -> functions.size() == others.size()
                        && functions.stream()
                                .allMatch(function -> others.stream().anyMatch(function::sameAs)));
        boolean heardOf = everywhere()
                .anyMatch(schema -> schema.functions(name, keyspaceInUse).settled());
        return one.isEmpty() && heardOf ? Lookup.contested() : Lookup.of(one);
    }

    /** Whether a keyspace was seen being created anywhere. */
    boolean creates(String keyspace) {
        return everywhere().anyMatch(schema -> schema.creates(keyspace));
    }

    private Stream<SchemaBuilder> everywhere() {
        return Stream.concat(definitions.stream(), directories.values().stream());
    }

    /** What all schemas that know something agree about; the sources given for their definitions have the first say. */
    private <T> Optional<T> only(Function<SchemaBuilder, Lookup<T>> look, BiPredicate<T, T> same) {
        Optional<T> declared = definitions.map(look).flatMap(Lookup::found);
        if (declared.isPresent()) {
            return declared;
        }
        List<T> known = directories.values().stream()
                .map(look)
                .map(Lookup::found)
                .flatMap(Optional::stream)
                .toList();
        return known.stream().findFirst().filter(first -> known.stream().allMatch(other -> same.test(first, other)));
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
        for (SchemaBuilder directory : directories.values()) {
            Schema schema = directory.build();
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
        return isSequel(defined.source(), drop.source());
    }

    /** Whether what one source does surely comes before another: the same one, or both migrations. */
    static boolean isSequel(Source first, Source second) {
        return first == second || isVersioned(first) && isVersioned(second);
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
