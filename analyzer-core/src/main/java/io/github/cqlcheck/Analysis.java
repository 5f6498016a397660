package io.github.cqlcheck;

import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came out of a run.
 *
 * @param rules the rules that ran, sorted by id
 * @param findings in the order of the files and of the places in them
 * @param sources those that were analysed, in their order
 * @param statements how many statements they hold
 * @param unjudged how many of the statements touch a table whose definition was not seen, so that the rules that need it
 *     could not judge them
 * @param suppressions the findings that were left out because comments suppress them, in the order of the others
 * @param unread inputs that were to be analysed and could not be read, and why
 * @param failures rules from the class path that failed
 * @param baseline what a baseline made of the findings, if there was one: see {@link Analyzer#withBaseline}
 * @param unchanged how many findings were left out because the changes do not cause them, if only those were asked for: see
 *     {@link Analyzer#withChanges}
 * @param model the tables and the plans of the statements, if they were asked for: see {@link Analyzer#withModel}
 */
public record Analysis(
        List<RuleInfo> rules,
        List<Finding> findings,
        List<Source> sources,
        int statements,
        int unjudged,
        List<Suppression> suppressions,
        List<String> unread,
        List<RuleFailure> failures,
        Optional<Baseline.Comparison> baseline,
        OptionalInt unchanged,
        Optional<Model> model) {
    public Analysis {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        suppressions = List.copyOf(suppressions);
        unread = List.copyOf(unread);
        failures = List.copyOf(failures);
    }

    /** An analysis of all that there was to read, from which nothing is left out. */
    public Analysis(List<RuleInfo> rules, List<Finding> findings, List<Source> sources, int statements, int unjudged) {
        this(rules, findings, sources, statements, unjudged, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** An analysis that was compared with nothing. */
    public Analysis(
            List<RuleInfo> rules,
            List<Finding> findings,
            List<Source> sources,
            int statements,
            int unjudged,
            List<Suppression> suppressions,
            List<String> unread,
            List<RuleFailure> failures,
            Optional<Model> model) {
        this(
                rules,
                findings,
                sources,
                statements,
                unjudged,
                suppressions,
                unread,
                failures,
                Optional.empty(),
                OptionalInt.empty(),
                model);
    }

    /** What several analyses come to, one behind the other. */
    public static Analysis together(List<Analysis> parts) {
        Map<String, RuleInfo> rules = new TreeMap<>();
        parts.forEach(part -> part.rules.forEach(rule -> rules.put(rule.id(), rule)));
        return new Analysis(
                List.copyOf(rules.values()),
                parts.stream().flatMap(part -> part.findings.stream()).toList(),
                parts.stream().flatMap(part -> part.sources.stream()).toList(),
                parts.stream().mapToInt(Analysis::statements).sum(),
                parts.stream().mapToInt(Analysis::unjudged).sum(),
                parts.stream().flatMap(part -> part.suppressions.stream()).toList(),
                parts.stream().flatMap(part -> part.unread.stream()).toList(),
                parts.stream().flatMap(part -> part.failures.stream()).toList(),
                Baseline.Comparison.together(
                        parts.stream().flatMap(part -> part.baseline.stream()).toList()),
                OptionalInt.empty(),
                Model.together(
                        parts.stream().flatMap(part -> part.model.stream()).toList()));
    }

    /** The same with the sources, and what was found in them, in a certain order. */
    Analysis inOrder(List<Source> ordered) {
        Map<Source, Integer> order = new HashMap<>();
        ordered.forEach(source -> order.put(source, order.size()));
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing(
                        finding -> order.get(finding.place().source())))
                .toList();
        List<Suppression> others = suppressions.stream()
                .sorted(Comparator.comparing(
                        suppression -> order.get(suppression.finding().place().source())))
                .toList();
        return new Analysis(
                rules, sorted, ordered, statements, unjudged, others, unread, failures, baseline, unchanged, model);
    }

    /** The same, told what could not be read. */
    public Analysis withUnread(List<String> inputs) {
        return new Analysis(
                rules,
                findings,
                sources,
                statements,
                unjudged,
                suppressions,
                inputs,
                failures,
                baseline,
                unchanged,
                model);
    }

    /** The same with a model. */
    Analysis withModel(Model other) {
        return new Analysis(
                rules,
                findings,
                sources,
                statements,
                unjudged,
                suppressions,
                unread,
                failures,
                baseline,
                unchanged,
                Optional.of(other));
    }

    /** The same with rules that failed. */
    Analysis withFailures(List<RuleFailure> rulesThatFailed) {
        return new Analysis(
                rules,
                findings,
                sources,
                statements,
                unjudged,
                suppressions,
                unread,
                rulesThatFailed,
                baseline,
                unchanged,
                model);
    }

    /** What is left beside a baseline, once the findings are compared with it. */
    public Analysis withBaseline(Baseline.Comparison compared) {
        return new Analysis(
                rules,
                compared.reported(),
                sources,
                statements,
                unjudged,
                suppressions,
                unread,
                failures,
                Optional.of(compared),
                unchanged,
                model);
    }

    /** The same with those findings only that changes cause. */
    Analysis withCaused(List<Finding> caused) {
        return new Analysis(
                rules,
                caused,
                sources,
                statements,
                unjudged,
                suppressions,
                unread,
                failures,
                baseline,
                OptionalInt.of(findings.size() - caused.size()),
                model);
    }

    /** How many sources were analysed. */
    public int files() {
        return sources.size();
    }

    /** Why there may be more to find, in words: inputs that could not be read, and rules that failed. */
    public List<String> gaps() {
        return Stream.concat(unread.stream(), failures.stream().map(RuleFailure::message))
                .toList();
    }

    /** How many findings were left out because comments suppress them. */
    public int suppressed() {
        return suppressions.size();
    }

    /** How many findings have exactly this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** How many findings are at least this severe. */
    public long countAtLeast(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity().atLeast(severity))
                .count();
    }
}
