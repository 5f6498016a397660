package io.github.cqlcheck.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** The forms of a report, as users name them. */
public enum ReportFormat {
    /** Code frames for people. */
    TEXT("txt"),
    /** One line a finding. */
    CONCISE("concise.txt"),
    /** SARIF 2.1.0, for code review tools. */
    SARIF("sarif");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /**
     * The report.
     *
     * @param color whether text may carry ANSI colours
     * @param width how wide text may be, in columns
     * @param base what paths are relative to; asked only by a format with relative paths
     */
    public Report report(boolean color, int width, Supplier<Path> base) {
        return switch (this) {
            case TEXT -> new TextReport(color, width);
            case CONCISE -> new ConciseReport();
            case SARIF -> new SarifReport(base.get());
        };
    }

    /** Whether people read it, rather than programs. */
    public boolean isProse() {
        return this != SARIF;
    }

    /** What the name of a file of that form ends in, without the dot. */
    public String ending() {
        return ending;
    }

    /** The word in options: {@code text}, {@code concise}, {@code sarif}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
