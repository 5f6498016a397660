package io.github.cqlcheck.workload;

import io.github.cqlcheck.ast.DataStatement.Delete;
import io.github.cqlcheck.ast.DataStatement.Insert;
import io.github.cqlcheck.ast.DataStatement.OnTable;
import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.ast.DataStatement.Update;
import io.github.cqlcheck.ast.DataStatement.Using;
import io.github.cqlcheck.ast.Term;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Reach;
import io.github.cqlcheck.query.Restriction;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import java.util.HashMap;
import java.util.Map;

/** The uses of all tables, gathered while the statements stream past. Not thread-safe. */
public final class Workload {
    private final Map<Place, TableUse> uses = new HashMap<>();

    /** Counts one more statement. */
    public void add(Query query) {
        uses.merge(query.table().place(), use(query), Workload::sum);
    }

    /** Counts a TRUNCATE. */
    public void addTruncate(Table table) {
        uses.merge(table.place(), new TableUse(0, 0, 0, 0, 0, 1, Map.of()), Workload::sum);
    }

    /** Counts the statements of another workload too. */
    public void add(Workload other) {
        other.uses.forEach((table, use) -> uses.merge(table, use, Workload::sum));
    }

    /** The use of a table, in whatever state of its definition a statement met it. */
    public TableUse use(Table table) {
        return uses.getOrDefault(table.place(), TableUse.NONE);
    }

    private static TableUse use(Query query) {
        OnTable statement = query.statement();
        if (statement instanceof Select select) {
            boolean row = query.path().clustering().stream().anyMatch(Restriction::isEquality);
            boolean inPartition = !query.path().reach().atLeast(Reach.RANGE);
            Map<String, TableUse.IndexUse> index = query.path()
                    .index()
                    .map(i -> Map.of(i.name(), TableUse.IndexUse.NONE.plus(inPartition)))
                    .orElse(Map.of());
            return new TableUse(1, select.limit().isPresent() ? 1 : 0, row ? 1 : 0, 0, 0, 0, index);
        }
        if (statement instanceof Delete delete) {
            boolean range = delete.deletions().isEmpty()
                    && query.path().reach() != Reach.ROW
                    && query.path().refusals().isEmpty();
            return new TableUse(0, 0, 0, 0, 0, range ? 1 : 0, Map.of());
        }
        Using using = statement instanceof Insert insert ? insert.using() : ((Update) statement).using();
        boolean ttl = using.ttl().filter(Workload::expires).isPresent();
        return new TableUse(0, 0, 0, 1, ttl ? 1 : 0, 0, Map.of());
    }

    /** {@code TTL 0} means that the row stays; what is not known yet may be any number. */
    private static boolean expires(Term ttl) {
        return !(ttl instanceof Term.Literal literal && literal.text().matches("0+"));
    }

    private static TableUse sum(TableUse left, TableUse right) {
        Map<String, TableUse.IndexUse> indexUses = new HashMap<>(left.indexUses());
        right.indexUses()
                .forEach((name, use) -> indexUses.merge(
                        name,
                        use,
                        (l, r) -> new TableUse.IndexUse(
                                l.withinPartition() + r.withinPartition(), l.global() + r.global())));
        return new TableUse(
                left.reads() + right.reads(),
                left.limitedReads() + right.limitedReads(),
                left.rowReads() + right.rowReads(),
                left.writes() + right.writes(),
                left.writesWithTtl() + right.writesWithTtl(),
                left.rangeDeletes() + right.rangeDeletes(),
                indexUses);
    }
}
