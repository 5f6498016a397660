package io.github.cqlcheck.parity;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Refusal;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.schema.Change;
import io.github.cqlcheck.schema.Schema;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The analysis under test, for the target that is the release, with what has been defined so far. */
final class Cqlcheck {
    private static final Dialect DIALECT =
            Dialect.STANDARD.withTarget(Release.TARGET).withPlaceholders(Set.of());

    private static final Verdict NO_TABLE = Verdict.refused("UNDEFINED_TABLE");

    private Schema schema = Schema.EMPTY;

    /** Takes in a change that Cassandra accepted. */
    void change(String cql, Optional<String> keyspaceInUse) {
        Source source = Source.of("change.cql", cql);
        statement(source)
                .filter(SchemaStatement.class::isInstance)
                .map(statement -> new Change(statement, source, keyspaceInUse))
                .filter(change -> !isThere(change))
                .ifPresent(change -> schema = schema.with(change));
    }

    /** Whether Cassandra accepted it because it has such a thing, whatever it looks like: IF NOT EXISTS. */
    private boolean isThere(Change change) {
        Schema before = schema;
        return change.statement() instanceof SchemaStatement.CreateTable table
                        && table.ifNotExists()
                        && before.table(table.name(), change.keyspaceInUse()).isPresent()
                || change.statement() instanceof SchemaStatement.CreateView view
                        && view.ifNotExists()
                        && before.table(view.name(), change.keyspaceInUse()).isPresent();
    }

    /** What it says about a statement; empty where it judges nothing. */
    Optional<Verdict> verdict(String cql, Optional<String> keyspaceInUse) {
        Optional<Statement> statement = statement(Source.of("case.cql", cql));
        if (statement.isEmpty()) {
            return Optional.of(Verdict.refused("SYNTAX"));
        }
        if (statement.get() instanceof DataStatement.Select select && isSystem(select.table())) {
            return Optional.empty();
        }
        if (statement.get() instanceof DataStatement.Batch batch) {
            return Optional.of(verdict(batch, keyspaceInUse));
        }
        if (statement.get() instanceof SchemaStatement change) {
            return Optional.of(verdict(new Change(change, Source.of("case.cql", cql), keyspaceInUse)));
        }
        return statement.get() instanceof DataStatement.OnTable data
                ? Optional.of(
                        resolve(data, keyspaceInUse).map(Cqlcheck::verdict).orElse(NO_TABLE))
                : Optional.empty();
    }

    /** Cassandra's own tables are in no schema. */
    private static boolean isSystem(QualifiedName table) {
        return table.keyspace()
                .filter(keyspace -> TableName.isSystemKeyspace(keyspace.text()))
                .isPresent();
    }

    private Verdict verdict(Change change) {
        return schema.refusals(change, Release.TARGET).stream()
                .findFirst()
                .map(refusal -> Verdict.refused(refusal.reason().name()))
                .orElse(Verdict.ACCEPTED);
    }

    private Verdict verdict(DataStatement.Batch batch, Optional<String> keyspaceInUse) {
        List<Query> writes = new ArrayList<>();
        for (DataStatement.OnTable statement : batch.statements()) {
            Optional<Query> write = resolve(statement, keyspaceInUse);
            Verdict verdict = write.map(Cqlcheck::verdict).orElse(NO_TABLE);
            if (!verdict.accepted()) {
                return verdict;
            }
            writes.add(write.orElseThrow());
        }
        return verdict(resolver(keyspaceInUse).resolve(batch, writes).refusals());
    }

    private Optional<Query> resolve(DataStatement.OnTable statement, Optional<String> keyspaceInUse) {
        return schema.table(statement.table(), keyspaceInUse)
                .map(table -> resolver(Optional.of(table.name().keyspace())).resolve(statement, table));
    }

    private Resolver resolver(Optional<String> keyspace) {
        return Resolver.of(
                Release.TARGET,
                name -> schema.type(name, keyspace),
                name -> Optional.of(schema.functions(name, keyspace)));
    }

    private static Verdict verdict(Query query) {
        return verdict(query.path().refusals());
    }

    /** What the server says only when it runs a statement, it does not say when it prepares it. */
    private static Verdict verdict(List<Refusal> refusals) {
        return refusals.stream()
                .map(Refusal::reason)
                .filter(reason -> reason != Refusal.Reason.COLUMNS_OF_RANGE)
                .map(reason -> Verdict.refused(reason.name()))
                .findFirst()
                .orElse(Verdict.ACCEPTED);
    }

    private static Optional<Statement> statement(Source source) {
        List<Statement> statements = Script.of(source, DIALECT).toList();
        boolean readable = statements.size() == 1
                && !(statements.get(0) instanceof BrokenStatement)
                && !(statements.get(0) instanceof GatedSyntax);
        return readable ? Optional.of(statements.get(0)) : Optional.empty();
    }
}
