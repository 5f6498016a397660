package io.github.cqlcheck;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.NamedTypes;
import io.github.cqlcheck.ast.Relation;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.SchemaStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.query.Resolver;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.IgnoreUse;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.rule.UnknownType;
import io.github.cqlcheck.schema.Catalog;
import io.github.cqlcheck.schema.SchemaRefusal;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import io.github.cqlcheck.workload.TableUse;
import io.github.cqlcheck.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One analysis under way. Sources are read side by side, each by one thread; what they come to is put together in their
 * order, so that the report does not depend on who was first. Not itself thread-safe.
 */
final class Run {
    private final Map<Source, Judgement> judgements;
    private final Catalog catalog;

    /** All there are, whether they run or not. */
    private final RuleSet rules;

    private final RuleGuard guard;

    private final Workload workload = new Workload();
    private final List<Finding> findings = new ArrayList<>();

    /** Of the sources with comments that suppress findings. */
    private final Map<Source, Suppressions> suppressions = new LinkedHashMap<>();

    /** Those with statements that could not be judged. */
    private final Set<Source> uncertain = new HashSet<>();

    private int statements;
    private Unjudged unjudged = Unjudged.NONE;

    Run(Map<Source, Judgement> judgements, Catalog catalog, RuleSet rules) {
        this.judgements = judgements;
        this.catalog = catalog;
        this.rules = rules;
        this.guard = new RuleGuard(rules);
    }

    /** Streams the statements of sources past the rules. */
    void read(List<Source> sources, Parallelism parallelism) {
        parallelism.read(sources, Reading::new, Reading::run, this::add);
    }

    private void add(Reading reading) {
        workload.add(reading.workload);
        findings.addAll(reading.findings);
        statements += reading.statements;
        unjudged = unjudged.and(reading.unjudged);
        if (reading.unjudged.total() > 0) {
            uncertain.add(reading.source);
        }
        if (!reading.suppressions.isEmpty()) {
            suppressions.put(reading.source, reading.suppressions);
        }
    }

    /** The sources in which there may be more to find, because they ask tables that are not known. */
    Set<Source> uncertain() {
        return uncertain;
    }

    /** Judges the tables, now that all their uses are known, and sums up. */
    Analysis finish(List<Source> sources) {
        for (Table table : catalog.tables()) {
            Source source = table.place().source();
            Judgement judgement = judgements.get(source);
            Table informed = judgement.settings().informed(table);
            TableUse use = workload.use(table);
            judge(source, (rule, found) -> rule.check(informed, use, found));
        }
        Map<Source, Integer> order = new HashMap<>();
        sources.forEach(source -> order.put(source, order.size()));
        findings.removeIf(finding -> !order.containsKey(finding.place().source()));
        Comparator<Finding> inOrder = Comparator.comparing(
                        (Finding finding) -> order.get(finding.place().source()))
                .thenComparing(finding -> finding.place().span().start())
                .thenComparing(Finding::rule);
        findings.sort(inOrder);
        // what one ALTER does to a table that several files define is the same each time
        Set<List<Object>> told = new HashSet<>();
        findings.removeIf(finding -> !told.add(List.of(finding.rule(), finding.place(), finding.message())));
        List<Suppression> suppressed = new ArrayList<>();
        if (!suppressions.isEmpty()) {
            findings.removeIf(finding -> {
                Optional<Suppression> suppression = suppression(finding);
                suppression.ifPresent(suppressed::add);
                return suppression.isPresent();
            });
            suppressions.forEach(this::judge);
            findings.sort(inOrder);
        }
        return new Analysis(ran(), findings, sources, statements, unjudged, LeftOut.of(suppressed))
                .withFailures(guard.failures(sources));
    }

