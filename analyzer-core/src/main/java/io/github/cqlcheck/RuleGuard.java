package io.github.cqlcheck;

import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Asks the rules in one run: if one fails, it costs what it had to say there, and the run goes on. */
final class RuleGuard {
    private final RuleSet rules;

    /** By source, each of which one thread reads, so that the first one does not depend on which thread was faster. */
    private final Map<Rule, Map<Source, Throwable>> thrown = new ConcurrentHashMap<>();

    RuleGuard(RuleSet rules) {
        this.rules = rules;
    }

    void ask(Rule rule, Findings findings, BiConsumer<Rule, Findings> question) {
        try {
            question.accept(rule, findings);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            if (rules.isOfCaller(rule)) {
                throw e;
            }
            thrown.computeIfAbsent(rule, failed -> new ConcurrentHashMap<>()).putIfAbsent(findings.source(), e);
        }
    }

    boolean hasFailed(Rule rule) {
        return thrown.containsKey(rule);
    }

    /** How each of the rules that failed did so first, in the order of their ids. */
    List<RuleFailure> failures(List<Source> sources) {
        List<RuleFailure> failures = new ArrayList<>();
        rules.byRule().forEach((rule, info) -> {
            Map<Source, Throwable> bySource = thrown.getOrDefault(rule, Map.of());
            sources.stream()
                    .filter(bySource::containsKey)
                    .findFirst()
                    .map(bySource::get)
                    .or(() -> bySource.values().stream().findFirst())
                    .map(first -> new RuleFailure(info.id(), first, rules.isBuiltIn(rule)))
                    .ifPresent(failures::add);
        });
        return failures;
    }
}
