package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement.Ordering;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Selector;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Cardinality;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Definition;
import io.github.cqlcheck.schema.Growth;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.schema.Ttl;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A second table that serves one query from one partition, as "How Not To Use Cassandra Like An RDBMS" (OpenCredo, 2016)
 * teaches: partitioned by what the query fixes, clustered by what it ranges over and orders by, then by the key of the
 * base table, so that no two of its rows fall together.
 *
 * @param cql its {@code CREATE TABLE}
 * @param bucket the column that was added to the partition key, because what the query fixes alone would make partitions
 *     too few or too large; then the query is asked once for each bucket
 */
public record LookupTable(String cql, Optional<String> bucket) {
    /** The table for a query; empty where the query fixes nothing to partition by, or asks what no key can serve. */
    public static Optional<LookupTable> of(Query query) {
        if (!(query.statement() instanceof Select select)) {
            return Optional.empty();
        }
        Restrictions where = Restrictions.of(select.where(), query.table());
        if (!isServable(where, select)) {
            return Optional.empty();
        }
        Map<String, Column> fixed = new LinkedHashMap<>();
        where.all().stream().filter(r -> !r.isSlice()).forEach(r -> fix(r, query.table(), fixed));
        List<Column> ranged = where.all().stream()
                .filter(Restriction::isSlice)
                .flatMap(r -> r.columns().stream())
                .toList();
        return build(query.table(), fixed, ordered(ranged, select, query.table()), wanted(select, query.table()));
    }

