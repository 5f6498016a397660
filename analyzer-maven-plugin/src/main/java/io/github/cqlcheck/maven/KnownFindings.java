package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** The baseline of a build. */
record KnownFindings(Baseline baseline, BasePath base) {
    /** The file that is given, or the usual one. */
    static Path file(File given, Layout layout, BasePath base) {
        return given == null ? base.directory().resolve(Baseline.FILE_NAME) : layout.absolute(given);
    }

    /** What the file holds that is given; empty if none is, and the usual one is not there. */
    static Optional<KnownFindings> of(File given, Layout layout, BasePath base) throws MojoExecutionException {
        Path file = file(given, layout, base);
        if (given == null && !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Source source = Source.read(file).named(layout.name(file));
            return Optional.of(new KnownFindings(Baseline.read(source), base));
        } catch (IOException e) {
            throw Parameters.mistake("baselineFile", layout.name(file), "cannot be read: " + Reason.of(e));
        } catch (ConfigurationException e) {
            throw new MojoExecutionException(String.join("\n", e.mistakes()));
        }
    }

    /** The analyzer, told to leave them out. */
    Analyzer leftOutBy(Analyzer analyzer) {
        return analyzer.withBaseline(baseline, base);
    }
}
