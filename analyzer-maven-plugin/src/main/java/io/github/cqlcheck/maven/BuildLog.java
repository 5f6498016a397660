package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.report.TextReport;
import io.github.cqlcheck.rule.Finding;
import org.apache.maven.plugin.logging.Log;

/** Findings in the build log, each as one entry, so that a parallel build does not tear it apart. */
final class BuildLog {
    /** How wide text is in files and in the build log, where no terminal says. */
    static final int WIDTH = 120;

    private final Log log;
    private final TextReport report;

    BuildLog(Log log, boolean color) {
        this.log = log;
        this.report = new TextReport(color, WIDTH);
    }

    /** What is wrong with the rules, which nobody can be without. */
    static void writeFailures(Analysis analysis, Log log) {
        analysis.gaps().failures().forEach(failure -> {
            log.error(failure.message());
            log.debug(failure.thrown());
        });
    }

    void write(Analysis analysis) {
        for (Finding finding : analysis.findings()) {
            String frame = report.frame(finding);
            switch (finding.severity()) {
                case ERROR -> log.error(frame);
                case WARNING -> log.warn(frame);
                case NOTE -> log.info(frame);
            }
        }
        int unknown = analysis.unjudged().unknown();
        if (unknown > 0) {
            log.info("cqlcheck could not judge %s whose table is not known; name the definitions as schemas"
                    .formatted(Threshold.counted(unknown, "statement")));
        }
        int contested = analysis.unjudged().contested();
        if (contested > 0) {
            log.info(
                    "cqlcheck could not judge %s whose table is defined in several ways; say in cqlcheck.yaml which counts"
                            .formatted(Threshold.counted(contested, "statement")));
        }
        analysis.leftOut()
                .baseline()
                .filter(baseline -> baseline.held() > 0)
                .ifPresent(baseline ->
                        log.info("cqlcheck left out %s that the baseline holds; useBaseline=false reports them, too"
                                .formatted(Threshold.counted(baseline.held(), "finding"))));
        if (analysis.suppressed() > 0) {
            log.info("cqlcheck left out %s that comments suppress; inlineConfig=false reports them, too"
                    .formatted(Threshold.counted(analysis.suppressed(), "finding")));
        }
    }

    /**
     * Whether Maven writes in colour. It decides that through Jansi and lets plugins see it; asked by name, because a Maven may
     * come without.
     */
    static boolean color() {
        try {
            return (boolean) Class.forName("org.fusesource.jansi.Ansi")
                    .getMethod("isEnabled")
                    .invoke(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }
}
