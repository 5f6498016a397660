package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.AlterKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.AlterTable;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.AlterView;
import io.github.cqlcheck.ast.SchemaStatement.CopyTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateIndex;
import io.github.cqlcheck.ast.SchemaStatement.CreateKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.CreateView;
import io.github.cqlcheck.ast.SchemaStatement.DropIndex;
import io.github.cqlcheck.ast.SchemaStatement.DropKeyspace;
import io.github.cqlcheck.ast.SchemaStatement.DropTable;
import io.github.cqlcheck.ast.SchemaStatement.DropType;
import io.github.cqlcheck.ast.SchemaStatement.DropView;
import io.github.cqlcheck.ast.SchemaStatement.TypeAlteration;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema in the making, and what names mean in it so far: many changes at the cost of one copy. Not thread-safe. */
final class SchemaBuilder {
    /** Whether a DROP counts for a thing that was defined at a place. */
    interface Drops {
        boolean count(Place defined, Change drop);
    }

    private final Drops drops;
    private final Map<String, Keyspace> keyspaces;
    private final Definitions<Table> tables;
    private final Definitions<UserType> types;
    private final FunctionDefinitions functions;

    /** The simple names of functions whose definition could not be read. */
    private final Set<String> brokenFunctions = new HashSet<>();

    private final Definitions<Table> dropped;
    private final List<Schema.Retired> retired;
    private final Set<TableName> contested;
    private final List<Change> orphans;

    /** As {@link #contested}, of types. */
    private final Set<TableName> contestedTypes = new HashSet<>();

    SchemaBuilder(Schema schema, Drops drops) {
        this.drops = drops;
        keyspaces = new LinkedHashMap<>(schema.keyspaces());
        tables = new Definitions<>(schema.tables());
        types = new Definitions<>(schema.types());
        functions = new FunctionDefinitions(schema.functions());
        dropped = new Definitions<>(Map.of());
        retired = new ArrayList<>();
        contested = new HashSet<>(schema.contested());
        orphans = new ArrayList<>(schema.orphans());
        schema.retired().forEach(this::add);
    }

    /** A copy, to be changed by itself. */
    SchemaBuilder(SchemaBuilder other, Drops drops) {
        this.drops = drops;
        keyspaces = new LinkedHashMap<>(other.keyspaces);
        tables = new Definitions<>(other.tables);
        types = new Definitions<>(other.types);
        functions = new FunctionDefinitions(other.functions.toMap());
        brokenFunctions.addAll(other.brokenFunctions);
        dropped = new Definitions<>(other.dropped);
        retired = new ArrayList<>(other.retired);
        contested = new HashSet<>(other.contested);
        orphans = new ArrayList<>(other.orphans);
        contestedTypes.addAll(other.contestedTypes);
    }

    Schema build() {
        return new Schema(
                Collections.unmodifiableMap(new LinkedHashMap<>(keyspaces)),
                tables.toMap(),
                types.toMap(),
                functions.toMap(),
                List.copyOf(retired),
                Set.copyOf(contested),
                List.copyOf(orphans));
    }

    /** What a source may take a name for: its own definition, else an undisputed one, else one that was dropped. */
    Lookup<Table> lookup(QualifiedName name, Optional<String> keyspaceInUse, Source source) {
        Optional<Table> table = tables.resolve(name, keyspaceInUse);
        if (table.isPresent()) {
            boolean taken = table.get().place().source() == source
                    || !contested.contains(table.get().name()) && !isOneOfSeveral(table.get(), name, keyspaceInUse);
            return taken ? Lookup.of(table.get()) : Lookup.contested();
        }
        if (contested.stream().anyMatch(candidate -> candidate.mayBe(name, keyspaceInUse))) {
            return Lookup.contested();
        }
        return Lookup.of(dropped.resolve(name, keyspaceInUse));
    }

    /** Whether anything defines the table, be it in several ways. */
    boolean defines(QualifiedName name, Optional<String> keyspaceInUse) {
        return tables.resolve(name, keyspaceInUse).isPresent();
    }

