package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Truncate;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.plan.Order.Kind;
import io.github.cqlcheck.plan.Partitions.Extent;
import io.github.cqlcheck.plan.Rows.IndexUse;
import io.github.cqlcheck.plan.Rows.Part;
import io.github.cqlcheck.plan.Verdict.State;
import io.github.cqlcheck.query.AccessPath;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Keyspace;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan of one statement on a table that is known. */
public final class Planning {
    /** Longer statements are cut. */
    static final int LONGEST = 240;

    /** The server says the first only. */
    private static final int MOST_REASONS = 3;

    private static final Set<String> AGGREGATES = Set.of("count", "min", "max", "sum", "avg");

    private static final Set<Refusal.Reason> UNDEFINED =
            Set.of(Refusal.Reason.UNDEFINED_COLUMN, Refusal.Reason.UNDEFINED_INDEX);

    private final Query query;
    private final DataStatement.OnTable statement;
    private final Table table;
    private final AccessPath path;
    private final Source source;
    private final Conditions conditions;

    private Planning(Query query, Source source) {
        this.query = query;
        this.statement = query.statement();
        this.table = query.table();
        this.path = query.path();
        this.source = source;
        this.conditions = new Conditions(source);
    }

    /**
     * The plan of a query.
     *
     * @param source the text that the statement stands in
     * @param keyspace the table's, if known
     */
    public static Plan of(Query query, Source source, Optional<Keyspace> keyspace, Optional<Group> within) {
        Planning planning = new Planning(query, source);
        Order order = planning.order();
        return new Plan(
                new Place(source, query.statement().span()),
                text(source, query.statement().span()),
                Verb.of(query.statement()),
                within,
                query.table().name(),
                query.table().primaryKeyCql(),
                planning.rows(),
                order,
                planning.nodes(keyspace, order),
                planning.verdict(order));
    }

