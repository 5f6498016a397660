package io.github.cqlcheck;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.plan.Group;
import io.github.cqlcheck.plan.Plan;
import io.github.cqlcheck.plan.PlanBook;
import io.github.cqlcheck.plan.Planning;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.Verdict;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.schema.Keyspace;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.util.List;
import java.util.Optional;

/** The plans of one source, statement by statement. Not thread-safe. */
final class SourcePlans {
    private final Source source;
    private final Scope scope;
    private final Dialect dialect;
    private Resolver resolver;
    private final PlanBook book;

    /** A statement that waits for whether the target takes its syntax, which the {@link GatedSyntax} behind it tells. */
    private Optional<DataStatement> waiting = Optional.empty();

    SourcePlans(Source source, Scope scope, Dialect dialect) {
        this.source = source;
        this.scope = scope;
        this.dialect = dialect;
        this.resolver = resolver();
        this.book = new PlanBook(source);
    }

    /** One that knows nothing yet: what it looks up, it keeps. */
    private Resolver resolver() {
        return Resolver.of(dialect.target(), scope::type, scope::functions);
    }

    Source source() {
        return source;
    }

    List<Plans.Entry> entries() {
        return book.entries();
    }

    /** Plans all statements of the source. */
    void read() {
        Script.of(source, dialect).statements().forEach(this::add);
        end();
    }

    /** Plans the next statement, if it is one to be planned. */
    void add(Statement statement) {
        if (statement instanceof GatedSyntax gated) {
            waiting.ifPresent(data -> plan(data, Optional.of(gated)));
            waiting = Optional.empty();
            return;
        }
        end();
        if (statement instanceof Statement.Use use) {
            scope.use(use.keyspace().text());
            resolver = resolver();
        } else if (statement instanceof SchemaStatement) {
            scope.apply(statement);
            resolver = resolver();
        } else if (statement instanceof BrokenStatement broken) {
            scope.apply(statement);
            resolver = resolver();
            book.add(broken);
        } else if (statement instanceof ForeignText foreign) {
            book.add(foreign);
        } else if (statement instanceof DataStatement data) {
            waiting = Optional.of(data);
        }
    }

    /** No more statements come. */
    void end() {
        waiting.ifPresent(data -> plan(data, Optional.empty()));
        waiting = Optional.empty();
    }

    private void plan(DataStatement statement, Optional<GatedSyntax> gated) {
        if (statement instanceof DataStatement.Batch batch) {
            Optional<Verdict> refused = refused(batch);
            batch.statements().forEach(member -> plan(member, Optional.of(Group.BATCH), gated, refused));
        } else if (statement instanceof DataStatement.Transaction transaction) {
            transaction
                    .statements()
                    .forEach(member -> plan(member, Optional.of(Group.TRANSACTION), gated, Optional.empty()));
        } else if (statement instanceof DataStatement.OnTable onTable) {
            plan(onTable, Optional.empty(), gated, Optional.empty());
        } else if (statement instanceof DataStatement.Truncate truncate) {
            Optional<Table> table = scope.table(truncate.table());
            if (table.isPresent()) {
                book.add(Planning.of(truncate, table.get(), source, keyspace(table.get())), gated);
            } else {
                addUnknown(truncate.span(), truncate.table());
            }
        }
    }

    /** What the server answers to statements that are well each by itself, but not together; if all their tables are known. */
    private Optional<Verdict> refused(DataStatement.Batch batch) {
        List<Query> writes = batch.statements().stream()
                .filter(member -> Planning.hole(member).isEmpty())
                .flatMap(member -> scope.table(member.table()).map(table -> resolver.resolve(member, table)).stream())
                .toList();
        return writes.size() < batch.statements().size()
                ? Optional.empty()
                : resolver.resolve(batch, writes).refusals().stream()
                        .findFirst()
                        .map(refusal -> Verdict.refused("the whole batch is refused: " + refusal.message()));
    }

    private void plan(
            DataStatement.OnTable statement,
            Optional<Group> within,
            Optional<GatedSyntax> gated,
            Optional<Verdict> refused) {
        Optional<Table> table = scope.table(statement.table());
        Optional<Span> hole = Planning.hole(statement);
        if (table.isEmpty()) {
            addUnknown(statement.span(), statement.table());
        } else if (hole.isPresent()) {
            book.addTemplate(statement.span(), hole.get());
        } else if (statement instanceof DataStatement.Insert insert && gated.isEmpty() && refused.isEmpty()) {
            if (!book.isAnother(insert, table.get(), within)) {
                book.add(plan(statement, table.get(), within), insert, table.get());
            }
        } else {
            Plan plan = plan(statement, table.get(), within);
            boolean alone = plan.verdict().state() == Verdict.State.REFUSED;
            book.add(alone ? plan : refused.map(plan::with).orElse(plan), gated);
        }
    }

    private void addUnknown(Span statement, QualifiedName table) {
        book.addUnknown(statement, table, scope.isContested(table));
    }

    private Plan plan(DataStatement.OnTable statement, Table table, Optional<Group> within) {
        Query query = resolver.resolve(statement, table);
        boolean transaction = within.filter(Group.TRANSACTION::equals).isPresent();
        return Planning.of(transaction ? query.inTransaction() : query, source, keyspace(table), within);
    }

    private Optional<Keyspace> keyspace(Table table) {
        return scope.keyspace(table.name().keyspace());
    }
}