    /** Whether a name without a keyspace may as well mean a table that looks otherwise, and says its keyspace. */
    private boolean isOneOfSeveral(Table table, QualifiedName name, Optional<String> keyspaceInUse) {
        return name.keyspace().isEmpty()
                && keyspaceInUse.isEmpty()
                && tables.named(table.name().name()).anyMatch(other -> !sameShape(table, other));
    }

    /** The user-defined type that a source may take a name for: its own, else an undisputed one. */
    Lookup<UserType> type(QualifiedName name, Optional<String> keyspaceInUse, Source source) {
        Optional<UserType> type = types.resolve(name, keyspaceInUse);
        boolean contestedElsewhere = type.filter(found -> found.place().source() != source)
                .map(UserType::name)
                .filter(contestedTypes::contains)
                .isPresent();
        return contestedElsewhere ? Lookup.contested() : Lookup.of(type);
    }

    /** The overloads of a function that a name means. */
    Lookup<List<UserFunction>> functions(QualifiedName name, Optional<String> keyspaceInUse) {
        if (brokenFunctions.contains(name.name().text())) {
            return Lookup.contested();
        }
        List<UserFunction> overloads = functions.overloads(name, keyspaceInUse);
        return overloads.isEmpty() ? Lookup.unknown() : Lookup.of(overloads);
    }

    /** Whether the keyspace was seen being created, so that what is in it was seen, too. */
    boolean creates(String keyspace) {
        return keyspaces.containsKey(keyspace);
    }

    Optional<Keyspace> keyspace(String name) {
        return Optional.ofNullable(keyspaces.get(name));
    }

    /** The names, without keyspaces, of which {@link #lookup} or {@link #defines} may know something. */
    Set<String> simpleNames() {
        return Stream.of(tables.names(), contested, dropped.names())
                .flatMap(Set::stream)
                .map(TableName::name)
                .collect(Collectors.toSet());
    }

    /**
     * What a server would say against one more change.
     *
     * @param viewer see {@link Known}
     */
    List<SchemaRefusal> refusals(Change change, Optional<Source> viewer, Target target) {
        return Refusals.of(change, new Known(keyspaces, tables, types, functions, contested, viewer), target);
    }

    /** What one more change finds here, as far as it follows from its own source or from migrations. */
    Before before(Change change, Optional<Place> recreation) {
        Source source = change.source();
        Optional<String> keyspaceInUse = change.keyspaceInUse();
        return new Before(
                change.subject()
                        .flatMap(name -> tables.resolve(name, keyspaceInUse))
                        .filter(table -> !contested.contains(table.name()))
                        .filter(table -> Catalog.isSequel(table.place().source(), source)),
                change.subject()
                        .flatMap(name -> types.resolve(name, keyspaceInUse))
                        .filter(type -> !contestedTypes.contains(type.name()))
                        .filter(type -> Catalog.isSequel(type.place().source(), source)),
                change.keyspace()
                        .flatMap(name -> keyspace(name.text()))
                        .filter(keyspace -> Catalog.isSequel(keyspace.place().source(), source)),
                change.statement() instanceof CreateView create ? viewsUpon(create, change) : 0,
                recreation);
    }

    /** How many there are besides an earlier definition of the same one. */
    private int viewsUpon(CreateView create, Change change) {
        Optional<TableName> base =
                tables.resolve(create.base(), change.keyspaceInUse()).map(Table::name);
        return (int) tables.values().stream()
                .filter(table -> base.isPresent() && table.base().equals(base))
                .filter(view -> Catalog.isSequel(view.place().source(), change.source()))
                .filter(view -> !view.name().name().equals(create.name().name().text()))
                .count();
    }

    List<Change> orphans() {
        return List.copyOf(orphans);
    }

