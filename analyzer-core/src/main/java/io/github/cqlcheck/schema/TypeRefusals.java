package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.AlterType;
import io.github.cqlcheck.ast.SchemaStatement.CreateType;
import io.github.cqlcheck.ast.SchemaStatement.DropType;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.ast.SchemaStatement.Renaming;
import io.github.cqlcheck.ast.SchemaStatement.TypeAlteration;
import io.github.cqlcheck.schema.SchemaRefusal.Reason;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the server says against statements about user-defined types, as its {@code AlterTypeStatement} and others do. */
final class TypeRefusals {
    private final Refusals refusals;

    TypeRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void judge(CreateType create) {
        if (refusals.isUnplaced(create.name()) || refusals.lacksKeyspace(create.name())) {
            return;
        }
        Optional<UserType> taken = refusals.known().takenType(refusals.change().definedName(create.name()));
        if (taken.isPresent()) {
            if (!create.ifNotExists()) {
                refusals.add(
                        Reason.EXISTS,
                        create.name().span(),
                        "the type %s exists already".formatted(create.name()),
                        Optional.of("write CREATE TYPE IF NOT EXISTS, or drop it before"),
                        taken.get().place());
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        create.fields().stream()
                .map(Field::name)
                .filter(name -> !name.isPlaceholder() && !seen.add(name.text()))
                .forEach(name -> refusals.add(Reason.FIELD_TWICE, name.span(), "it has two fields %s".formatted(name)));
        create.fields().forEach(field -> judgeOwn(field.type()));
        WrittenTypes types = new WrittenTypes(refusals, refusals.keyspace(create.name()));
        create.fields().forEach(field -> types.judge(field.type()));
    }

    /** What a field cannot be, although a column can. */
    private void judgeOwn(CqlType type) {
        if (WrittenTypes.isCounter(type)) {
            refusals.add(Reason.COUNTER_INSIDE, type.span(), "a type has no counters");
        }
        if (type instanceof CqlType.UserDefined && WrittenTypes.isMultiCell(type)) {
            refusals.add(
                    Reason.NESTED_NOT_FROZEN,
                    type.span(),
                    "a type within a type is frozen, and %s is not".formatted(type),
                    "write frozen<%s>".formatted(type));
        }
    }

    void judge(AlterType alter) {
        if (refusals.isUnplaced(alter.name())) {
            return;
        }
        Optional<UserType> found = type(alter.name());
        if (found.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TYPE, alter.name(), alter.ifExists(), "type");
        }
        if (alter.alteration() instanceof TypeAlteration.ChangeFieldType change
                && (found.isPresent() || !refusals.known().isComplete())) {
            refusals.add(
                    Reason.TYPE_CHANGED,
                    change.span(),
                    "the type of a field never changes",
                    "add a field of another name");
        }
        found.ifPresent(type -> {
            if (alter.alteration() instanceof TypeAlteration.AddField add) {
                judge(type, add);
            } else if (alter.alteration() instanceof TypeAlteration.RenameFields rename) {
                judge(type, rename);
            }
        });
    }

    private Optional<UserType> type(QualifiedName name) {
        return refusals.known().type(name, refusals.keyspace(name));
    }

    private void judge(UserType type, TypeAlteration.AddField add) {
        Field field = add.field();
        if (field.name().isPlaceholder() || field.type() instanceof CqlType.Unknown) {
            return;
        }
        judgeOwn(field.type());
        if (type.fields().containsKey(field.name().text())) {
            if (!add.ifNotExists() && refusals.known().stands(type.place())) {
                refuseTaken(type, field.name());
            }
            return;
        }
        WrittenTypes types = new WrittenTypes(refusals, type.name().keyspace());
        types.judge(field.type());
        if (types.uses(field.type(), type)) {
            refusals.add(
                    Reason.CIRCULAR_TYPE,
                    field.type().span(),
                    "%s would hold itself".formatted(type.name().cql()),
                    Optional.empty(),
                    type.place());
        }
        refusals.known().tables(type.name().keyspace()).stream()
                .filter(table -> table.partitionKey().stream().anyMatch(column -> types.uses(column.type(), type)))
                .findFirst()
                .ifPresent(table -> refusals.add(
                        Reason.TYPE_IN_PARTITION_KEY,
                        field.span(),
                        "%s is in the partition key of %s"
                                .formatted(type.name().cql(), table.name().cql()),
                        Optional.of("create another type, and a table with it"),
                        table.place()));
    }

    private void refuseTaken(UserType type, Name name) {
        refusals.add(
                Reason.EXISTS,
                name.span(),
                "%s has a field %s already".formatted(type.name().cql(), name),
                Optional.empty(),
                type.place());
    }

    private void judge(UserType type, TypeAlteration.RenameFields rename) {
        List<String> names = new ArrayList<>(type.fields().keySet());
        if (!refusals.known().stands(type.place())) {
            return;
        }
        initialState(type, rename.span());
        for (Renaming renaming : rename.renamings()) {
            int index =
                    List.copyOf(type.fields().keySet()).indexOf(renaming.from().text());
            if (index >= 0) {
                names.set(index, renaming.to().text());
            } else if (!rename.ifExists()) {
                refusals.addUndefined(
                        Reason.UNDEFINED_FIELD,
                        renaming.from(),
                        "%s has no field %s".formatted(type.name().cql(), renaming.from()),
                        type.fields().keySet(),
                        type.place());
            }
        }
        rename.renamings().stream()
                .map(Renaming::to)
                .filter(name -> names.stream().filter(name.text()::equals).count() > 1)
                .findFirst()
                .ifPresent(name -> refusals.add(
                        Reason.FIELD_TWICE,
                        name.span(),
                        "%s has a field %s already".formatted(type.name().cql(), name),
                        Optional.empty(),
                        type.place()));
    }

    /** {@code AlterTypeStatement.RenameFields}: a value of the type is written out in INITCOND, by the names of its fields. */
    private void initialState(UserType type, Span place) {
        WrittenTypes types = new WrittenTypes(refusals, type.name().keyspace());
        refusals.known().functions(type.name().keyspace()).stream()
                .filter(function -> function.initialState()
                        .filter(state -> types.uses(state, type))
                        .isPresent())
                .findFirst()
                .ifPresent(aggregate -> refusals.add(
                        Reason.TYPE_IN_USE,
                        place,
                        "the aggregate %s starts with a value of it"
                                .formatted(aggregate.name().cql()),
                        Optional.of("DROP AGGREGATE %s before"
                                .formatted(aggregate.name().cql())),
                        aggregate.place()));
    }

    void judge(DropType drop) {
        if (refusals.isUnplaced(drop.name())) {
            return;
        }
        Optional<UserType> found = type(drop.name());
        if (found.isEmpty()) {
            refusals.addMissing(Reason.UNDEFINED_TYPE, drop.name(), drop.ifExists(), "type");
            return;
        }
        UserType type = found.get();
        WrittenTypes types = new WrittenTypes(refusals, type.name().keyspace());
        refusals.known().functions(type.name().keyspace()).stream()
                .filter(function -> Stream.concat(function.arguments().stream(), Stream.of(function.result()))
                        .anyMatch(part -> types.uses(part, type)))
                .findFirst()
                .ifPresent(function -> refusals.add(
                        Reason.TYPE_IN_USE,
                        drop.name().span(),
                        "the %s %s takes or returns it"
                                .formatted(
                                        function.aggregate() ? "aggregate" : "function",
                                        function.name().cql()),
                        Optional.of("DROP %s %s before"
                                .formatted(
                                        function.aggregate() ? "AGGREGATE" : "FUNCTION",
                                        function.name().cql())),
                        function.place()));
        refusals.known().types(type.name().keyspace()).stream()
                .filter(other -> !other.name().equals(type.name()))
                .filter(other -> other.fields().values().stream().anyMatch(field -> types.uses(field, type)))
                .findFirst()
                .ifPresent(other -> refusals.add(
                        Reason.TYPE_IN_USE,
                        drop.name().span(),
                        "the type %s holds it".formatted(other.name().cql()),
                        Optional.of("DROP TYPE %s before".formatted(other.name().cql())),
                        other.place()));
        refusals.known().tables(type.name().keyspace()).stream()
                .filter(table -> !table.view())
                .filter(table -> table.columns().stream().anyMatch(column -> types.uses(column.type(), type)))
                .findFirst()
                .ifPresent(table -> refusals.add(
                        Reason.TYPE_IN_USE,
                        drop.name().span(),
                        "a column of %s holds it".formatted(table.name().cql()),
                        Optional.of("drop the column, or DROP TABLE %s, before"
                                .formatted(table.name().cql())),
                        table.place()));
    }
}
