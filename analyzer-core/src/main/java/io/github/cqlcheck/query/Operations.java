package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Node;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the server says against the changes of columns: {@code Operation} and what prepares it. */
record Operations(DataStatement.OnTable statement, Table table, ValueTypes types) {

    List<Refusal> refusals() {
        if (statement instanceof Insert insert) {
            return insert(insert).toList();
        }
        if (statement instanceof Update update) {
            return update.assignments().stream()
                    .flatMap(assignment -> assignment(assignment).stream())
                    .toList();
        }
        return ((Delete) statement)
                .deletions().stream()
                        .flatMap(deletion -> deletion(deletion).stream())
                        .toList();
    }

    private Stream<Refusal> insert(Insert insert) {
        if (table.isCounterTable()) {
            return Stream.of(Refusal.of(Reason.COUNTER, insert, "a counter is never inserted, it is counted up or down")
                    .withHelp(
                            "write UPDATE %s SET … = … + 1 WHERE …",
                            table.name().cql()));
        }
        if (insert.json()) {
            return Stream.of();
        }
        boolean differ = insert.columns().size() != insert.values().size();
        if (differ && isTemplate(insert)) {
            return twice(insert.columns()).stream();
        }
        if (differ) {
            return Stream.of(Refusal.of(
                    Reason.VALUE_COUNT,
                    insert,
                    "%s columns are named, and %s values are given",
                    insert.columns().size(),
                    insert.values().size()));
        }
        return Stream.concat(
                twice(insert.columns()).stream(),
                IntStream.range(0, insert.columns().size())
                        .boxed()
                        .flatMap(i ->
                                insert(insert.columns().get(i), insert.values().get(i)).stream()));
    }

    /** Whether it has a hole that may be filled with several columns or values. */
    private static boolean isTemplate(Insert insert) {
        return insert.columns().stream().anyMatch(Name::isPlaceholder)
                || insert.values().stream().anyMatch(Term.Placeholder.class::isInstance);
    }