    SchemaBuilder apply(Change change) {
        Statement statement = change.statement();
        if (statement instanceof CreateTable create) {
            define(TableBuilder.table(create, change), change, create.ifNotExists());
        } else if (statement instanceof CopyTable copy) {
            Optional<Table> original = tables.resolve(copy.original(), change.keyspaceInUse());
            define(TableBuilder.copy(copy, original, change), change, copy.ifNotExists());
        } else if (statement instanceof CreateView create) {
            Optional<Table> base = tables.resolve(create.base(), change.keyspaceInUse());
            define(TableBuilder.view(create, base, change), change, create.ifNotExists());
        } else if (statement instanceof AlterTable alter) {
            alter(alter.name(), change, table -> TableBuilder.altered(table, alter.alterations(), change));
        } else if (statement instanceof AlterView alter) {
            alter(alter.name(), change, view -> TableBuilder.withOptions(view, alter.options(), change));
        } else if (statement instanceof CreateIndex create) {
            alter(create.table(), change, table -> TableBuilder.indexed(table, create, change));
        } else if (statement instanceof DropIndex drop) {
            dropIndex(drop, change);
        } else if (statement instanceof DropTable drop) {
            drop(drop.name(), change);
        } else if (statement instanceof DropView drop) {
            drop(drop.name(), change);
        } else if (statement instanceof BrokenStatement broken) {
            broken.defines().ifPresent(name -> contested.add(change.definedName(name)));
            broken.function().ifPresent(name -> brokenFunctions.add(name.text()));
            broken.changes()
                    .flatMap(name -> tables.resolve(name, change.keyspaceInUse()))
                    .ifPresent(table -> tables.put(table.name(), TableBuilder.uncertain(table)));
        } else {
            applyToKeyspace(statement, change);
            applyToType(statement, change);
            functions.apply(statement, change);
        }
        return this;
    }

    private void applyToKeyspace(Statement statement, Change change) {
        if (statement instanceof CreateKeyspace create) {
            Keyspace plain = new Keyspace(create.name().text(), change.place(create.name()), Map.of(), true);
            Keyspace keyspace = plain.with(create.options());
            if (!create.ifNotExists() || !keyspaces.containsKey(keyspace.name())) {
                keyspaces.put(keyspace.name(), keyspace);
            }
        } else if (statement instanceof AlterKeyspace alter) {
            keyspaces.computeIfPresent(alter.name().text(), (name, keyspace) -> keyspace.with(alter.options()));
        } else if (statement instanceof DropKeyspace drop) {
            String keyspace = drop.name().text();
            Keyspace existing = keyspaces.get(keyspace);
            if (existing != null && drops.count(existing.place(), change)) {
                keyspaces.remove(keyspace);
            }
            List<Table> gone = tables.values().stream()
                    .filter(table -> table.name().keyspace().equals(keyspace))
                    .filter(table -> drops.count(table.place(), change))
                    .toList();
            gone.forEach(table -> retire(table, change.place(drop), true));
            List.copyOf(types.names()).stream()
                    .filter(name -> name.keyspace().equals(keyspace))
                    .forEach(types::remove);
            functions.dropKeyspace(keyspace);
        }
    }

    private void applyToType(Statement statement, Change change) {
        if (statement instanceof CreateType create) {
            define(create, change);
        } else if (statement instanceof AlterType alter) {
            types.resolve(alter.name(), change.keyspaceInUse())
                    .ifPresent(type -> types.put(type.name(), altered(type, alter.alteration())));
        } else if (statement instanceof DropType drop) {
            types.resolve(drop.name(), change.keyspaceInUse()).ifPresent(type -> types.remove(type.name()));
        }
    }

    /** A definition of a type; as with tables, another source's is an alternative, not a change. */
    private void define(CreateType create, Change change) {
        TableName name = change.definedName(create.name());
        Map<String, CqlType> fields = new LinkedHashMap<>();
        create.fields().forEach(field -> fields.put(field.name().text(), field.type()));
        UserType type = new UserType(name, change.place(create.name()), fields);
        boolean alternative = types.get(name)
                .filter(existing -> existing.place().source() != change.source())
                .filter(existing -> !existing.sameFields(type))
                .isPresent();
        if (alternative) {
            contestedTypes.add(name);
        }
        if (create.ifNotExists() && types.get(name).isPresent()) {
            return;
        }
        types.put(name, type);
    }

