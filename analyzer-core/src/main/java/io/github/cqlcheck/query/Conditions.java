package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server says against the conditions behind IF: {@code prepareColumnConditions}, {@code ColumnCondition.Raw}. */
record Conditions(Write write, Table table, ValueTypes types) {

    List<Refusal> refusals() {
        if (write.conditions().isEmpty()) {
            return List.of();
        }
        Stream<Refusal> timestamp = write.using().timestamp().stream()
                .map(given -> Refusal.of(
                        Reason.CONDITION, given, "a write with a condition takes its time from Paxos, not from USING"));
        Stream<Refusal> conditions = write.conditions().stream().flatMap(condition -> refusal(condition).stream());
        return Stream.concat(timestamp, conditions).toList();
    }

    private Optional<Refusal> refusal(Relation condition) {
        if (condition.columns().isEmpty()) {
            return Optional.empty();
        }
        Optional<Refusal> undefined = Columns.undefined(condition.columns(), table);
        Optional<Column> column = table.column(condition.columns().get(0).text());
        if (undefined.isPresent() || column.isEmpty()) {
            return undefined;
        }
        return types.target().isAtLeast(Target.CASSANDRA_6_0)
                ? place(condition, column.get())
                        .or(() -> key(condition, column.get()))
                        .or(() -> refusal(condition, column.get()))
                : refusal(condition, column.get()).or(() -> key(condition, column.get()));
    }

    /** What 6.0 looks at first: the element, or the field ({@code ElementExpression.Raw.prepare}). */
    private Optional<Refusal> place(Relation condition, Column column) {
        if (condition instanceof Relation.OnElement element) {
            return place(element, column);
        }
        return condition instanceof Relation.OnField field
                ? types.field(column.type(), field.field(), column.cql())
                : Optional.empty();
    }

    private static Optional<Refusal> key(Relation condition, Column column) {
        return column.isPrimaryKey()
                ? Optional.of(Refusal.of(
                        Reason.CONDITION,
                        condition,
                        "%s is part of the key, and conditions are on other columns",
                        column.cql()))
                : Optional.empty();
    }

    private Optional<Refusal> refusal(Relation condition, Column column) {
        if (column.type().asNative().equals(Optional.of(NativeType.COUNTER))) {
            return Optional.of(Refusal.of(Reason.COUNTER, condition, "counters take no conditions"));
        }
        if (condition instanceof Relation.OnElement element) {
            return element(element, column);
        }
        return condition instanceof Relation.OnField field
                ? field(field, column)
                : compared(condition, column.type(), column);
    }

    private Optional<Refusal> element(Relation.OnElement condition, Column column) {
        Optional<Refusal> place = place(condition, column);
        if (place.isPresent() || !(column.type().thawed() instanceof CqlType.Collection collection)) {
            return place;
        }
        List<CqlType> arguments = collection.arguments();
        return compared(condition, arguments.get(arguments.size() - 1), column);
    }

    private Optional<Refusal> place(Relation.OnElement condition, Column column) {
        if (!(column.type().thawed() instanceof CqlType.Collection collection)) {
            return Optional.of(Refusal.of(
                    Reason.NO_COLLECTION, condition, "%s has no elements, it is %s", column.cql(), column.type()));
        }
        return switch (collection.kind()) {
            case SET ->
                Optional.of(Refusal.of(
                        Reason.NO_COLLECTION, condition, "%s is a set, whose elements have no place", column.cql()));
            case LIST -> types.check(condition.key(), types.index(condition), column);
            case MAP -> types.check(condition.key(), collection.arguments().get(0), column);
        };
    }

    private Optional<Refusal> field(Relation.OnField condition, Column column) {
        Optional<Refusal> undefined = types.field(column.type(), condition.field(), column.cql());
        if (undefined.isPresent()) {
            return undefined;
        }
        if (condition.operator().isSlice() && types.refersTo(NativeType.DURATION, column.type(), condition.field())) {
            return durations(condition, condition.field().text());
        }
        List<Term> values = condition.value() instanceof Term.InList list ? list.items() : List.of(condition.value());
        boolean marker = condition.operator() == Operator.IN && !(condition.value() instanceof Term.InList);
        return marker
                ? Optional.empty()
                : values.stream()
                        .flatMap(value ->
                                types.checkField(value, column.type(), condition.field(), column.cql()).stream())
                        .findFirst();
    }

    private Optional<Refusal> compared(Relation condition, CqlType type, Column column) {
        if (condition.operator().isSlice() && types.refersTo(NativeType.DURATION, type)) {
            return Optional.of(Refusal.of(
                    Reason.UNSUPPORTED_OPERATOR,
                    condition,
                    "durations have no order, and %s holds some",
                    column.cql()));
        }
        boolean key = condition.operator() == Operator.CONTAINS_KEY;
        boolean contains = condition.operator() == Operator.CONTAINS;
        CqlType receiver = type;
        if (key || contains) {
            boolean fits = type.thawed() instanceof CqlType.Collection collection
                    && (contains || collection.kind() == CqlType.Collection.Kind.MAP);
            if (!fits) {
                return Optional.of(Refusal.of(
                        Reason.NO_COLLECTION,
                        condition,
                        "%s asks %s, and %s is %s",
                        key ? "CONTAINS KEY" : "CONTAINS",
                        key ? "a map" : "a collection",
                        column.cql(),
                        type));
            }
            List<CqlType> arguments = ((CqlType.Collection) type.thawed()).arguments();
            receiver = arguments.get(key ? 0 : arguments.size() - 1);
        }
        if (condition.operator() == Operator.IN && !(condition.value() instanceof Term.InList)) {
            return Optional.empty();
        }
        CqlType asked = receiver;
        List<Term> values = condition.value() instanceof Term.InList list ? list.items() : List.of(condition.value());
        return values.stream()
                .flatMap(value -> types.check(value, asked, column).stream())
                .findFirst();
    }

    private static Optional<Refusal> durations(Relation condition, String name) {
        return Optional.of(
                Refusal.of(Reason.UNSUPPORTED_OPERATOR, condition, "durations have no order, and %s holds some", name));
    }
}