    private static Optional<Refusal> twice(List<Name> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> !name.isPlaceholder() && !seen.add(name.text()))
                .map(name -> Refusal.of(Reason.NAMED_TWICE, name, "%s is given a value twice", name.text()))
                .findFirst();
    }

    private Optional<Refusal> insert(Name name, Term value) {
        Optional<Column> column = table.column(name.text());
        if (column.isEmpty()) {
            return Columns.undefined(name, table);
        }
        return column.get().isPrimaryKey() ? Optional.empty() : set(column.get(), value);
    }

    private Optional<Refusal> assignment(Assignment assignment) {
        Name name = Write.column(assignment.target());
        Optional<Column> column = table.column(name.text());
        if (column.isEmpty()) {
            return Columns.undefined(name, table);
        }
        if (column.get().isPrimaryKey()) {
            return Optional.of(Refusal.of(
                            Reason.KEY_WRITTEN,
                            assignment,
                            "%s is part of the key, and the key of a row never changes",
                            column.get().cql())
                    .withHelp("delete the row and insert it anew"));
        }
        return assignment(assignment, column.get());
    }

    private Optional<Refusal> assignment(Assignment assignment, Column column) {
        if (assignment.target() instanceof Term.ElementAccess access) {
            return element(assignment, access, column);
        }
        if (assignment.target() instanceof Term.FieldAccess access) {
            return field(access, column, "set")
                    .or(() -> types.checkField(assignment.value(), column.type(), access.field(), column.cql()));
        }
        return switch (assignment.operator()) {
            case ADD -> addition(assignment, column, assignment.value());
            case SUBTRACT -> subtraction(assignment, column, assignment.value());
            case SET -> sum(assignment, column);
        };
    }

    /** {@code c = c + x}, {@code c = c - x}, {@code c = x + c}, or a new value. */
    private Optional<Refusal> sum(Assignment assignment, Column column) {
        if (assignment.value() instanceof Term.Arithmetic sum) {
            if (isColumn(sum.left())) {
                return sum.operator() == '+'
                        ? addition(assignment, column, sum.right())
                        : subtraction(assignment, column, sum.right());
            }
            if (isColumn(sum.right())) {
                return prepend(assignment, column, sum.left());
            }
        }
        return set(column, assignment.value());
    }

    private static boolean isColumn(Term term) {
        return term instanceof Term.ColumnReference;
    }

    private Optional<Refusal> set(Column column, Term value) {
        return types.check(value, column.type(), column)
                .or(() -> isCounter(column)
                        ? Optional.of(
                                Refusal.of(Reason.COUNTER, value, "%s is a counter, which cannot be set", column.cql())
                                        .withHelp("write SET %1$s = %1$s + 1", column.cql()))
                        : Optional.empty());
    }

    private Optional<Refusal> element(Assignment assignment, Term.ElementAccess access, Column column) {
        return noElements(assignment, column).or(() -> {
            CqlType.Collection collection = (CqlType.Collection) column.type();
            List<CqlType> arguments = collection.arguments();
            return collection.kind() == CqlType.Collection.Kind.SET
                    ? operation(assignment, "%s is a set, whose elements have no place", column.cql())
                    : key(access, collection, column)
                            .or(() -> types.check(assignment.value(), arguments.get(arguments.size() - 1), column));
        });
    }

    /** Whether an element can be told by this: the place in a list, else a key or the element itself. */
    private Optional<Refusal> key(Term.ElementAccess access, CqlType.Collection collection, Column column) {
        CqlType key = collection.kind() == CqlType.Collection.Kind.LIST
                ? types.index(access)
                : collection.arguments().get(0);
        return types.check(access.key(), key, column);
    }

    private static Optional<Refusal> noElements(Node node, Column column) {
        if (!(column.type().thawed() instanceof CqlType.Collection)) {
            return operation(node, "%s has no elements, it is %s", column.cql(), column.type());
        }
        return column.type().isFrozen()
                ? operation(node, "%s is frozen, so it can only be written as a whole", column.cql())
                : Optional.empty();
    }

    private static Optional<Refusal> operation(Node node, String format, Object... arguments) {
        return Optional.of(Refusal.of(Reason.OPERATION, node, format, arguments));
    }

    private Optional<Refusal> field(Term.FieldAccess access, Column column, String verb) {
        if (!types.isUserType(column.type())) {
            return operation(access, "%s has no fields to %s, it is %s", column.cql(), verb, column.type());
        }
        return column.type().isFrozen()
                ? operation(access, "%s is frozen, so it can only be written as a whole", column.cql())
                : types.field(column.type(), access.field(), column.cql());
    }

    private Optional<Refusal> addition(Assignment assignment, Column column, Term value) {
        if (column.type().thawed() instanceof CqlType.Collection) {
            return column.type().isFrozen()
                    ? noElements(assignment, column)
                    : types.check(value, column.type(), column);
        }
        if (column.type().thawed() instanceof CqlType.Tuple || types.isUserType(column.type())) {
            return operation(assignment, "nothing can be added to %s, it is %s", column.cql(), column.type());
        }
        if (isConditional() && !types.target().isBefore(Target.CASSANDRA_4_1)) {
            return types.isNumberOrText(column.type())
                    ? types.check(value, column.type(), column)
                    : operation(assignment, "nothing can be added to %s, it is %s", column.cql(), column.type());
        }
        return counted(assignment, column, value);
    }

    private boolean isConditional() {
        return statement instanceof Update update
                && (update.ifExists() || !update.conditions().isEmpty());
    }

    private Optional<Refusal> counted(Assignment assignment, Column column, Term value) {
        return isCounter(column)
                ? types.check(value, column.type(), column)
                : Optional.of(Refusal.of(
                        Reason.COUNTER, assignment, "only counters count, and %s is %s", column.cql(), column.type()));
    }

    private Optional<Refusal> subtraction(Assignment assignment, Column column, Term value) {
        if (!(column.type().thawed() instanceof CqlType.Collection collection)) {
            if (isConditional() && types.target().isAtLeast(Target.CASSANDRA_6_0)) {
                return types.isNumber(column.type())
                        ? types.check(value, column.type(), column)
                        : operation(
                                assignment, "nothing can be subtracted from %s, it is %s", column.cql(), column.type());
            }
            return counted(assignment, column, value);
        }
        if (column.type().isFrozen()) {
            return noElements(assignment, column);
        }
        CqlType keys = collection.kind() == CqlType.Collection.Kind.MAP
                ? new CqlType.Collection(
                        collection.span(),
                        CqlType.Collection.Kind.SET,
                        List.of(collection.arguments().get(0)))
                : collection;
        return types.check(value, keys, column);
    }

    private Optional<Refusal> prepend(Assignment assignment, Column column, Term value) {
        return types.check(value, column.type(), column).or(() -> {
            boolean list = column.type().thawed() instanceof CqlType.Collection collection
                    && collection.kind() == CqlType.Collection.Kind.LIST;
            if (!list) {
                return operation(
                        assignment, "only a list has a beginning to add to, and %s is %s", column.cql(), column.type());
            }
            return column.type().isFrozen() ? noElements(assignment, column) : Optional.empty();
        });
    }

    private Optional<Refusal> deletion(Term deletion) {
        Name name = Write.column(deletion);
        Optional<Column> column = table.column(name.text());
        if (column.isEmpty()) {
            return Columns.undefined(name, table);
        }
        if (column.get().isPrimaryKey()) {
            return Optional.of(Refusal.of(
                            Reason.KEY_WRITTEN,
                            deletion,
                            "%s is part of the key, which goes with the row only",
                            column.get().cql())
                    .withHelp("leave %s out to delete the row", column.get().cql()));
        }
        if (deletion instanceof Term.ElementAccess access) {
            return element(access, column.get());
        }
        return deletion instanceof Term.FieldAccess access ? field(access, column.get(), "delete") : Optional.empty();
    }

    private Optional<Refusal> element(Term.ElementAccess access, Column column) {
        return noElements(access, column).or(() -> key(access, (CqlType.Collection) column.type(), column));
    }

    private static boolean isCounter(Column column) {
        return column.type().asNative().equals(Optional.of(NativeType.COUNTER));
    }
}
