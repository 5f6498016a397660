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

/**
 * What came out of a run.
 *
 * @param rules the rules that ran, sorted by id
 * @param findings in the order of the files and of the places in them
 * @param sources those that were analysed, in their order
 * @param statements how many statements they hold
 * @param unjudged how many of the statements could not be judged by all rules
 * @param leftOut what was found besides
 * @param gaps why there may be more to find
 * @param model the tables and the plans of the statements, if they were asked for: see {@link Analyzer#withModel}
 */
public record Analysis(
        List<RuleInfo> rules,
        List<Finding> findings,
        List<Source> sources,
        int statements,
        Unjudged unjudged,
        LeftOut leftOut,
        Gaps gaps,
        Optional<Model> model) {
    public Analysis {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** An analysis of all that there was to read, without a model. */
    public Analysis(
            List<RuleInfo> rules,
            List<Finding> findings,
            List<Source> sources,
            int statements,
            Unjudged unjudged,
            LeftOut leftOut) {
        this(rules, findings, sources, statements, unjudged, leftOut, Gaps.NONE, Optional.empty());
    }

    /** An analysis that could read and judge everything, and leaves out nothing. */
    public Analysis(List<RuleInfo> rules, List<Finding> findings, List<Source> sources, int statements) {
        this(rules, findings, sources, statements, Unjudged.NONE, LeftOut.NOTHING);
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
                parts.stream().map(Analysis::unjudged).reduce(Unjudged.NONE, Unjudged::and),
                LeftOut.together(parts.stream().map(Analysis::leftOut).toList()),
                Gaps.together(parts.stream().map(Analysis::gaps).toList()),
                Model.together(
                        parts.stream().flatMap(part -> part.model.stream()).toList()));
    }

    /** The same with the sources, and what was found in them, in a certain order. */
    Analysis inOrder(List<Source> ordered) {
        Map<Source, Integer> order = new HashMap<>();
        ordered.forEach(source -> order.put(source, order.size()));
        Comparator<Finding> bySource =
                Comparator.comparing(finding -> order.get(finding.place().source()));
        List<Finding> sorted = findings.stream().sorted(bySource).toList();
        List<Suppression> suppressions = leftOut.suppressions().stream()
                .sorted(Comparator.comparing(Suppression::finding, bySource))
                .toList();
        LeftOut others = new LeftOut(suppressions, leftOut.baseline(), leftOut.unchanged());
        return new Analysis(rules, sorted, ordered, statements, unjudged, others, gaps, model);
    }

    /** The same, told what could not be read. */
    public Analysis withUnread(List<String> inputs) {
        return with(new Gaps(inputs, gaps.failures()));
    }

    /** The same with rules that failed. */
    public Analysis withFailures(List<RuleFailure> rulesThatFailed) {
        return with(new Gaps(gaps.unread(), rulesThatFailed));
    }

    /** The same with a model. */
    Analysis withModel(Model other) {
        return new Analysis(rules, findings, sources, statements, unjudged, leftOut, gaps, Optional.of(other));
    }

    /** What is left beside a baseline, once the findings are compared with it. */
    public Analysis withBaseline(Baseline.Comparison compared) {
        return with(
                compared.reported(), new LeftOut(leftOut.suppressions(), Optional.of(compared), leftOut.unchanged()));
    }

    /** The same with those findings only that changes cause. */
    Analysis withCaused(List<Finding> caused) {
        OptionalInt unchanged = OptionalInt.of(findings.size() - caused.size());
        return with(caused, new LeftOut(leftOut.suppressions(), leftOut.baseline(), unchanged));
    }

    private Analysis with(Gaps other) {
        return new Analysis(rules, findings, sources, statements, unjudged, leftOut, other, model);
    }

    private Analysis with(List<Finding> remaining, LeftOut others) {
        return new Analysis(rules, remaining, sources, statements, unjudged, others, gaps, model);
    }

    /** How many sources were analysed. */
    public int files() {
        return sources.size();
    }

    /** How many findings were left out because comments suppress them. */
    public int suppressed() {
        return leftOut.suppressions().size();
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
