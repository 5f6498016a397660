package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.report.SarifOptions;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Reason;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The reports of one analysis, a file for each format.
 *
 * @param base the directory that paths are relative to where programs read them
 * @param formats in the order in which users look at them
 * @param sarif what is asked of SARIF
 */
record ReportFiles(Layout layout, BasePath base, Path directory, Set<ReportFormat> formats, SarifOptions sarif) {
    ReportFiles in(Path other) {
        return new ReportFiles(layout, base, other, formats, sarif);
    }

    void write(Analysis analysis) throws MojoExecutionException {
        for (ReportFormat format : formats) {
            write(
                    layout,
                    file(format),
                    out -> format.report(false, BuildLog.WIDTH, base::directory, sarif)
                            .write(analysis, out));
        }
    }

    /** Takes away what an earlier build left. */
    void delete() throws MojoExecutionException {
        for (ReportFormat format : formats) {
            try {
                Files.deleteIfExists(file(format));
            } catch (IOException e) {
                throw unwritable(layout, file(format), e);
            }
        }
    }

    /** Where to read on, as the end of a sentence. */
    String see() {
        Optional<Path> first = formats.stream().findFirst().map(this::file);
        return first.map(file -> "; see " + layout.name(file)).orElse("");
    }

    private Path file(ReportFormat format) {
        return directory.resolve("cqlcheck." + format.ending());
    }

    interface Text {
        void write(Appendable out) throws IOException;
    }

    static void write(Layout layout, Path file, Text text) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                text.write(out);
            }
        } catch (IOException e) {
            throw unwritable(layout, file, e);
        }
    }

    private static MojoExecutionException unwritable(Layout layout, Path file, IOException e) {
        return new MojoExecutionException("cannot write %s: %s".formatted(layout.name(file), Reason.of(e)));
    }
}
