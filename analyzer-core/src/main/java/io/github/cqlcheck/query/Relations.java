package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the server stumbles over while it takes in the relations of a WHERE clause one by one, before it looks at the
 * whole: the loop of {@code StatementRestrictions}' constructor. Of each relation it says the first thing only.
 *
 * @param verb UPDATE, DELETE, INSERT or SELECT
 * @param indexed whether an index that the statement may use supports a restriction
 */
record Relations(
        List<Relation> where,
        Table table,
        String verb,
        boolean allowFiltering,
        Predicate<Restriction> indexed,
        ValueTypes types) {

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        List<Relation> before = new ArrayList<>();
        for (int i = 0; i < where.size(); i++) {
            Relation relation = where.get(i);
            if (relation instanceof Relation.CustomIndex || relation instanceof Relation.Unknown) {
                continue;
            }
            refusal(relation, upperBound(i), before)
                    .filter(refusal -> !refusals.contains(refusal))
                    .ifPresent(refusals::add);
            if (Columns.areDefined(relation, table)) {
                before.add(relation);
            }
        }
        return refusals;
    }

    /** The other bound of a BETWEEN, which stands in the same place. */
    private Optional<Relation> upperBound(int lower) {
        return where.stream()
                .skip(lower + 1L)
                .limit(1)
                .filter(next -> next.span().equals(where.get(lower).span()))
                .findFirst();
    }

    private Optional<Refusal> refusal(Relation relation, Optional<Relation> upperBound, List<Relation> before) {
        Optional<Refusal> unknown = operator(relation).or(() -> Columns.undefined(relation.columns(), table));
        if (unknown.isPresent() || !Columns.areDefined(relation, table)) {
            return unknown;
        }
        return receiver(relation)
                .or(() -> upperBound.flatMap(this::receiver))
                .or(() -> like(relation))
                .or(() -> merged(relation, before))
                .or(() -> slicedBefore(relation, before));
    }

    /** What no column can be asked. */
    private Optional<Refusal> operator(Relation relation) {
        return switch (relation.operator()) {
            case CONTAINS, CONTAINS_KEY, NOT_CONTAINS, NOT_CONTAINS_KEY ->
                changes()
                        ? unsupported(relation, "%s finds rows by their key, not by what a collection contains", verb)
                        : Optional.empty();
            case LIKE ->
                isNewer() && changes()
                        ? unsupported(relation, "%s finds rows by their key, not by a pattern", verb)
                        : Optional.empty();
            case NOT_EQUAL -> isNewer() ? Optional.empty() : unsupported(relation, "WHERE has no !=");
            case IS_NOT -> unsupported(relation, "only a materialized view asks IS NOT NULL");
            // a syntax error before Cassandra 6.0 brought it
            case NOT_IN -> Optional.empty();
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, EXPRESSION -> Optional.empty();
        };
    }

    /** Whether it is for 6.0 or later, where {@code Relation}, {@code MergedRestriction} and {@code Operator} decide. */
    private boolean isNewer() {
        return types.target().isAtLeast(Target.CASSANDRA_6_0);
    }

    private boolean changes() {
        return verb.equals("UPDATE") || verb.equals("DELETE");
    }

    private static Optional<Refusal> unsupported(Relation relation, String format, Object... arguments) {
        return Optional.of(Refusal.of(Reason.UNSUPPORTED_OPERATOR, relation, format, arguments));
    }

    /** What the column, or the columns, cannot be asked, and whether the value fits. */
    private Optional<Refusal> receiver(Relation relation) {
        if (relation instanceof Relation.OnToken token) {
            return token(token);
        }
        if (relation instanceof Relation.OnTuple tuple) {
            return tuple(tuple);
        }
        return new Receiver(relation, column(relation.columns().get(0)), types).refusal();
    }

    private Column column(Name name) {
        return table.column(name.text()).orElseThrow();
    }

    /** {@code MultiColumnRelation.receivers}, then the values. */
    private Optional<Refusal> tuple(Relation.OnTuple relation) {
        List<Column> seen = new ArrayList<>();
        for (Name name : relation.columns()) {
            Column column = column(name);
            if (!column.isClustering()) {
                return multiColumn(name, "only clustering columns are compared together, and %s is none", column.cql());
            }
            if (seen.contains(column)) {
                return multiColumn(name, "%s is named twice", column.cql());
            }
            if (!seen.isEmpty()
                    && column.position() != seen.get(seen.size() - 1).position() + 1) {
                return multiColumn(
                        name, "clustering columns are compared together in the order of the key, none left out");
            }
            seen.add(column);
        }
        if (relation.operator() == Operator.LIKE) {
            return unsupported(relation, "LIKE asks one column");
        }
        List<Term> values = relation.value() instanceof Term.InList list ? list.items() : List.of(relation.value());
        return values.stream().flatMap(value -> tuple(value, seen).stream()).findFirst();
    }

    private Optional<Refusal> tuple(Term value, List<Column> columns) {
        if (!(value instanceof Term.TupleLiteral literal)) {
            return Optional.empty();
        }
        int size = literal.items().size();
        if (size != columns.size()) {
            return Optional.of(
                    Refusal.of(Reason.TYPE, value, "%s columns are compared with %s values", columns.size(), size));
        }
        for (int i = 0; i < size; i++) {
            Column column = columns.get(i);
            Term item = literal.items().get(i);
            Optional<Refusal> refusal = types.check(item, column.type(), column).or(() -> descending(item, column));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** From 6.0 on a list in a tuple is compared with the {@code ReversedType} of a column in descending order. */
    private Optional<Refusal> descending(Term item, Column column) {
        return isNewer() && column.descending() && item instanceof Term.ListLiteral
                ? Optional.of(Refusal.of(
                        Reason.TYPE,
                        item,
                        "%s is in descending order, and Cassandra takes no list for it in a tuple",
                        column.cql()))
                : Optional.empty();
    }

    private static Optional<Refusal> multiColumn(Name name, String format, Object... arguments) {
        return Optional.of(Refusal.of(Reason.MULTI_COLUMN, name, format, arguments));
    }

    /** {@code TokenRelation.toReceivers}. */
    private Optional<Refusal> token(Relation.OnToken relation) {
        boolean range =
                relation.operator() == Operator.EQUAL || relation.operator().isSlice();
        Optional<Refusal> unsupported =
                range ? Optional.empty() : unsupported(relation, "token(…) takes =, <, <=, > and >= only");
        if (!range && !isNewer()) {
            return unsupported;
        }
        List<String> names = relation.columns().stream().map(Name::text).toList();
        List<String> key = table.partitionKey().stream().map(Column::name).toList();
        if (!names.equals(key)) {
            String written = String.join(
                    ", ", table.partitionKey().stream().map(Column::cql).toList());
            return Optional.of(Refusal.of(Reason.TOKEN, relation, "token() takes the whole partition key, in its order")
                    .withHelp("write token(%s)", written));
        }
        return unsupported.or(() -> types.check(relation.value(), NativeType.BIGINT, "the token"));
    }

    private Optional<Refusal> like(Relation relation) {
        return relation.operator() == Operator.LIKE && !isNewer() && !indexed.test(restriction(relation))
                ? Optional.of(Refusal.of(
                        Reason.LIKE_WITHOUT_INDEX,
                        relation,
                        "only an index that splits or sorts text serves LIKE, and %s has none",
                        column(relation.columns().get(0)).cql()))
                : Optional.empty();
    }

    private Restriction restriction(Relation relation) {
        return new Restriction(relation.columns().stream().map(this::column).toList(), List.of(relation));
    }

    /** What two relations cannot ask of one column: {@code doMergeWith} of the kinds of restrictions. */
    private Optional<Refusal> merged(Relation relation, List<Relation> before) {
        boolean token = relation instanceof Relation.OnToken;
        return before.stream()
                .filter(earlier -> token == earlier instanceof Relation.OnToken)
                .filter(earlier -> earlier.columns().stream().anyMatch(name -> names(relation, name)))
                .flatMap(earlier ->
                        new Merging(restriction(earlier), restriction(relation), types.target()).refusal().stream())
                .map(reason -> Refusal.of(
                        reason,
                        relation,
                        "%s is restricted twice, which leaves no room for both",
                        token ? "the token" : column(relation.columns().get(0)).cql()))
                .findFirst();
    }

    private static boolean names(Relation relation, Name name) {
        return relation.columns().stream().anyMatch(other -> other.text().equals(name.text()));
    }

    /** A clustering column restricted behind a slice, in either order: {@code ClusteringColumnRestrictions.mergeWith}. */
    private Optional<Refusal> slicedBefore(Relation relation, List<Relation> before) {
        if (allowFiltering || relation instanceof Relation.OnToken) {
            return Optional.empty();
        }
        Restriction added = restriction(relation);
        boolean served = !types.target().isBefore(Target.CASSANDRA_5_0) && indexed.test(added);
        if (!added.firstColumn().isClustering() || served) {
            return Optional.empty();
        }
        Optional<Restriction> last = before.stream()
                .filter(earlier -> !(earlier instanceof Relation.OnToken))
                .map(this::restriction)
                .filter(restriction -> restriction.firstColumn().isClustering())
                .reduce(Relations::last);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int position = added.firstColumn().position();
        int lastPosition = last.get().firstColumn().position();
        if (last.get().isSlice() && position > lastPosition) {
            return Optional.of(sliced(added, last.get()));
        }
        return added.isSlice() && position < lastPosition ? Optional.of(sliced(last.get(), added)) : Optional.empty();
    }

    /** The one of the later column; both together if they are of the same. */
    private static Restriction last(Restriction one, Restriction other) {
        int distance = other.lastColumn().position() - one.lastColumn().position();
        return distance == 0 ? one.and(other) : distance > 0 ? other : one;
    }

    private static Refusal sliced(Restriction behind, Restriction range) {
        return Refusal.of(
                Reason.PRECEDING_COLUMN_SLICED,
                behind.span(),
                "rows are ordered by %s before %s, so a range of %s leaves no order to look up %s",
                range.firstColumn().cql(),
                behind.firstColumn().cql(),
                range.firstColumn().cql(),
                behind.firstColumn().cql());
    }
}
