package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.Version;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Analyses, unless the last build did just that. Whatever may change a finding goes into the fingerprint. */
final class Incremental {
    private final Analyzer analyzer;
    private final Optional<KnownFindings> known;
    private final List<Path> pluginFiles;
    private final Optional<LastAnalysis> last;
    private final Log log;
    private boolean repeated;

    /**
     * For one analysis.
     *
     * @param known what is not to be reported
     * @param pluginFiles the code that analyses
     * @param last where the last analysis is; empty to analyse in any case
     */
    Incremental(
            Analyzer analyzer, Optional<KnownFindings> known, List<Path> pluginFiles, Optional<Path> last, Log log) {
        this.analyzer = known.map(baseline -> baseline.leftOutBy(analyzer)).orElse(analyzer);
        this.known = known;
        this.pluginFiles = pluginFiles;
        this.last = last.map(LastAnalysis::new);
        this.log = log;
    }

    Analysis analyze(List<Source> sources, List<Source> definitions, CqlFiles files) {
        // what cannot be read now, another build may be able to read
        if (last.isEmpty() || !files.unreadable().isEmpty()) {
            return analyzer.analyze(sources, definitions).withUnread(files.unreadable());
        }
        byte[] fingerprint = fingerprint(sources, definitions);
        Optional<Analysis> known = read(fingerprint, sources, definitions);
        if (known.isPresent()) {
            repeated = true;
            return known.get();
        }
        Analysis analysis = analyzer.analyze(sources, definitions);
        if (analysis.gaps().failures().isEmpty()) {
            write(fingerprint, analysis);
        }
        return analysis;
    }

    /** Whether the analysis is that of the last build. */
    boolean repeated() {
        return repeated;
    }

    private byte[] fingerprint(List<Source> sources, List<Source> definitions) {
        Fingerprint fingerprint =
                new Fingerprint().add(Version.current()).addStates(pluginFiles).addRules(analyzer.rules());
        known.ifPresent(fingerprint::addBaseline);
        add(sources, fingerprint);
        add(definitions, fingerprint);
        sources.stream()
                .flatMap(source -> analyzer.settings(source).scope().stream())
                .distinct()
                .forEach(scope -> add(scope.definitions(), fingerprint));
        return fingerprint.value();
    }

    private void add(List<Source> sources, Fingerprint fingerprint) {
        fingerprint.addSources(sources);
        sources.forEach(source -> fingerprint.addSettings(analyzer.settings(source)));
    }

    private Optional<Analysis> read(byte[] fingerprint, List<Source> sources, List<Source> definitions) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(definitions);
        try {
            return last.get().read(fingerprint, analyzer.rules(), all);
        } catch (IOException | RuntimeException e) {
            log.debug("cqlcheck cannot read the last analysis", e);
            return Optional.empty();
        }
    }

    private void write(byte[] fingerprint, Analysis analysis) {
        try {
            last.get().write(fingerprint, analysis);
        } catch (IOException e) {
            // costs the next build a little time, and nothing else
            log.debug("cqlcheck cannot keep the analysis", e);
        }
    }
}
