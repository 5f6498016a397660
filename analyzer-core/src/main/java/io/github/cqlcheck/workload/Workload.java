package io.github.cqlcheck.workload;

import io.github.cqlcheck.ast.DataStatement.Assignment;
import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The uses of all tables, gathered while the statements stream past. Not thread-safe. */
public final class Workload {
    private final Map<Place, Tally> tallies = new HashMap<>();

    /**
     * Counts one more statement.
     *
     * @param conditional whether it is done under conditions, its own or those of its batch
     */
    public void add(Query query, boolean conditional) {
        Tally tally = tally(query.table().place());
        if (query.statement() instanceof Select select) {
            count(select, query, tally);
        } else if (query.statement() instanceof Insert insert) {
            count(insert.using(), conditional, tally);
            if (!conditional) {
                insert.columns().forEach(column -> tally.count(column.text(), ColumnUse.SET_PLAINLY));
            }
        } else if (query.statement() instanceof Update update) {
            count(update.using(), conditional, tally);
            tally.count(Use.UPDATE);
            update.assignments().forEach(assignment -> count(assignment, conditional, tally));
            count(update.conditions(), tally);
        } else if (query.statement() instanceof Delete delete) {
            count(delete, conditional, query, tally);
        }
    }

    /** Counts a TRUNCATE. */
    public void addTruncate(Table table) {
        tally(table.place()).count(Use.RANGE_DELETE);
    }

    /** Counts the statements of another workload too. */
    public void add(Workload other) {
        other.tallies.forEach((place, tally) -> tally(place).add(tally));
    }

    /** The use of a table, in whatever state of its definition a statement met it. */
    public TableUse use(Table table) {
        Tally tally = tallies.get(table.place());
        return tally == null ? TableUse.NONE : tally.use();
    }

    private Tally tally(Place place) {
        return tallies.computeIfAbsent(place, none -> new Tally());
    }

    private static void count(Select select, Query query, Tally tally) {
        boolean inPartition = !query.path().reach().atLeast(Reach.RANGE);
        tally.count(Use.READ);
        tally.countIf(select.limit().isPresent(), Use.LIMITED_READ);
        tally.countIf(select.limit().isPresent() && isOfLowest(select, query), Use.LOWEST_READ);
        tally.countIf(query.path().clustering().stream().anyMatch(Restriction::isEquality), Use.ROW_READ);
        tally.countIf(inPartition && isReversed(select, query.table()), Use.REVERSED_READ);
        query.path().index().ifPresent(index -> tally.count(index.name(), inPartition));
    }

    private static boolean isOfLowest(Select select, Query query) {
        return query.path().reach() == Reach.PARTITION
                && query.table().clustering().stream()
                        .limit(1)
                        .anyMatch(first -> first.descending() == isReversed(select, query.table()));
    }

    private static boolean isReversed(Select select, Table table) {
        return select.orderBy().stream()
                .filter(ordering -> ordering.nearestTo().isEmpty())
                .anyMatch(ordering -> table.column(ordering.column().text())
                        .filter(Column::isClustering)
                        .filter(column -> column.descending() != ordering.descending())
                        .isPresent());
    }

    private static void count(Using using, boolean conditional, Tally tally) {
        tally.count(Use.WRITE);
        tally.count(conditional ? Use.CONDITIONAL_WRITE : Use.PLAIN_WRITE);
        tally.countIf(using.ttl().filter(Workload::expires).isPresent(), Use.WRITE_WITH_TTL);
        tally.countIf(using.timestamp().isPresent(), Use.WRITE_WITH_TIMESTAMP);
    }

    private static void count(Delete delete, boolean conditional, Query query, Tally tally) {
        tally.countIf(conditional, Use.CONDITIONAL_WRITE);
        count(delete.conditions(), tally);
        if (!delete.deletions().isEmpty()) {
            tally.count(Use.COLUMN_DELETE);
            for (Term deletion : delete.deletions()) {
                String column = column(deletion);
                tally.count(column, ColumnUse.CHANGED);
                tally.count(column, ColumnUse.REMOVED_FROM);
            }
        } else if (query.path().refusals().isEmpty()) {
            tally.count(query.path().reach() == Reach.ROW ? Use.ROW_DELETE : Use.RANGE_DELETE);
        }
    }

    private static void count(List<Relation> conditions, Tally tally) {
        conditions.stream()
                .flatMap(condition -> condition.columns().stream())
                .forEach(column -> tally.count(column.text(), ColumnUse.CONDITION));
    }

    private static void count(Assignment assignment, boolean conditional, Tally tally) {
        String column = column(assignment.target());
        boolean whole = assignment.target() instanceof Term.ColumnReference;
        boolean adds = assignment.operator() == Assignment.Operator.ADD
                || !whole
                || assignment.value() instanceof Term.Arithmetic sum && sum.operator() == '+';
        tally.count(column, ColumnUse.CHANGED);
        if (!conditional) {
            tally.count(column, ColumnUse.SET_PLAINLY);
        }
        tally.count(column, adds ? ColumnUse.ADDED_TO : ColumnUse.REMOVED_FROM);
    }

    /** The column that is written to, whole or in part. */
    private static String column(Term target) {
        if (target instanceof Term.ElementAccess access) {
            return column(access.operand());
        }
        if (target instanceof Term.FieldAccess access) {
            return column(access.operand());
        }
        return target instanceof Term.ColumnReference reference
                ? reference.column().text()
                : "";
    }

    /** {@code TTL 0} means that the row stays; what is not known yet may be any number. */
    private static boolean expires(Term ttl) {
        return !(ttl instanceof Term.Literal literal && literal.text().matches("0+"));
    }
}
