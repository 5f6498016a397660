package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the modules of one build tell each other. All of it is made of classes of the JDK, because a module with other dependencies
 * of the plugin has classes of its own by the same names.
 *
 * @param entries shared by all modules of the build, and by the threads that build them; it is also what they lock
 */
record BuildMemory(Map<String, Object> entries) {
    private static final String OUTCOME = "outcome ";
    private static final String RULE = "rule ";
    private static final String TOLD = "told";

    /** Whether nobody has asked before. */
    boolean isFirst() {
        return entries.putIfAbsent(TOLD, true) == null;
    }

    boolean holds(String execution) {
        return entries.containsKey(OUTCOME + execution);
    }

    /**
     * Keeps an outcome.
     *
     * @param execution what else gets an outcome has another one
     * @param position where it comes among the others
     */
    void add(String execution, int position, Outcome outcome) {
        outcome.analysis()
                .ifPresent(analysis ->
                        analysis.rules().forEach(rule -> entries.computeIfAbsent(RULE + rule.id(), id -> facts(rule))));
        Object[] parts = {position, outcome.module(), outcome.analysis().map(AnalysisBytes::of), outcome.complaint()};
        entries.put(OUTCOME + execution, parts);
    }

    /** The complaints by module, in the order of the modules. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (Object[] parts : outcomes()) {
            ((Optional<?>) parts[3]).ifPresent(complaint -> complaints.add("%s (%s)".formatted(parts[1], complaint)));
        }
        return complaints;
    }

    /** The analyses, in the order of the modules. */
    List<Analysis> analyses() throws IOException {
        AnalysisBytes.Sources files = AnalysisBytes.Sources.ofFiles();
        List<Analysis> analyses = new ArrayList<>();
        for (Object[] parts : outcomes()) {
            Optional<?> bytes = (Optional<?>) parts[2];
            if (bytes.isPresent()) {
                analyses.add(AnalysisBytes.analysis((byte[]) bytes.get(), this::rule, files));
            }
        }
        return analyses;
    }

    private List<Object[]> outcomes() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(OUTCOME))
                .map(entry -> (Object[]) entry.getValue())
                .sorted(Comparator.comparing(parts -> (Integer) parts[0]))
                .toList();
    }

    private static Object[] facts(RuleInfo rule) {
        return new Object[] {
            rule.id(),
            rule.title(),
            rule.summary(),
            rule.severity().name(),
            rule.category().name(),
            rule.since(),
            rule.preset().name(),
            rule.production(),
            rule.options(),
            rule.page()
        };
    }

    @SuppressWarnings("unchecked")
    private RuleInfo rule(String id) {
        Object[] facts = (Object[]) entries.get(RULE + id);
        return new RuleInfo(
                (String) facts[0],
                (String) facts[1],
                (String) facts[2],
                Severity.valueOf((String) facts[3]),
                Category.valueOf((String) facts[4]),
                (String) facts[5],
                Preset.valueOf((String) facts[6]),
                (Boolean) facts[7],
                (Map<String, Integer>) facts[8],
                (String) facts[9]);
    }
}
