package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.FileReplacement;
import io.github.cqlcheck.source.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the findings of today in the CQL files of a module to the baseline of the build, so that the goal {@code check} reports
 * only what is new from then on. What the baseline holds of these files already, it replaces; what it holds of the files of other
 * modules stays.
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends JudgingMojo {
    /** Modules that are built side by side write to the same file. A literal, because that is one for all class loaders. */
    private static final Object ONE_AT_A_TIME = "io.github.cqlcheck.maven.baseline";

    /** The file to write. Unless given: {@code cqlcheck-baseline.json} at the base path. */
    @Parameter(property = "cqlcheck.baselineFile")
    File baselineFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Layout layout = layout();
        BasePath base = base(layout);
        Optional<Judging> judging = judging(layout);
        if (judging.isEmpty()) {
            return;
        }
        List<String> unreadable = judging.get().unreadable();
        if (!unreadable.isEmpty()) {
            throw new MojoFailureException("cqlcheck could not read %s, so that the baseline stays as it is"
                    .formatted(String.join(", ", unreadable)));
        }
        Analysis analysis = judging.get()
                .analyzer()
                .analyze(judging.get().sources(), judging.get().definitions());
        BuildLog.writeFailures(analysis, getLog());
        if (!analysis.gaps().failures().isEmpty()) {
            throw new MojoFailureException("cqlcheck could not ask %s, so that the baseline stays as it is"
                    .formatted(Threshold.failed(analysis)));
        }
        synchronized (ONE_AT_A_TIME) {
            write(analysis, layout, base);
        }
    }

    private void write(Analysis analysis, Layout layout, BasePath base) throws MojoExecutionException {
        Path file = KnownFindings.file(baselineFile, layout, base);
        Optional<KnownFindings> before =
                file.toFile().exists() ? KnownFindings.of(file.toFile(), layout, base) : Optional.empty();
        Set<String> judged = analysis.sources().stream()
                .flatMap(source -> base.name(source).stream())
                .collect(Collectors.toSet());
        Baseline now = Baseline.of(analysis.findings(), base);
        Baseline all = before.map(
                        known -> known.baseline().replaced(name -> judged.contains(name) || !base.holds(name), now))
                .orElse(now);
        try {
            FileReplacement.write(file, all.json());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write %s: %s".formatted(layout.name(file), Reason.of(e)));
        }
        getLog().info("cqlcheck wrote %s of this module to %s"
                .formatted(Threshold.counted(now.count(), "finding"), layout.name(file)));
    }
}