    /** The table for equality with one column, all columns of a row in it. */
    public static Optional<LookupTable> by(Column column, Table table) {
        Name name = new Name(new Span(0, 0), column.name(), Name.Kind.QUOTED);
        boolean collection = column.type().thawed() instanceof CqlType.Collection
                && !column.type().isFrozen();
        Relation.Operator operator = collection ? Relation.Operator.CONTAINS : Relation.Operator.EQUAL;
        Term marker = new Term.BindMarker(name.span(), Optional.empty());
        Select select = new Select(
                name.span(),
                new QualifiedName(name.span(), Optional.empty(), name),
                false,
                false,
                List.of(),
                List.of(new Relation.OnColumn(name.span(), name, operator, marker)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return of(Resolver.of(Target.DEFAULT).resolve(select, table));
    }

    /** The table that holds what a materialized view holds, in its order, under a name that is free beside the view's. */
    public static Optional<LookupTable> of(Table view) {
        Map<String, Column> fixed = new LinkedHashMap<>();
        view.partitionKey().forEach(column -> fixed.put(column.name(), column));
        return build(view, view.name().with("_table"), fixed, view.clustering(), view.columns());
    }

    /** Whether the rows asked for can lie side by side in some order: equalities, then one range, in its own order. */
    private static boolean isServable(Restrictions where, Select select) {
        List<Restriction> slices =
                where.all().stream().filter(Restriction::isSlice).toList();
        boolean inOrder = slices.isEmpty()
                || select.orderBy().isEmpty()
                || slices.get(0)
                        .firstColumn()
                        .name()
                        .equals(select.orderBy().get(0).column().text());
        return where.custom().isEmpty()
                && where.all().stream().noneMatch(LookupTable::isUnservable)
                && select.orderBy().stream()
                        .noneMatch(ordering -> ordering.nearestTo().isPresent())
                && slices.size() <= 1
                && inOrder;
    }

    private static boolean isUnservable(Restriction restriction) {
        return restriction.isLike()
                || restriction.isContains() && restriction.relations().size() > 1
                || restriction.isIn() && restriction.columns().size() > 1
                || restriction.isNegation();
    }

    /** The columns that an equality, an IN or a CONTAINS fixes; an element of a collection becomes a column. */
    private static void fix(Restriction restriction, Table table, Map<String, Column> fixed) {
        if (!restriction.isContains()) {
            restriction.columns().forEach(column -> fixed.put(column.name(), column));
            return;
        }
        Column column = restriction.firstColumn();
        if (!(column.type().thawed() instanceof CqlType.Collection collection)) {
            return;
        }
        List<CqlType> types = collection.arguments();
        Relation relation = restriction.relations().get(0);
        boolean entry = relation instanceof Relation.OnElement;
        if (entry || relation.operator() == Relation.Operator.CONTAINS_KEY) {
            element(column.name() + "_key", types.get(0), table, fixed);
        }
        if (entry || relation.operator() == Relation.Operator.CONTAINS) {
            String name = types.size() == 2 ? column.name() + "_value" : singular(column.name());
            element(name, types.get(types.size() - 1), table, fixed);
        }
    }

    private static void element(String name, CqlType type, Table table, Map<String, Column> fixed) {
        String free = free(name, table);
        fixed.put(free, new Column(free, type, Column.Kind.REGULAR, 0, false));
    }

    private static String singular(String name) {
        return name.length() > 3 && name.endsWith("s") && !name.endsWith("ss")
                ? name.substring(0, name.length() - 1)
                : name + "_element";
    }

    /** Ranged columns, then those of ORDER BY, each in the direction asked for or else as the base table has it. */
    private static List<Column> ordered(List<Column> ranged, Select select, Table table) {
        Map<String, Column> ordered = new LinkedHashMap<>();
        ranged.forEach(column -> ordered.put(column.name(), column));
        for (Ordering ordering : select.orderBy()) {
            table.column(ordering.column().text())
                    .ifPresent(column -> ordered.put(
                            column.name(),
                            new Column(column.name(), column.type(), column.kind(), 0, ordering.descending())));
        }
        return List.copyOf(ordered.values());
    }

    /** The columns that the query reads, without those of its WHERE clause. */
    private static List<Column> wanted(Select select, Table table) {
        if (select.selectors().isEmpty()) {
            return table.columns();
        }
        Set<String> names = new LinkedHashSet<>();
        select.selectors().stream().map(Selector::expression).forEach(term -> collect(term, names));
        return names.stream().flatMap(name -> table.column(name).stream()).toList();
    }

    private static void collect(Term term, Set<String> names) {
        if (term instanceof Term.ColumnReference reference) {
            names.add(reference.column().text());
        } else if (term instanceof Term.FunctionCall call) {
            call.arguments().forEach(argument -> collect(argument, names));
        } else if (term instanceof Term.FieldAccess access) {
            collect(access.operand(), names);
        } else if (term instanceof Term.ElementAccess access) {
            collect(access.operand(), names);
        } else if (term instanceof Term.SliceAccess access) {
            collect(access.operand(), names);
        } else if (term instanceof Term.Cast cast) {
            collect(cast.operand(), names);
        } else if (term instanceof Term.Arithmetic arithmetic) {
            collect(arithmetic.left(), names);
            collect(arithmetic.right(), names);
        }
    }

    private static Optional<LookupTable> build(
            Table base, Map<String, Column> fixed, List<Column> ordered, List<Column> wanted) {
        return build(base, name(base.name(), fixed.keySet()), fixed, ordered, wanted);
    }

    private static Optional<LookupTable> build(
            Table base, TableName name, Map<String, Column> fixed, List<Column> ordered, List<Column> wanted) {
        List<Column> partitionKey = new ArrayList<>();
        fixed.values().forEach(column -> partitionKey.add(key(column, Column.Kind.PARTITION_KEY, partitionKey.size())));
        List<Column> clustering = new ArrayList<>();
        List<Column> rest = new ArrayList<>(ordered);
        rest.addAll(base.partitionKey());
        rest.addAll(base.clustering());
        for (Column column : rest) {
            boolean present = fixed.containsKey(column.name())
                    || clustering.stream().anyMatch(c -> c.name().equals(column.name()));
            if (!present) {
                clustering.add(key(column, Column.Kind.CLUSTERING, clustering.size()));
            }
        }
        boolean keyable = !partitionKey.isEmpty()
                && partitionKey.stream().allMatch(LookupTable::isKeyable)
                && clustering.stream().allMatch(LookupTable::isKeyable);
        if (!keyable) {
            return Optional.empty();
        }
        Optional<String> bucket =
                needsBucket(base, partitionKey, clustering) ? Optional.of(free("bucket", base)) : Optional.empty();
        CqlType number = new CqlType.Native(new Span(0, 0), NativeType.INT);
        bucket.ifPresent(free ->
                partitionKey.add(new Column(free, number, Column.Kind.PARTITION_KEY, partitionKey.size(), false)));
        List<Column> columns = new ArrayList<>(partitionKey);
        columns.addAll(clustering);
        wanted.stream()
                .filter(column -> columns.stream().noneMatch(c -> c.name().equals(column.name())))
                .forEach(
                        column -> columns.add(new Column(column.name(), column.type(), Column.Kind.REGULAR, 0, false)));
        return Optional.of(new LookupTable(new Definition(name, columns, ttl(base)).cql(), bucket));
    }

    /** The lifetime that rows of the base table have, and so those of the other; empty if none is known. */
    private static String ttl(Table base) {
        Table.OptionText option = base.options().get("default_time_to_live");
        return option == null || base.ttl() == Ttl.NONE ? "" : option.text();
    }

    /** The name, with a number if the table has such a column. */
    private static String free(String name, Table table) {
        int number = 2;
        String free = name;
        while (table.column(free).isPresent()) {
            free = name + "_" + number++;
        }
        return free;
    }

    private static Column key(Column column, Column.Kind kind, int position) {
        CqlType type = column.type();
        boolean freeze =
                !type.isFrozen() && (type instanceof CqlType.Collection || type instanceof CqlType.UserDefined);
        CqlType keyType = freeze ? new CqlType.Frozen(type.span(), type) : type;
        return new Column(column.name(), keyType, kind, position, column.descending());
    }

    private static boolean isKeyable(Column column) {
        Optional<NativeType> type = column.type().asNative();
        return type.isEmpty() || type.get() != NativeType.COUNTER && type.get() != NativeType.DURATION;
    }

    /** Whether partitions would be too few to spread, or grow for ever, or all writes of the day would go to one. */
    private static boolean needsBucket(Table base, List<Column> partitionKey, List<Column> clustering) {
        boolean few = partitionKey.stream().allMatch(Cardinality::isLow);
        boolean grows = ttl(base).isEmpty()
                && Growth.growing(clustering).isPresent()
                && partitionKey.stream().noneMatch(Growth::isBucket);
        boolean hot =
                Growth.growing(clustering).isPresent() && partitionKey.stream().allMatch(Growth::isPeriod);
        return few || grows || hot;
    }

    /** {@code orders_by_status}; for a base that is called {@code orders_by_customer} as well. */
    private static TableName name(TableName base, Set<String> columns) {
        int by = base.name().indexOf("_by_");
        TableName stem = by > 0 ? new TableName(base.keyspace(), base.name().substring(0, by)) : base;
        String suffix = "_by_" + String.join("_and_", columns);
        return Stream.of(stem.with(suffix), base.with(suffix), base.with("_lookup"))
                .filter(name -> !name.equals(base))
                .findFirst()
                .orElse(base.with("_2"));
    }
}
