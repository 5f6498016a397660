package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.SchemaStatement.IndexTarget.Part;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which index serves which restriction. */
final class Indexes {
    private static final Set<NativeType> LITERAL = Set.of(NativeType.TEXT, NativeType.VARCHAR, NativeType.ASCII);

    /** SASI analyzers that leave a text in one piece ({@code AbstractAnalyzer.isTokenizing}). */
    private static final Set<String> WHOLE_TEXT = Set.of("NonTokenizingAnalyzer", "NoOpAnalyzer");

    private final Table table;
    private final Target target;

    Indexes(Table table, Target target) {
        this.table = table;
        this.target = target;
    }

    /**
     * The indexes in the groups that Cassandra asks together ({@code Index.Group}): all SAI indexes of a table are one,
     * any other index is one by itself.
     */
    List<List<Index>> groups() {
        List<List<Index>> groups = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.kind() != Index.Kind.SAI) {
                groups.add(List.of(index));
            }
        }
        List<Index> attached = table.indexes(Index.Kind.SAI);
        if (!attached.isEmpty()) {
            groups.add(attached);
        }
        return groups;
    }

    /** An index on a column, whatever it serves ({@code Index.dependsOn}). */
    Optional<Index> on(String column) {
        return table.indexes().stream()
                .filter(index -> index.column().equals(column))
                .findFirst();
    }

    /** Whether one of some indexes finds the nearest vectors of a column. */
    boolean findNearest(String column, List<Index> among) {
        return among.stream()
                .anyMatch(index -> index.column().equals(column)
                        && (index.kind() == Index.Kind.SAI || index.kind() == Index.Kind.CUSTOM));
    }

    boolean support(Restriction restriction) {
        return supporting(restriction, table.indexes()).isPresent();
    }

    Optional<Index> supporting(Restriction restriction, List<Index> candidates) {
        return candidates.stream().filter(index -> supports(index, restriction)).findFirst();
    }

    /** The restrictions of which indexes are asked, in this order, up to the first that one serves ({@code hasQueriableIndex}). */
    List<Restriction> asked(Restrictions where) {
        List<Restriction> all = new ArrayList<>(where.clustering());
        if (where.custom().isEmpty()) {
            all.addAll(where.partitionKey());
            where.others().stream()
                    .sorted(Comparator.comparing(
                            restriction -> restriction.firstColumn().name()))
                    .forEach(all::add);
        }
        int served = 0;
        while (served < all.size() && !support(all.get(served))) {
            served++;
        }
        return all.subList(0, Math.min(served + 1, all.size()));
    }

    /** As Cassandra's {@code SingleRestriction.needsFiltering(Index.Group)}, turned round. */
    boolean serve(Restriction restriction, List<Index> group) {
        if (restriction.isMerged() && target.isAtLeast(Target.CASSANDRA_6_0)) {
            return group.stream()
                    .anyMatch(index ->
                            restriction.columns().stream().anyMatch(column -> serves(index, restriction, column)));
        }
        return restriction.columns().stream()
                .allMatch(column -> group.stream().anyMatch(index -> serves(index, restriction, column)));
    }

    /** Several CONTAINS of one column are for the filter, except with SAI ({@code Index.filtersMultipleContains}). */
    private static boolean serves(Index index, Restriction restriction, Column column) {
        if (restriction.isElement() && !restriction.isMerged() && index.kind() == Index.Kind.SAI) {
            return index.column().equals(column.name())
                    && restriction.relations().get(0).operator() == Operator.EQUAL
                    && (index.target() == Part.ENTRIES || index.target() == Part.FULL);
        }
        boolean several = restriction.isContains() && restriction.relations().size() > 1;
        return supports(index, restriction, column) && !(several && index.kind() != Index.Kind.SAI);
    }

    private static boolean supports(Index index, Restriction restriction) {
        return restriction.columns().stream().anyMatch(column -> supports(index, restriction, column));
    }

    private static boolean supports(Index index, Restriction restriction, Column column) {
        return index.column().equals(column.name())
                && restriction.relations().stream().anyMatch(relation -> supports(index, column, relation));
    }

    private static boolean supports(Index index, Column column, Relation relation) {
        Operator operator = Restriction.operator(relation);
        boolean element = relation instanceof Relation.OnElement;
        if (element && index.kind() == Index.Kind.SAI && isMap(column)) {
            return index.target() == Part.ENTRIES;
        }
        if (column.type() instanceof CqlType.Collection collection && index.kind() != Index.Kind.CUSTOM) {
            return supportsCollection(index, collection, operator, element);
        }
        if (index.kind() == Index.Kind.SAI && column.type().thawed() instanceof CqlType.Collection collection) {
            return supportsFrozen(index, collection, operator);
        }
        return switch (index.kind()) {
            case LEGACY -> operator == Operator.EQUAL;
            case SASI -> supportsSasi(index, column, operator);
            case SAI -> supportsSai(index, column, operator);
            case CUSTOM -> true;
        };
    }

    /** {@code CollectionKeyIndex}, {@code CollectionValueIndex}, {@code CollectionEntryIndex}; {@code IndexTermType}. */
    private static boolean supportsCollection(
            Index index, CqlType.Collection collection, Operator operator, boolean element) {
        boolean set = collection.kind() == CqlType.Collection.Kind.SET;
        return switch (index.target()) {
            case KEYS -> operator == Operator.CONTAINS_KEY || set && operator == Operator.CONTAINS;
            case VALUES, SIMPLE -> operator == Operator.CONTAINS;
            case ENTRIES -> element && operator == Operator.EQUAL;
            case FULL -> false;
        };
    }

    /** {@code IndexTermType.supports} of 6.0; before, SAI takes frozen collections as a whole only. */
    private static boolean supportsFrozen(Index index, CqlType.Collection collection, Operator operator) {
        return switch (index.target()) {
            case KEYS, VALUES, SIMPLE -> supportsCollection(index, collection, operator, false);
            case ENTRIES, FULL -> operator == Operator.EQUAL;
        };
    }

    private static boolean isMap(Column column) {
        return column.type().thawed() instanceof CqlType.Collection collection
                && collection.kind() == CqlType.Collection.Kind.MAP;
    }

    /** {@code IndexTermType.supports}. */
    private static boolean supportsSai(Index index, Column column, Operator operator) {
        if (index.target() == Part.FULL || operator == Operator.EQUAL) {
            return operator == Operator.EQUAL;
        }
        return operator.isSlice()
                && column.type()
                        .asNative()
                        .filter(type -> isOrdered(type, column))
                        .isPresent();
    }

    /** Text and booleans are literals; {@code EQ_ONLY_TYPES} forgets a UUID that is stored in descending order. */
    private static boolean isOrdered(NativeType type, Column column) {
        return type == NativeType.UUID ? column.descending() : type != NativeType.BOOLEAN && !LITERAL.contains(type);
    }

    /**
     * {@code ColumnIndex.supports}, with {@code IndexMode.getMode} for what the options make of the column: text that is
     * stored in descending order is not taken for text.
     */
    private static boolean supportsSasi(Index index, Column column, Operator operator) {
        boolean text = column.type().asNative().filter(LITERAL::contains).isPresent() && !column.descending();
        String option = index.options().get("is_literal");
        boolean literal = option == null ? text : Boolean.parseBoolean(option);
        if (operator == Operator.LIKE) {
            return literal;
        }
        if (operator == Operator.EQUAL) {
            return !isTokenized(index, text);
        }
        if (operator == Operator.NOT_EQUAL) {
            return true;
        }
        String mode = index.options().getOrDefault("mode", "PREFIX");
        return operator.isSlice() && !literal && !mode.equalsIgnoreCase("CONTAINS");
    }

    /** An analyzer cuts the text into terms, unless it is switched off or leaves the text whole. */
    private static boolean isTokenized(Index index, boolean text) {
        String analyzer = index.options().get("analyzer_class");
        String analyzed = index.options().get("analyzed");
        if (analyzer == null) {
            return text && Boolean.parseBoolean(analyzed);
        }
        boolean whole = WHOLE_TEXT.stream().anyMatch(analyzer::endsWith);
        return !whole && (analyzed == null || Boolean.parseBoolean(analyzed));
    }
}
