package io.github.cqlcheck;

import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import java.util.List;

/** The door: sources in, an {@link Analysis} out. Immutable and thread-safe. */
public final class Analyzer {
    private Analyzer() {}

    /** An analyzer with all built-in rules. */
    public static Analyzer standard() {
        return new Analyzer();
    }

    /** The rules that it runs, sorted by id. */
    public List<RuleInfo> rules() {
        return List.of();
    }

    /** Analyses sources that know of nothing but each other. */
    public Analysis analyze(List<Source> sources) {
        return analyze(sources, List.of());
    }

    /**
     * Analyses sources.
     *
     * @param sources what to judge
     * @param definitions further sources, read for their schema statements only and not judged
     */
    public Analysis analyze(List<Source> sources, List<Source> definitions) {
        return new Analysis(rules(), List.of(), sources.size(), 0, 0);
    }
}
