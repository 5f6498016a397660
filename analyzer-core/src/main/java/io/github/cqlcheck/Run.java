package io.github.cqlcheck;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.schema.Catalog;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One analysis under way. Not thread-safe. */
final class Run {
    private final Map<Rule, RuleInfo> rules;
    private final Catalog catalog;
    private final Workload workload = new Workload();
    private final List<Finding> findings = new ArrayList<>();
    private int statements;
    private int unjudged;

    Run(Map<Rule, RuleInfo> rules, Catalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
    }

    /** Streams a source's statements past the rules. */
    void read(Source source) {
        Scope scope = catalog.scope(source);
        Script.of(source).statements().forEach(statement -> {
            statements += statement instanceof ForeignText ? 0 : 1;
            each(source, (rule, found) -> rule.check(statement, found));
            if (statement instanceof Statement.Use use) {
                scope.use(use.keyspace().text());
            } else if (statement instanceof SchemaStatement || statement instanceof BrokenStatement) {
                scope.apply(statement);
            } else if (statement instanceof DataStatement data) {
                read(data, scope, source);
            }
        });
    }

    private void read(DataStatement statement, Scope scope, Source source) {
        if (statement instanceof DataStatement.Batch batch) {
            batch.statements().forEach(child -> read(child, scope, source));
        } else if (statement instanceof DataStatement.Truncate truncate) {
            scope.table(truncate.table()).ifPresent(workload::addTruncate);
        } else if (statement instanceof DataStatement.OnTable onTable) {
            resolve(onTable, scope, source);
        }
    }

    private void resolve(DataStatement.OnTable statement, Scope scope, Source source) {
        Optional<Table> table = scope.table(statement.table());
        boolean system = table.map(found -> found.name().keyspace())
                .or(() -> statement.table().keyspace().map(Name::text))
                .or(scope::keyspaceInUse)
                .filter(TableName::isSystemKeyspace)
                .isPresent();
        if (system) {
            return;
        }
        if (table.isPresent()) {
            Query query = Resolver.resolve(statement, table.get());
            workload.add(query);
            each(source, (rule, found) -> rule.check(query, found));
        } else {
            unjudged++;
            UnknownTable unknown = new UnknownTable(statement);
            each(source, (rule, found) -> rule.check(unknown, found));
        }
    }

    /** Judges the tables, now that all their uses are known, and sums up. */
    Analysis finish(List<Source> sources) {
        for (Table table : catalog.tables()) {
            if (!TableName.isSystemKeyspace(table.name().keyspace())) {
                TableUse use = workload.use(table);
                each(table.place().source(), (rule, found) -> rule.check(table, use, found));
            }
        }
        Map<Source, Integer> order = new HashMap<>();
        sources.forEach(source -> order.put(source, order.size()));
        findings.removeIf(finding -> !order.containsKey(finding.place().source()));
        findings.sort(Comparator.comparing(
                        (Finding finding) -> order.get(finding.place().source()))
                .thenComparing(finding -> finding.place().span().start())
                .thenComparing(Finding::rule));
        return new Analysis(List.copyOf(rules.values()), findings, sources.size(), statements, unjudged);
    }

    private void each(Source source, BiConsumer<Rule, Findings> check) {
        rules.forEach((rule, info) -> {
            Findings found = new Findings(info, source);
            check.accept(rule, found);
            findings.addAll(found.toList());
        });
    }
}
