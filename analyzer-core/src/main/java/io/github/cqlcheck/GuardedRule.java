package io.github.cqlcheck;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.BatchQuery;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.IgnoreUse;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.SchemaChange;
import io.github.cqlcheck.rule.UnknownTable;
import io.github.cqlcheck.rule.UnknownType;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.workload.TableUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A rule in one run: if it fails, it costs what it had to say there, and the run goes on. */
final class GuardedRule implements Rule {
    private final Rule rule;
    private final RuleInfo info;
    private final boolean builtIn;

    /** By source, each of which one thread reads, so that the first one does not depend on which thread was faster. */
    private final Map<Source, Throwable> thrown = new ConcurrentHashMap<>();

    /** @param builtIn whether its failures are ours */
    GuardedRule(Rule rule, RuleInfo info, boolean builtIn) {
        this.rule = rule;
        this.info = info;
        this.builtIn = builtIn;
    }

    boolean hasFailed() {
        return !thrown.isEmpty();
    }

    /** How it failed first. */
    Optional<RuleFailure> failure(List<Source> sources) {
        return sources.stream()
                .filter(thrown::containsKey)
                .findFirst()
                .map(thrown::get)
                .or(() -> thrown.values().stream().findFirst())
                .map(first -> new RuleFailure(info.id(), first, builtIn));
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    private void guard(Findings findings, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            thrown.putIfAbsent(findings.source(), e);
        }
    }

    @Override
    public void check(Statement statement, Findings findings) {
        guard(findings, () -> rule.check(statement, findings));
    }

    @Override
    public void check(Query query, Findings findings) {
        guard(findings, () -> rule.check(query, findings));
    }

    @Override
    public void check(BatchQuery batch, Findings findings) {
        guard(findings, () -> rule.check(batch, findings));
    }

    @Override
    public void check(UnknownTable statement, Findings findings) {
        guard(findings, () -> rule.check(statement, findings));
    }

    @Override
    public void check(UnknownType type, Findings findings) {
        guard(findings, () -> rule.check(type, findings));
    }

    @Override
    public void check(RefusedChange change, Findings findings) {
        guard(findings, () -> rule.check(change, findings));
    }

    @Override
    public void check(SchemaChange change, Findings findings) {
        guard(findings, () -> rule.check(change, findings));
    }

    @Override
    public void check(IgnoreUse use, Findings findings) {
        guard(findings, () -> rule.check(use, findings));
    }

    @Override
    public void check(Table table, TableUse use, Findings findings) {
        guard(findings, () -> rule.check(table, use, findings));
    }
}
