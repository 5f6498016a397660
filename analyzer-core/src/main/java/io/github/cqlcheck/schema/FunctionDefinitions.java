package io.github.cqlcheck.schema;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement.CreateAggregate;
import io.github.cqlcheck.ast.SchemaStatement.CreateFunction;
import io.github.cqlcheck.ast.SchemaStatement.DropAggregate;
import io.github.cqlcheck.ast.SchemaStatement.DropFunction;
import io.github.cqlcheck.ast.SchemaStatement.Field;
import io.github.cqlcheck.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions and aggregates of a schema in the making: each name with its overloads. */
final class FunctionDefinitions {
    private final Definitions<List<UserFunction>> functions;

    FunctionDefinitions(Map<TableName, List<UserFunction>> functions) {
        this.functions = new Definitions<>(functions);
    }

    Map<TableName, List<UserFunction>> toMap() {
        return functions.toMap();
    }

    /** Those of a keyspace, overload by overload. */
    List<UserFunction> of(String keyspace) {
        return functions.values().stream()
                .flatMap(List::stream)
                .filter(function -> function.name().keyspace().equals(keyspace))
                .toList();
    }

    /** All overloads of a name; none if it is not known. */
    List<UserFunction> overloads(QualifiedName name, Optional<String> keyspaceInUse) {
        return functions.resolve(name, keyspaceInUse).orElse(List.of());
    }

    void apply(Statement statement, Change change) {
        if (statement instanceof CreateFunction create) {
            TableName name = change.definedName(create.name());
            List<CqlType> arguments =
                    create.arguments().stream().map(Field::type).toList();
            define(
                    new UserFunction(
                            name, change.place(create.name()), arguments, create.result(), false, Optional.empty()),
                    create.ifNotExists());
        } else if (statement instanceof CreateAggregate create) {
            TableName name = change.definedName(create.name());
            define(
                    new UserFunction(
                            name,
                            change.place(create.name()),
                            create.arguments(),
                            result(create, name),
                            true,
                            create.initial().map(initial -> create.stateType())),
                    create.ifNotExists());
        } else if (statement instanceof DropFunction drop) {
            drop(drop.name(), drop.arguments(), false, change);
        } else if (statement instanceof DropAggregate drop) {
            drop(drop.name(), drop.arguments(), true, change);
        }
    }

    /** What an aggregate returns: its state, or what its final function makes of that. */
    private CqlType result(CreateAggregate create, TableName name) {
        if (create.finalFunction().isEmpty()) {
            return create.stateType();
        }
        Name last = create.finalFunction().get();
        List<CqlType> state = List.of(create.stateType());
        return functions.get(new TableName(name.keyspace(), last.text())).orElse(List.of()).stream()
                .filter(function -> function.takes(state))
                .findFirst()
                .map(UserFunction::result)
                .orElse(new CqlType.Unknown(last.span(), last.text()));
    }

    private void define(UserFunction function, boolean ifNotExists) {
        List<UserFunction> overloads =
                new ArrayList<>(functions.get(function.name()).orElse(List.of()));
        boolean exists = overloads.stream().anyMatch(other -> other.takes(function.arguments()));
        if (exists && ifNotExists) {
            return;
        }
        overloads.removeIf(other -> other.takes(function.arguments()));
        overloads.add(function);
        functions.put(function.name(), List.copyOf(overloads));
    }

    private void drop(QualifiedName name, Optional<List<CqlType>> arguments, boolean aggregate, Change change) {
        overloads(name, change.keyspaceInUse()).stream()
                .findFirst()
                .map(UserFunction::name)
                .ifPresent(existing -> {
                    List<UserFunction> left =
                            new ArrayList<>(functions.get(existing).orElseThrow());
                    left.removeIf(function -> function.aggregate() == aggregate
                            && arguments.map(function::takes).orElse(true));
                    functions.put(existing, List.copyOf(left));
                });
    }

    void dropKeyspace(String keyspace) {
        List.copyOf(functions.names()).stream()
                .filter(name -> name.keyspace().equals(keyspace))
                .forEach(functions::remove);
    }
}
