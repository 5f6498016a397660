package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.CqlType.Collection.Kind;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import java.util.List;
import java.util.Optional;

/**
 * A collection of whose elements a relation asks one, as 6.0 takes it: {@code ElementExpression.Raw.prepare},
 * {@code Relation.toRestriction} and {@code Operator.validateFor}.
 */
record ElementReceiver(Relation.OnElement relation, Column column, ValueTypes types) {

    Optional<Refusal> refusal() {
        if (!(column.type().thawed() instanceof CqlType.Collection collection)) {
            return noCollection("%s has no elements, it is %s", column.cql(), column.type());
        }
        if (collection.kind() == Kind.SET) {
            return noCollection("%s is a set, whose elements have no place", column.cql());
        }
        List<CqlType> arguments = collection.arguments();
        CqlType key = collection.kind() == Kind.LIST ? types.index(relation) : arguments.get(0);
        return types.check(relation.key(), key, column)
                .or(() -> place(collection.kind()))
                .or(() -> types.check(relation.value(), arguments.get(arguments.size() - 1), column))
                .or(() -> key(collection.kind()));
    }

    private Optional<Refusal> place(Kind kind) {
        if (kind == Kind.MAP && column.isClustering()) {
            return noCollection("%s orders the rows by whole maps, so its entries cannot be asked for", column.cql());
        }
        return relation.operator().isSlice()
                ? noCollection("elements of a collection are asked for with = and != only")
                : Optional.empty();
    }

    /** What 6.0 takes and then fails to run ({@code SimpleRestriction.bindAndGetClusteringElements}). */
    private Optional<Refusal> key(Kind kind) {
        return kind == Kind.LIST && column.isPrimaryKey()
                ? Optional.of(Refusal.of(
                        Reason.UNSUPPORTED_OPERATOR,
                        relation,
                        "%s is part of the key, which is asked for as a whole list",
                        column.cql()))
                : Optional.empty();
    }

    private Optional<Refusal> noCollection(String format, Object... arguments) {
        return Optional.of(Refusal.of(Reason.NO_COLLECTION, relation, format, arguments));
    }
}
