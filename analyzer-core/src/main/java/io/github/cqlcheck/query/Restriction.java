package io.github.cqlcheck.query;

import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Relation.Operator;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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

    Restriction and(Relation relation) {
        List<Relation> all = new ArrayList<>(relations);
        all.add(relation);
        return new Restriction(columns, all);
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
        return relations.get(0).operator();
    }

    public boolean isEquality() {
        return operator() == Operator.EQUAL && !isElement();
    }

    public boolean isIn() {
        return operator() == Operator.IN;
    }

    public boolean isSlice() {
        return operator().isSlice() && !isElement();
    }

    public boolean isLike() {
        return operator() == Operator.LIKE;
    }

    /** CONTAINS, CONTAINS KEY or {@code m['k'] = v}, which Cassandra treats alike. */
    public boolean isContains() {
        return operator() == Operator.CONTAINS || operator() == Operator.CONTAINS_KEY || isElement();
    }

    private boolean isElement() {
        return relations.get(0) instanceof Relation.OnElement;
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