    /** The plan of a TRUNCATE. */
    public static Plan of(Truncate truncate, Table table, Source source, Optional<Keyspace> keyspace) {
        Rows rows = new Rows(
                Reach.CLUSTER,
                Part.ROWS,
                List.of(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                Optional.empty(),
                List.of());
        return new Plan(
                new Place(source, truncate.span()),
                text(source, truncate.span()),
                Verb.TRUNCATE,
                Optional.empty(),
                table.name(),
                table.primaryKeyCql(),
                rows,
                Order.NONE,
                new Nodes(Partitions.of(Extent.ALL), Replication.of(keyspace), Optional.empty(), false),
                Verdict.SERVED);
    }

    /** The hole of a template that decides about a statement's plan: one for a column, or for more of the WHERE clause. */
    public static Optional<Span> hole(DataStatement.OnTable statement) {
        Stream<Span> relations = statement.where().stream()
                .filter(relation -> relation instanceof Relation.Unknown
                        || relation.columns().stream().anyMatch(Name::isPlaceholder))
                .map(Relation::span);
        Stream<Span> columns = statement instanceof Insert insert
                ? insert.columns().stream().filter(Name::isPlaceholder).map(Name::span)
                : Stream.empty();
        return Stream.concat(relations, columns).findFirst();
    }

    static String text(Source source, Span span) {
        return StatementText.oneLine(source.text(span), LONGEST);
    }

    private Rows rows() {
        return new Rows(
                reach(), part(), partition(), tokens(), clustering(), rowCount(), index(), conditions.of(filtered()));
    }

    private Reach reach() {
        return onlyStatic() ? Reach.PARTITION : path.reach();
    }

    private Part part() {
        if (onlyStatic()) {
            return Part.STATIC;
        }
        return statement instanceof Select select && select.distinct() ? Part.KEY : Part.ROWS;
    }

    /** Whether a write is for what the partition has once: it is accepted, and says no row. */
    private boolean onlyStatic() {
        boolean rows = statement instanceof Select
                || statement instanceof Delete delete && delete.deletions().isEmpty()
                || statement instanceof Insert insert && insert.json();
        return !rows
                && path.refusals().isEmpty()
                && !table.clustering().isEmpty()
                && path.clustering().isEmpty()
                && given(table.clustering()).isEmpty();
    }

    /** What an INSERT gives to columns; nothing for another statement. */
    private List<Condition> given(List<Column> columns) {
        if (!(statement instanceof Insert insert)) {
            return List.of();
        }
        if (insert.json()) {
            return columns.stream()
                    .map(column -> conditions.unknownValue(column, "the JSON document"))
                    .toList();
        }
        List<Condition> given = new ArrayList<>();
        for (Column column : columns) {
            for (int i = 0;
                    i < Math.min(insert.columns().size(), insert.values().size());
                    i++) {
                if (insert.columns().get(i).text().equals(column.name())) {
                    given.add(conditions.value(column, insert.values().get(i)));
                }
            }
        }
        return given;
    }

    private List<Condition> partition() {
        if (statement instanceof Insert) {
            return given(table.partitionKey());
        }
        boolean fixed = !path.reach().atLeast(Reach.RANGE) || !(statement instanceof Select);
        return fixed ? conditions.of(path.partitionKey()) : List.of();
    }

    private List<Condition> tokens() {
        return statement.where().stream()
                .filter(Relation.OnToken.class::isInstance)
                .map(relation -> conditions.token((Relation.OnToken) relation))
                .distinct()
                .toList();
    }

    private List<Condition> clustering() {
        return statement instanceof Insert ? given(table.clustering()) : conditions.of(path.clustering());
    }

    private OptionalLong rowCount() {
        List<Restriction> clustering = path.clustering();
        long columns = clustering.stream().mapToLong(r -> r.columns().size()).sum();
        boolean whole = columns > 0
                && columns == table.clustering().size()
                && clustering.stream().allMatch(r -> r.valueCount().isPresent());
        return whole
                ? OptionalLong.of(
                        clustering.stream().mapToLong(Planning::values).reduce(1, Planning::times))
                : OptionalLong.empty();
    }

    /** How many different values are asked for, where that is known. */
    private static long values(Restriction restriction) {
        if (restriction.isIn() && restriction.relations().get(0).value() instanceof Term.InList list) {
            boolean literals = list.items().stream().allMatch(Term.Literal.class::isInstance);
            return literals
                    ? list.items().stream()
                            .map(item -> ((Term.Literal) item).text())
                            .distinct()
                            .count()
                    : list.items().size();
        }
        return restriction.valueCount().orElse(1);
    }

    private static long times(long left, long right) {
        long product = left * right;
        return left != 0 && product / left != right ? Long.MAX_VALUE : product;
    }

    /** What is filtered, without what the order of the rows serves although the server wants it filtered. */
    private List<Restriction> filtered() {
        return path.filtered().stream()
                .filter(restriction -> !path.clustering().contains(restriction))
                .toList();
    }

    private Optional<IndexUse> index() {
        if (!(statement instanceof Select select)) {
            return Optional.empty();
        }
        List<Relation.CustomIndex> expressions = select.where().stream()
                .filter(Relation.CustomIndex.class::isInstance)
                .map(Relation.CustomIndex.class::cast)
                .toList();
        if (!expressions.isEmpty()) {
            return Optional.of(new IndexUse(
                    expressions.stream()
                            .map(expression -> expression.index().text())
                            .toList(),
                    Index.Kind.CUSTOM.title(),
                    expressions.stream().map(conditions::expression).toList()));
        }
        if (path.index().isEmpty()) {
            return Optional.empty();
        }
        Index.Kind kind = path.index().get().kind();
        List<Restriction> served = served();
        List<String> names = kind == Index.Kind.SAI
                ? Stream.concat(served.stream().map(query::indexFor).flatMap(Optional::stream), nearest(select))
                        .map(Index::name)
                        .distinct()
                        .toList()
                : List.of(path.index().get().name());
        return Optional.of(new IndexUse(names, kind.title(), conditions.of(served)));
    }

    private Stream<Index> nearest(Select select) {
        return select.orderBy().stream()
                .filter(ordering -> ordering.nearestTo().isPresent())
                .flatMap(ordering -> table.indexes().stream()
                        .filter(index -> index.column().equals(ordering.column().text())));
    }

    /** What is left for the index: neither the key nor the filter sees to it. */
    private List<Restriction> served() {
        boolean keyFixed = !path.reach().atLeast(Reach.RANGE);
        return query.restrictions().stream()
                .filter(restriction -> !(keyFixed && path.partitionKey().contains(restriction)))
                .filter(restriction -> !path.clustering().contains(restriction))
                .filter(restriction -> !path.filtered().contains(restriction))
                .toList();
    }

    private Order order() {
        boolean several = statement instanceof Select select
                && reach() != Reach.ROW
                && partitions().count() > 0
                && !isAggregate(select);
        return several ? new Orders((Select) statement, query, conditions).order() : Order.NONE;
    }

    /** Whether all rows come down to one. */
    private static boolean isAggregate(Select select) {
        return select.groupBy().isEmpty()
                && select.orderBy().isEmpty()
                && select.selectors().stream()
                        .anyMatch(selector -> selector.expression() instanceof Term.CountAll
                                || selector.expression() instanceof Term.FunctionCall call
                                        && AGGREGATES.contains(
                                                call.function().name().text()));
    }

    private Nodes nodes(Optional<Keyspace> keyspace, Order order) {
        Partitions partitions = partitions();
        boolean walks = partitions.extent() != Extent.NAMED && order.kind() != Kind.DISTANCE;
        Optional<String> limit = statement instanceof Select select
                        && walks
                        && !isAggregate(select)
                        && select.groupBy().isEmpty()
                ? select.limit().map(conditions::text)
                : Optional.empty();
        return new Nodes(partitions, Replication.of(keyspace), limit, isConditional());
    }

    private boolean isConditional() {
        if (statement instanceof Insert insert) {
            return insert.ifNotExists();
        }
        if (statement instanceof Update update) {
            return update.ifExists() || !update.conditions().isEmpty();
        }
        return statement instanceof Delete delete
                && (delete.ifExists() || !delete.conditions().isEmpty());
    }

    private Partitions partitions() {
        return switch (path.reach()) {
            case ROW, SLICE, PARTITION, PARTITIONS -> named();
            case RANGE -> Partitions.of(Extent.RANGE);
            case INDEX -> Partitions.of(Extent.INDEXED);
            case CLUSTER -> Partitions.of(Extent.ALL);
        };
    }

    private Partitions named() {
        long count = 1;
        List<String> lists = new ArrayList<>();
        for (Restriction restriction : path.partitionKey()) {
            if (restriction.valueCount().isPresent()) {
                count = times(count, values(restriction));
            } else {
                lists.add(list(restriction));
            }
        }
        return new Partitions(Extent.NAMED, count, count == 0 ? List.of() : lists);
    }

    /** What a list of unknown length is called: its bind marker, if that has a name, or else its column. */
    private String list(Restriction restriction) {
        Term value = restriction.relations().get(0).value();
        if (value instanceof Term.BindMarker marker && marker.name().isPresent()) {
            return ":" + marker.name().get().text();
        }
        if (value instanceof Term.Placeholder hole && !hole.text().equals("?")) {
            return hole.text();
        }
        return restriction.firstColumn().cql();
    }

    private Verdict verdict(Order order) {
        RefusalText text = new RefusalText(query);
        Stream<String> ofPath = path.refusals().stream().map(text::of);
        Stream<String> ofOrder =
                order.kind() == Kind.REFUSED && !isOrderRefused() ? Stream.of(order.detail()) : Stream.empty();
        String reasons =
                Stream.concat(ofPath, ofOrder).distinct().limit(MOST_REASONS).collect(Collectors.joining("; "));
        if (!reasons.isEmpty()) {
            boolean lifted = statement instanceof Select && path.needsAllowFiltering() && order.kind() != Kind.REFUSED;
            return new Verdict(lifted ? State.NEEDS_ALLOW_FILTERING : State.REFUSED, reasons, doubt());
        }
        boolean filters = statement instanceof Select select
                && select.allowFiltering().isPresent()
                && !filtered().isEmpty();
        return filters ? new Verdict(State.FILTERS, waste(), doubt()) : new Verdict(State.SERVED, "", doubt());
    }

    /** Whether the path itself says that the rows cannot come in this order. */
    private boolean isOrderRefused() {
        if (!(statement instanceof Select select) || select.orderBy().isEmpty()) {
            return false;
        }
        List<Ordering> orderings = select.orderBy();
        Span orderBy =
                orderings.get(0).span().to(orderings.get(orderings.size() - 1).span());
        return path.refusals().stream().anyMatch(refusal -> orderBy.contains(refusal.place()));
    }

    /** What ALLOW FILTERING makes Cassandra do. */
    private String waste() {
        String reads = switch (path.reach()) {
            case ROW -> "the row";
            case SLICE -> "these rows";
            case PARTITION -> "the whole partition";
            case PARTITIONS -> "these partitions";
            case RANGE -> "the whole range";
            case INDEX -> "all that the index finds";
            case CLUSTER -> "every partition of " + table.name().cql();
        };
        boolean slice = path.reach() == Reach.PARTITIONS && !path.clustering().isEmpty();
        boolean index = path.index().isPresent() && !path.reach().atLeast(Reach.INDEX);
        return "reads %s and throws away the rows that do not match"
                .formatted(index ? "what the index finds there" : slice ? "these rows" : reads);
    }

    private String doubt() {
        if (query.certain()) {
            return "";
        }
        if (!table.certain()) {
            return "the definition of %s is not fully known"
                    .formatted(table.name().cql());
        }
        boolean custom = !table.indexes(Index.Kind.CUSTOM).isEmpty();
        return custom
                        && statement instanceof Select
                        && path.refusals().stream().map(Refusal::reason).noneMatch(UNDEFINED::contains)
                ? "a custom index may serve more"
                : "";
    }
}
