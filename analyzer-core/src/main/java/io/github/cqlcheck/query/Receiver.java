package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * A column that a relation asks by itself, and whether the type of the column takes the question:
 * {@code SingleColumnRelation.toReceivers}.
 */
record Receiver(Relation relation, Column column, ValueTypes types) {

    Optional<Refusal> refusal() {
        if (relation instanceof Relation.OnElement element && types.target().isAtLeast(Target.CASSANDRA_6_0)) {
            return new ElementReceiver(element, column, types).refusal();
        }
        boolean slice = relation.operator().isSlice() || relation.operator() == Operator.NOT_IN;
        if (slice && types.refersTo(NativeType.DURATION, column.type())) {
            return Optional.of(Refusal.of(
                    Reason.UNSUPPORTED_OPERATOR, relation, "durations have no order, and %s holds some", column.cql()));
        }
        return several()
                .or(this::collection)
                .or(this::element)
                .or(this::notFrozen)
                .or(this::values);
    }

    /** Before 4.1 only keys are asked for several values. */
    private Optional<Refusal> several() {
        boolean several = Restriction.operator(relation) == Operator.IN && !column.isPrimaryKey();
        return several && types.target().isBefore(Target.CASSANDRA_4_1)
                ? Optional.of(Refusal.of(
                        Reason.UNSUPPORTED_OPERATOR,
                        relation,
                        "IN asks columns of the key only before Cassandra 4.1, and %s is none",
                        column.cql()))
                : Optional.empty();
    }

    private Optional<Refusal> collection() {
        if (asksKey() && !isMap()) {
            return noCollection("CONTAINS KEY asks a map, and %s is %s", column.cql(), column.type());
        }
        return asksValue() && !isCollection()
                ? noCollection("CONTAINS asks a collection, and %s is %s", column.cql(), column.type())
                : Optional.empty();
    }

    /** {@code m['k'] = v}. */
    private Optional<Refusal> element() {
        if (!(relation instanceof Relation.OnElement)) {
            return Optional.empty();
        }
        if (!isMap()) {
            return noCollection("only entries of a map can be asked for, and %s is %s", column.cql(), column.type());
        }
        if (column.type().isFrozen()) {
            return noCollection("%s is frozen, so its entries cannot be asked for", column.cql());
        }
        return relation.operator() == Operator.EQUAL
                ? Optional.empty()
                : noCollection("entries of a map are asked for with = only");
    }

    private Optional<Refusal> notFrozen() {
        boolean multiCell = !column.type().isFrozen();
        if (multiCell && types.isUserType(column.type())) {
            return Optional.of(Refusal.of(
                    Reason.NOT_FROZEN, relation, "%s is not frozen, so it cannot be asked for", column.cql()));
        }
        boolean part = relation instanceof Relation.OnElement || asksValue() || asksKey();
        return multiCell && isCollection() && !part
                ? Optional.of(Refusal.of(
                        Reason.NOT_FROZEN,
                        relation,
                        "%s is a collection that is not frozen, so it can be asked only for what it contains",
                        column.cql()))
                : Optional.empty();
    }

    private Optional<Refusal> values() {
        if (relation instanceof Relation.OnElement element) {
            List<CqlType> arguments = ((CqlType.Collection) column.type().thawed()).arguments();
            return types.check(element.key(), arguments.get(0), column)
                    .or(() -> types.check(element.value(), arguments.get(1), column));
        }
        CqlType type = receiver();
        List<Term> values = relation.value() instanceof Term.InList list ? list.items() : List.of(relation.value());
        boolean in = relation.operator() == Operator.IN || relation.operator() == Operator.NOT_IN;
        boolean marker = in && !(relation.value() instanceof Term.InList);
        return marker
                ? Optional.empty()
                : values.stream()
                        .flatMap(value -> types.check(value, type, column).stream())
                        .findFirst();
    }

    /** What the value is compared with: the column, or an element of it. */
    private CqlType receiver() {
        boolean key = asksKey();
        if (!key && !asksValue()) {
            return column.type();
        }
        List<CqlType> arguments = ((CqlType.Collection) column.type().thawed()).arguments();
        return arguments.get(key ? 0 : arguments.size() - 1);
    }

    private boolean asksKey() {
        return relation.operator() == Operator.CONTAINS_KEY || relation.operator() == Operator.NOT_CONTAINS_KEY;
    }

    private boolean asksValue() {
        return relation.operator() == Operator.CONTAINS || relation.operator() == Operator.NOT_CONTAINS;
    }

    /** A collection that is stored in descending order is none to Cassandra ({@code ReversedType}). */
    private boolean isCollection() {
        return !column.descending() && column.type().thawed() instanceof CqlType.Collection;
    }

    private boolean isMap() {
        return isCollection()
                && column.type().thawed() instanceof CqlType.Collection collection
                && collection.kind() == CqlType.Collection.Kind.MAP;
    }

    private Optional<Refusal> noCollection(String format, Object... arguments) {
        return Optional.of(Refusal.of(Reason.NO_COLLECTION, relation, format, arguments));
    }
}
