package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private static final String TOLD = "told ";
    private static final String WRITER = "writer ";

    /** Whether nobody has asked before about the directory. */
    boolean isFirst(Path directory) {
        return entries.putIfAbsent(TOLD + directory, true) == null;
    }

    /** The execution that wrote last to a directory, if any did. */
    Optional<String> writer(Path directory) {
        return Optional.ofNullable((String) entries.get(WRITER + directory));
    }

    /** Keeps that an execution writes to a directory; the one that did so before. */
    Optional<String> addWriter(Path directory, String execution) {
        return Optional.ofNullable((String) entries.put(WRITER + directory, execution));
    }

    boolean holds(String execution) {
        return entries.containsKey(OUTCOME + execution);
    }

    /**
     * Keeps an outcome.
     *
     * @param execution what else gets an outcome has another one
     * @param position which module it is of, counted in the order of the build
     */
    void add(String execution, int position, Outcome outcome) {
        outcome.analysis()
                .ifPresent(analysis ->
                        analysis.rules().forEach(rule -> entries.computeIfAbsent(RULE + rule.id(), id -> facts(rule))));
        Object[] parts = {
            position,
            outcome.module(),
            outcome.analysis().map(AnalysisBytes::of),
            outcome.complaint(),
            outcome.directory().toString()
        };
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

    /**
     * The analyses that are reported on in one directory, in the order of the modules. Of several executions in one module the
     * reports are those of one, so here as well.
     */
    List<Analysis> analyses(Path directory) throws IOException {
        Map<Object, byte[]> byModule = new LinkedHashMap<>();
        for (Object[] parts : outcomes()) {
            Optional<?> bytes = (Optional<?>) parts[2];
            if (bytes.isPresent() && parts[4].equals(directory.toString())) {
                byModule.put(parts[0], (byte[]) bytes.get());
            }
        }
        AnalysisBytes.Sources files = AnalysisBytes.Sources.ofFiles();
        List<Analysis> analyses = new ArrayList<>();
        for (byte[] bytes : byModule.values()) {
            analyses.add(AnalysisBytes.analysis(bytes, this::rule, files));
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
            rule.page(),
            rule.link()
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
                (String) facts[9],
                (Optional<URI>) facts[10]);
    }
}