    /** The rules that ran for any source. */
    private List<RuleInfo> ran() {
        Set<Rule> ran = new HashSet<>();
        judgements.values().stream()
                .distinct()
                .forEach(judgement -> ran.addAll(judgement.rules().keySet()));
        return rules.byRule().entrySet().stream()
                .filter(rule -> ran.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<Suppression> suppression(Finding finding) {
        return Optional.ofNullable(suppressions.get(finding.place().source()))
                .flatMap(here -> here.suppressing(finding))
                .map(comment -> new Suppression(finding, comment.reason()));
    }

    /** Judges the comments that suppress findings, now that all findings are known. */
    private void judge(Source source, Suppressions here) {
        Set<String> names = rules.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
        Set<String> asked = judgements.get(source).rules().entrySet().stream()
                .filter(rule -> !guard.hasFailed(rule.getKey()))
                .map(rule -> rule.getValue().id())
                .collect(Collectors.toSet());
        List<IgnoreUse> uses = here.uses(names, asked);
        judge(source, (rule, found) -> uses.forEach(use -> rule.check(use, found)));
    }

    /** Asks the rules that run for a source, when all that it sees has run. */
    private void judge(Source source, BiConsumer<Rule, Findings> check) {
        Judgement judgement = judgements.get(source);
        Scope scope = catalog.scopeInTheEnd(source);
        for (Rule rule : judgement.rules().keySet()) {
            Findings found = judgement.findings(rule, source);
            guard.ask(rule, found, check);
            findings.addAll(judgement.checked(rule, found, scope));
        }
    }

    /** One source on its way past the rules, by one thread. */
    private final class Reading {
        private final Source source;
        private final Judgement judgement;
        private final Target target;
        private final Scope scope;
        private Resolver resolver;
        private final Map<Rule, Findings> found = new LinkedHashMap<>();
        private final Workload workload = new Workload();
        private final List<Finding> findings = new ArrayList<>();
        private final Suppressions suppressions;
        private int statements;
        private Unjudged unjudged = Unjudged.NONE;

        Reading(Source source) {
            this.source = source;
            this.judgement = judgements.get(source);
            this.target = judgement.settings().dialect().target();
            this.scope = catalog.scope(source);
            this.resolver = resolver();
            this.suppressions = new Suppressions(source);
            judgement.rules().keySet().forEach(rule -> found.put(rule, judgement.findings(rule, source)));
        }

        void run() {
            Script.of(source, judgement.settings().dialect()).statements().forEach(this::read);
            found.forEach((rule, of) -> findings.addAll(judgement.checked(rule, of, scope)));
        }

        private void ask(BiConsumer<Rule, Findings> question) {
            found.forEach((rule, of) -> guard.ask(rule, of, question));
        }

        /** One that knows nothing yet: what it looks up, it keeps. */
        private Resolver resolver() {
            return Resolver.of(target, scope::type, scope::functions);
        }

        private void read(Statement statement) {
            statements += isCounted(statement) ? 1 : 0;
            if (judgement.settings().inlineConfig()) {
                suppressions.meet(statement);
            }
            ask((rule, of) -> rule.check(statement, of));
            if (statement instanceof Statement.Use use) {
                scope.use(use.keyspace().text());
                resolver = resolver();
            } else if (statement instanceof SchemaStatement schema) {
                NamedTypes.in(schema).forEach(this::read);
                boolean refused = isRefused(schema);
                if (!refused) {
                    SchemaChange change = new SchemaChange(schema, scope.before(schema), target);
                    ask((rule, of) -> rule.check(change, of));
                }
                if (!refused || defines(schema)) {
                    scope.apply(schema);
                    resolver = resolver();
                }
            } else if (statement instanceof BrokenStatement) {
                scope.apply(statement);
                resolver = resolver();
            } else if (statement instanceof DataStatement data) {
                read(data);
            }
        }

        private static boolean isCounted(Statement statement) {
            return !(statement instanceof ForeignText
                    || statement instanceof GatedSyntax
                    || statement instanceof Remark
                    || statement instanceof IgnoreComment);
        }

        /** Whether the server would refuse it, which rules are told; other products take some of what Cassandra refuses. */
        private boolean isRefused(SchemaStatement schema) {
            List<SchemaRefusal> refusals = target.isCassandra() ? scope.refusals(schema, target) : List.of();
            if (!refusals.isEmpty()) {
                RefusedChange change = new RefusedChange(schema, refusals, target);
                ask((rule, of) -> rule.check(change, of));
            }
            return !refusals.isEmpty();
        }

        /** Whether it says how a thing looks: what follows is written for that, be the definition refused or not. */
        private static boolean defines(SchemaStatement schema) {
            return schema instanceof SchemaStatement.CreateTable
                    || schema instanceof SchemaStatement.CreateType
                    || schema instanceof SchemaStatement.CreateView
                    || schema instanceof SchemaStatement.CreateKeyspace;
        }

        private void read(CqlType.UserDefined type) {
            if (!catalog.definesType(type.name().name().text())) {
                UnknownType unknown = new UnknownType(type, target);
                ask((rule, of) -> rule.check(unknown, of));
            }
        }

        private void read(DataStatement statement) {
            if (statement instanceof DataStatement.Batch batch) {
                resolve(batch);
            } else if (statement instanceof DataStatement.Transaction transaction) {
                transaction.statements().forEach(inner -> resolve(inner, Query::inTransaction));
            } else if (statement instanceof DataStatement.Truncate truncate) {
                scope.table(truncate.table()).ifPresent(workload::addTruncate);
            } else if (statement instanceof DataStatement.OnTable onTable) {
                resolve(onTable, UnaryOperator.identity());
            }
        }

        private void resolve(DataStatement.Batch batch) {
            List<Query> writes = new ArrayList<>();
            boolean conditional = batch.isConditional();
            batch.statements()
                    .forEach(statement -> resolve(statement, conditional, UnaryOperator.identity())
                            .ifPresent(writes::add));
            if (writes.size() == batch.statements().size()) {
                BatchQuery query = resolver.resolve(batch, writes);
                ask((rule, of) -> rule.check(query, of));
            }
        }

        private Optional<Query> resolve(DataStatement.OnTable statement, UnaryOperator<Query> surroundings) {
            return resolve(statement, statement.isConditional(), surroundings);
        }

        private Optional<Query> resolve(
                DataStatement.OnTable statement, boolean conditional, UnaryOperator<Query> surroundings) {
            Optional<Table> table = scope.table(statement.table()).map(judgement.settings()::informed);
            if (isSystem(statement, table)) {
                return Optional.empty();
            }
            if (table.isPresent()) {
                Query query = surroundings.apply(resolver.resolve(statement, table.get()));
                workload.add(query, conditional);
                // what a template may ask beside, nobody knows
                if (statement.where().stream().noneMatch(Relation.Unknown.class::isInstance)) {
                    ask((rule, of) -> rule.check(query, of));
                }
                return Optional.of(query);
            }
            boolean contested = scope.isContested(statement.table());
            unjudged = unjudged.and(contested ? new Unjudged(0, 1) : new Unjudged(1, 0));
            suppressions.unjudged();
            UnknownTable unknown = new UnknownTable(statement, contested);
            ask((rule, of) -> rule.check(unknown, of));
            return Optional.empty();
        }

        /** Whether it is Cassandra's own table, known from a dump or not. */
        private boolean isSystem(DataStatement.OnTable statement, Optional<Table> table) {
            return table.map(found -> found.name().keyspace())
                    .or(() -> statement.table().keyspace().map(Name::text))
                    .or(scope::keyspaceInUse)
                    .filter(TableName::isSystemKeyspace)
                    .isPresent();
        }
    }
}
