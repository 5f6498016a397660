package io.github.cqlcheck;

import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.schema.Scope;
import io.github.cqlcheck.source.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How sources are judged for which the same settings count.
 *
 * @param rules those that run, with their options in force, in the order of their ids
 */
record Judgement(Settings settings, Map<Rule, RuleInfo> rules) {
    /** How each of some sources is judged. */
    static Map<Source, Judgement> of(Map<Source, Settings> settings, Map<Rule, RuleInfo> rules) {
        Map<Settings, Judgement> bySettings = new HashMap<>();
        Map<Source, Judgement> bySource = new HashMap<>();
        settings.forEach((source, of) ->
                bySource.put(source, bySettings.computeIfAbsent(of, same -> Judgement.of(same, rules))));
        return bySource;
    }

    private static Judgement of(Settings settings, Map<Rule, RuleInfo> rules) {
        Map<Rule, RuleInfo> running = new LinkedHashMap<>();
        rules.forEach((rule, info) -> {
            if (settings.levels().runs(info)) {
                running.put(rule, settings.configured(info));
            }
        });
        return new Judgement(settings, running);
    }

    /** Where a rule puts what it finds in a source. */
    Findings findings(Rule rule, Source source) {
        return new Findings(rules.get(rule), source, settings.dialect().target(), settings.guardrails());
    }

    /** What a rule found, as it is to be reported. */
    List<Finding> checked(Rule rule, Findings found, Scope scope) {
        return found.toList().stream()
                .map(finding -> settings.levels().adapt(finding, rules.get(rule)))
                .map(finding -> Proposals.checked(finding, scope))
                .toList();
    }
}
