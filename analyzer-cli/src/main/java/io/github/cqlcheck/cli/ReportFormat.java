package io.github.cqlcheck.cli;

import io.github.cqlcheck.report.ConciseReport;
import io.github.cqlcheck.report.Report;
import io.github.cqlcheck.report.SarifReport;
import io.github.cqlcheck.report.TextReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** The forms of a report, as {@code --format} and {@code --output} name them. */
enum ReportFormat {
    TEXT,
    CONCISE,
    SARIF;

    /** The report; {@code base} is asked only by a format with relative paths. */
    Report report(boolean color, int width, Supplier<Path> base) {
        return switch (this) {
            case TEXT -> new TextReport(color, width);
            case CONCISE -> new ConciseReport();
            case SARIF -> new SarifReport(base.get());
        };
    }

    /** Whether people read it, rather than programs. */
    boolean isProse() {
        return this != SARIF;
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
