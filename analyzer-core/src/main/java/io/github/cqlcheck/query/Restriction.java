package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a WHERE clause asks of a column, or of several clustering columns at once; both ends of a range are one restriction
 * (Cassandra's {@code SingleRestriction}).
 *
 * @param columns the columns, more than one only for {@code (a, b) > (1, 2)}
 * @param relations the relations merged into it, at least one
 */
public record Restriction(List<Column> columns, List<Relation> relations) {
    public Restriction {
        columns = List.copyOf(columns);
        relations = List.copyOf(relations);
    }

    /** Both as one: the longer list of columns, as {@code b > 1 AND (b, c) < (5, 6)} bounds b and c. */
    Restriction and(Restriction other) {
        List<Relation> all = new ArrayList<>(relations);
        all.addAll(other.relations);
        return new Restriction(columns.size() >= other.columns.size() ? columns : other.columns, all);
    }

    public Column firstColumn() {
        return columns.get(0);
    }

    Column lastColumn() {
        return columns.get(columns.size() - 1);
    }

    /** Where it stands: its first relation. */
    public Span span() {
        return relations.get(0).span();
    }

    private Operator operator() {
        return operator(relations.get(0));
    }

    private boolean any(Predicate<Relation> wanted) {
        return relations.stream().anyMatch(wanted);
    }

    /** The operator that Cassandra makes of a relation: IN with one value is an equality ({@code newINRestriction}). */
    static Operator operator(Relation relation) {
        boolean one = relation.operator() == Operator.IN
                && relation.value() instanceof Term.InList list
                && list.items().size() == 1
                && !(list.items().get(0) instanceof Term.Placeholder);
        return one ? Operator.EQUAL : relation.operator();
    }

    public boolean isEquality() {
        return operator() == Operator.EQUAL && !isElement();
    }

    public boolean isIn() {
        return operator() == Operator.IN;
    }

    /** What the order of a column's values serves: one range, or with {@code !=} and NOT IN of 6.0 several. */
    public boolean isSlice() {
        return relations.stream().allMatch(relation -> isSlice(relation) && !(relation instanceof Relation.OnElement));
    }

    /** {@code Operator.isSlice}. */
    static boolean isSlice(Relation relation) {
        return relation.operator().isSlice()
                || relation.operator() == Operator.NOT_EQUAL
                || relation.operator() == Operator.NOT_IN;
    }

    public boolean isLike() {
        return any(relation -> relation.operator() == Operator.LIKE);
    }

    /** CONTAINS, CONTAINS KEY, NOT before either, or {@code m['k'] = v}, which Cassandra treats alike. */
    public boolean isContains() {
        return any(relation -> switch (relation.operator()) {
            case CONTAINS, CONTAINS_KEY, NOT_CONTAINS, NOT_CONTAINS_KEY -> true;
            case EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    IN,
                    NOT_IN,
                    LIKE,
                    IS_NOT,
                    EXPRESSION -> relation instanceof Relation.OnElement && isOfMap();
        });
    }

    /** {@code !=}, NOT IN, NOT CONTAINS and IS NOT NULL, which the grammar of WHERE has and no query before 6.0 may use. */
    public boolean isNegation() {
        return any(relation -> switch (relation.operator()) {
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_CONTAINS_KEY, IS_NOT -> true;
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, CONTAINS, CONTAINS_KEY, LIKE, EXPRESSION ->
                false;
        });
    }

    /** BETWEEN, whose two bounds stand in one place. */
    boolean isBetween() {
        return places() < relations.size();
    }

    /** Whether it is several relations in one (Cassandra's {@code MergedRestriction}). */
    boolean isMerged() {
        return places() > 1;
    }

    private long places() {
        return relations.stream().map(Relation::span).distinct().count();
    }

    boolean isElement() {
        return relations.get(0) instanceof Relation.OnElement;
    }

    private boolean isOfMap() {
        return firstColumn().type().thawed() instanceof CqlType.Collection collection
                && collection.kind() == CqlType.Collection.Kind.MAP;
    }

    /** How many values it allows: 1 for an equality, the length of an IN list; empty where that is not known. */
    public OptionalInt valueCount() {
        if (isEquality()) {
            return OptionalInt.of(1);
        }
        boolean known = isIn()
                && relations.get(0).value() instanceof Term.InList list
                && list.items().stream().noneMatch(Term.Placeholder.class::isInstance);
        return known
                ? OptionalInt.of(
                        ((Term.InList) relations.get(0).value()).items().size())
                : OptionalInt.empty();
    }
}
