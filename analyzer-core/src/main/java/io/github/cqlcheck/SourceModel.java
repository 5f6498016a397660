package io.github.cqlcheck;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** What one source has to do with the model: its plans, the tables that it asks, and which of them its findings are about. Not thread-safe. */
final class SourceModel {
    private final Source source;
    private final Scope scope;
    private final Dialect dialect;
    private final SourcePlans plans;

    /** Those of the findings that have not been met yet. */
    private final NavigableSet<Place> findings;

    private final Set<Table> tables = identitySet();
    private final Map<Place, Table> subjects = new HashMap<>();

    SourceModel(Source source, Scope scope, Dialect dialect, NavigableSet<Place> findings) {
        this.source = source;
        this.scope = scope;
        this.dialect = dialect;
        this.plans = new SourcePlans(source, scope, dialect);
        this.findings = findings;
    }

    private static Set<Table> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    List<Plans.Entry> entries() {
        return plans.entries();
    }

    /** The tables that its statements read and write. */
    Collection<Table> tables() {
        return tables;
    }

    /** The tables of the statements that findings lie in. */
    Map<Place, Table> subjects() {
        return subjects;
    }

    void read() {
        Script.of(source, dialect).statements().forEach(this::read);
        plans.end();
    }

    private void read(Statement statement) {
        if (statement instanceof DataStatement data) {
            read(data);
            plans.add(statement);
            return;
        }
        Optional<Table> before = named(statement).flatMap(scope::table);
        plans.add(statement);
        named(statement).flatMap(scope::table).or(() -> before).ifPresent(table -> met(statement.span(), table));
    }

    private void read(DataStatement statement) {
        Set<Table> found = identitySet();
        boolean known = true;
        for (QualifiedName name : named(statement)) {
            Optional<Table> table = scope.table(name);
            table.ifPresent(found::add);
            known &= table.isPresent();
        }
        tables.addAll(found);
        if (statement instanceof DataStatement.Batch batch) {
            batch.statements().forEach(this::read);
        } else if (statement instanceof DataStatement.Transaction transaction) {
            transaction.statements().forEach(this::read);
        }
        if (known && found.size() == 1) {
            met(statement.span(), found.iterator().next());
        }
    }

    /** Takes note of the findings in a statement. */
    private void met(Span statement, Table table) {
        if (findings.isEmpty()) {
            return;
        }
        Place from = new Place(source, new Span(statement.start(), statement.start()));
        Place to = new Place(source, new Span(statement.end(), statement.end()));
        NavigableSet<Place> within = findings.subSet(from, true, to, true);
        within.forEach(place -> subjects.put(place, table));
        within.clear();
    }

    private static List<QualifiedName> named(DataStatement statement) {
        if (statement instanceof DataStatement.OnTable onTable) {
            return List.of(onTable.table());
        }
        if (statement instanceof DataStatement.Truncate truncate) {
            return List.of(truncate.table());
        }
        if (statement instanceof DataStatement.Batch batch) {
            return batch.statements().stream().map(DataStatement.OnTable::table).toList();
        }
        if (statement instanceof DataStatement.Transaction transaction) {
            return transaction.statements().stream()
                    .map(DataStatement.OnTable::table)
                    .toList();
        }
        return List.of();
    }

    /** The table or view that a statement defines, changes or drops. */
    private static Optional<QualifiedName> named(Statement statement) {
        if (statement instanceof BrokenStatement broken) {
            return broken.defines().or(broken::changes);
        }
        return statement instanceof SchemaStatement schema ? named(schema) : Optional.empty();
    }

    private static Optional<QualifiedName> named(SchemaStatement statement) {
        if (statement instanceof SchemaStatement.CreateTable create) {
            return Optional.of(create.name());
        }
        if (statement instanceof SchemaStatement.CopyTable copy) {
            return Optional.of(copy.name());
        }
        if (statement instanceof SchemaStatement.AlterTable alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof SchemaStatement.DropTable drop) {
            return Optional.of(drop.name());
        }
        if (statement instanceof SchemaStatement.CreateIndex index) {
            return Optional.of(index.table());
        }
        if (statement instanceof SchemaStatement.CreateView view) {
            return Optional.of(view.name());
        }
        if (statement instanceof SchemaStatement.AlterView alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof SchemaStatement.DropView drop) {
            return Optional.of(drop.name());
        }
        return Optional.empty();
    }
}
