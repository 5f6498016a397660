package io.github.cqlcheck.plan;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.plan.Unplanned.Reason;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plans of one source. Statements that differ in their literals only, and have the same plan, are one entry, so that
 * the book of a dump of a million rows has one page. Not thread-safe.
 */
public final class PlanBook {
    private final Source source;
    private final Map<List<Object>, Plans.Entry> entries = new LinkedHashMap<>();

    /** Where the plans of INSERTs stand, by the table and the shape: literals make no difference to them. */
    private final Map<Table, Map<List<Object>, List<Object>>> inserts = new IdentityHashMap<>();

    /** An empty book for the statements of a source. */
    public PlanBook(Source source) {
        this.source = source;
    }

    /** What was written down, in the order of the first statements of each kind. */
    public List<Plans.Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Writes an INSERT down without a plan, if it is one more of the same; then that is all there is to do. */
    public boolean isAnother(DataStatement.Insert insert, Table table, Optional<Group> within) {
        List<Object> key = inserts.getOrDefault(table, Map.of()).get(List.of(shape(insert.span()), within));
        if (key == null) {
            return false;
        }
        entries.computeIfPresent(key, (same, entry) -> new Plans.Entry(entry.outcome(), entry.count() + 1));
        return true;
    }

    /** Writes the plan of an INSERT down, for others of its kind to be told by. */
    public void add(Plan plan, DataStatement.Insert insert, Table table) {
        List<Object> key = key(plan);
        inserts.computeIfAbsent(table, unseen -> new HashMap<>())
                .put(List.of(shape(insert.span()), plan.within()), key);
        write(plan, key);
    }

    /**
     * Writes a plan down.
     *
     * @param gated syntax of the statement that the target does not take
     */
    public void add(Plan plan, Optional<GatedSyntax> gated) {
        Plan judged = gated.map(syntax -> plan.with(Verdict.refused("%s does not know %s"
                        .formatted(
                                syntax.target().displayName(), syntax.feature().displayName()))))
                .orElse(plan);
        write(judged, key(judged));
    }

    private List<Object> key(Plan plan) {
        return List.of(
                shape(plan.place().span()),
                plan.table(),
                plan.key(),
                plan.within(),
                plan.rows().reach(),
                plan.nodes().partitions(),
                plan.verdict().state());
    }

    /** Writes down what is no CQL. */
    public void add(BrokenStatement broken) {
        Span end = new Span(
                broken.span().start(),
                Math.min(broken.span().end(), broken.span().start() + 1000));
        unplanned(broken.span(), Planning.text(source, end), Reason.BROKEN, broken.place(), broken.message());
    }

    /** Writes down a whole text in another language. */
    public void add(ForeignText foreign) {
        unplanned(
                foreign.place(),
                Planning.text(source, foreign.place()),
                Reason.BROKEN,
                foreign.place(),
                "this is %s and no CQL".formatted(foreign.language()));
    }

    /**
     * Writes down a statement whose table is not known.
     *
     * @param contested whether there are definitions, which differ
     */
    public void addUnknown(Span statement, QualifiedName table, boolean contested) {
        String name = table.keyspace()
                        .map(keyspace -> Identifiers.cql(keyspace) + ".")
                        .orElse("")
                + Identifiers.cql(table.name());
        boolean system = table.keyspace()
                .map(Name::text)
                .filter(TableName::isSystemKeyspace)
                .isPresent();
        if (table.name().isPlaceholder()) {
            addTemplate(statement, table.span());
        } else if (system) {
            String message = "%s is a table of Cassandra's own".formatted(name);
            unknown(statement, table.span(), Reason.UNKNOWN_TABLE, message);
        } else if (contested) {
            String message = "the table %s is defined in several ways".formatted(name);
            unknown(statement, table.span(), Reason.CONTESTED_TABLE, message);
        } else {
            String message = "the table %s is not known".formatted(name);
            unknown(statement, table.span(), Reason.UNKNOWN_TABLE, message);
        }
    }

    private void unknown(Span statement, Span at, Reason reason, String message) {
        unplanned(statement, Planning.text(source, statement), reason, at, message);
    }

    /** Writes down a statement whose plan depends on what a template fills in. */
    public void addTemplate(Span statement, Span hole) {
        String text = StatementText.oneLine(source.text(hole), Conditions.LONGEST);
        unplanned(
                statement,
                Planning.text(source, statement),
                Reason.TEMPLATE,
                hole,
                "it depends on what a template fills in: " + text);
    }

    private void unplanned(Span statement, String text, Reason reason, Span at, String message) {
        Unplanned unplanned = new Unplanned(new Place(source, statement), text, reason, new Place(source, at), message);
        write(unplanned, List.of(StatementText.shape(text), message));
    }

    private void write(Outcome outcome, List<Object> key) {
        entries.merge(
                key,
                new Plans.Entry(outcome, 1),
                (first, other) -> new Plans.Entry(first.outcome(), first.count() + 1));
    }

    private String shape(Span statement) {
        return StatementText.shape(source.text(statement));
    }
}
