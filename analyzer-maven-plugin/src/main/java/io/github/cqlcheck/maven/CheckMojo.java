package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Severity;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Finds Cassandra anti-patterns in the CQL files of a module, writes reports, and fails the build. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AnalysisMojo {
    /** Whether findings fail the build. A file that cannot be read fails it in any case, and so does a rule of your own that fails. */
    @Parameter(property = "cqlcheck.failOnViolation", defaultValue = "true")
    boolean failOnViolation;

    /** The mildest findings that fail the build: {@code error}, {@code warning} or {@code note}. */
    @Parameter(property = "cqlcheck.violationSeverity", defaultValue = "warning")
    String violationSeverity;

    /** How many findings of that severity, or a worse one, a module may have before they fail the build. */
    @Parameter(property = "cqlcheck.maxAllowedViolations", defaultValue = "0")
    int maxAllowedViolations;

    /**
     * Whether a module with findings fails the build only when all other modules have been checked, so that one build shows the
     * findings of all of them. A build that deploys does not wait: nothing with findings is deployed.
     */
    @Parameter(property = "cqlcheck.failAtEnd", defaultValue = "true")
    boolean failAtEnd;

    @Override
    Judge judge() throws MojoExecutionException {
        if (maxAllowedViolations < 0) {
            throw Parameters.mistake("maxAllowedViolations", maxAllowedViolations, "is less than 0");
        }
        Severity severity = Parameters.choice("violationSeverity", violationSeverity, Threshold.WORST_FIRST);
        Threshold threshold = new Threshold(severity, maxAllowedViolations);
        return analysis -> complaint(analysis, threshold);
    }

    private Optional<String> complaint(Analysis analysis, Threshold threshold) {
        if (failOnViolation && threshold.exceededBy(analysis)) {
            return Optional.of(threshold.complaint(analysis));
        }
        return analysis.gaps().isEmpty() ? Optional.empty() : Optional.of(Threshold.found(analysis));
    }

    @Override
    boolean failsAtEnd() {
        return failAtEnd;
    }
}