    private static UserType altered(UserType type, TypeAlteration alteration) {
        Map<String, CqlType> fields = new LinkedHashMap<>();
        if (alteration instanceof TypeAlteration.RenameFields rename) {
            Map<String, String> names = new LinkedHashMap<>();
            rename.renamings().forEach(r -> names.put(r.from().text(), r.to().text()));
            type.fields().forEach((name, fieldType) -> fields.put(names.getOrDefault(name, name), fieldType));
        } else {
            fields.putAll(type.fields());
        }
        if (alteration instanceof TypeAlteration.AddField add) {
            fields.put(add.field().name().text(), add.field().type());
        }
        return new UserType(type.name(), type.place(), fields);
    }

    /**
     * A definition of a table. {@code IF NOT EXISTS} of the same columns changes nothing. A different definition in another
     * source is not a change but an alternative: it takes the name over, and the name is contested from then on.
     */
    private void define(Table table, Change change, boolean ifNotExists) {
        Optional<Table> existing = tables.get(table.name());
        if (existing.isPresent()) {
            boolean same = sameShape(existing.get(), table);
            if (ifNotExists && same) {
                return;
            }
            if (existing.get().place().source() != change.source() && !same) {
                contested.add(table.name());
            }
            retire(existing.get(), table.place(), false);
        } else {
            contested.remove(table.name());
        }
        tables.put(table.name(), table);
    }

    /** The same columns, types and keys, wherever the types are written. */
    static boolean sameShape(Table left, Table right) {
        return left.columns().stream()
                .map(SchemaBuilder::shape)
                .toList()
                .equals(right.columns().stream().map(SchemaBuilder::shape).toList());
    }

    private static String shape(Column column) {
        return "%s %s %s %d %b"
                .formatted(column.name(), column.type(), column.kind(), column.position(), column.descending());
    }

    private void alter(QualifiedName name, Change change, UnaryOperator<Table> alteration) {
        Optional<Table> table = tables.resolve(name, change.keyspaceInUse());
        if (table.isEmpty()) {
            orphans.add(change);
        } else {
            Table changed = alteration.apply(table.get());
            tables.put(table.get().name(), changed);
            if (change.statement() instanceof AlterTable alter) {
                List.copyOf(tables.values()).stream()
                        .filter(view -> view.base().equals(Optional.of(changed.name())))
                        .forEach(view -> tables.put(
                                view.name(), TableBuilder.followed(view, table.get(), alter.alterations(), change)));
            }
        }
    }

    /** Whether the table that a change is about exists here, undisputed. */
    boolean defines(Change change) {
        return target(change).filter(table -> !contested.contains(table.name())).isPresent();
    }

    /** Takes a doubt into a table's definition: a change may have been of it, or of another. */
    void doubt(Change change) {
        target(change).ifPresent(table -> tables.put(table.name(), TableBuilder.uncertain(table)));
    }

    private Optional<Table> target(Change change) {
        return change.target().flatMap(name -> tables.resolve(name, change.keyspaceInUse()));
    }

    private void dropIndex(DropIndex drop, Change change) {
        String index = drop.name().name().text();
        Optional<String> keyspace = drop.name().keyspace().map(Name::text).or(change::keyspaceInUse);
        for (Table table : List.copyOf(tables.values())) {
            boolean here = keyspace.isEmpty()
                    || table.name().keyspace().isEmpty()
                    || table.name().keyspace().equals(keyspace.get());
            boolean dropped =
                    table.indexes().stream().anyMatch(i -> i.name().equals(index) && drops.count(i.place(), change));
            if (here && dropped) {
                tables.put(table.name(), TableBuilder.withoutIndex(table, index));
            }
        }
    }

    private void drop(QualifiedName name, Change change) {
        tables.resolve(name, change.keyspaceInUse())
                .filter(table -> drops.count(table.place(), change))
                .ifPresent(table -> retire(table, change.place(name), true));
    }

    private void retire(Table table, Place by, boolean isDropped) {
        tables.remove(table.name());
        add(new Schema.Retired(table, by, isDropped));
    }

    private void add(Schema.Retired gone) {
        retired.add(gone);
        if (gone.dropped()) {
            dropped.put(gone.table().name(), gone.table());
        }
    }
}
