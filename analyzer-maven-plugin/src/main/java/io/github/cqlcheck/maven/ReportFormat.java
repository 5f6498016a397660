package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.report.ConciseReport;
import io.github.cqlcheck.report.Report;
import io.github.cqlcheck.report.SarifReport;
import io.github.cqlcheck.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A form of report file, in the order in which a message names them. */
enum ReportFormat {
    TEXT("cqlcheck.txt") {
        @Override
        Report report(Path root) {
            return new TextReport(false, WIDTH);
        }
    },
    CONCISE("cqlcheck.concise.txt") {
        @Override
        Report report(Path root) {
            return new ConciseReport();
        }
    },
    SARIF("cqlcheck.sarif") {
        @Override
        Report report(Path root) {
            return new SarifReport(root);
        }
    };

    /** How wide text is in files and in the build log, where no terminal says. */
    static final int WIDTH = 120;

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The report, with paths relative to {@code root}. */
    abstract Report report(Path root);

    Path file(Path directory) {
        return directory.resolve(fileName);
    }

    void write(Analysis analysis, Path root, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Writer out = Files.newBufferedWriter(file(directory), StandardCharsets.UTF_8)) {
            report(root).write(analysis, out);
        }
    }
}
