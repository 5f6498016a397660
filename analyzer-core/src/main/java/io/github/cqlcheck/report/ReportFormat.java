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
    /** JSON, for scripts. */
    JSON("json"),
    /** SARIF 2.1.0, for code review tools. */
    SARIF("sarif"),
    /** The XML of Checkstyle. */
    CHECKSTYLE("checkstyle.xml"),
    /** The XML of JUnit. */
    JUNIT("junit.xml"),
    /** Annotations of GitHub Actions. */
    GITHUB("github.txt"),
    /** Code Quality of GitLab. */
    GITLAB("gitlab.json"),
    /** A page for people, with the tables drawn. */
    HTML("html");

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
        return report(color, width, base, SarifOptions.STANDARD);
    }

    /** The report, told what is asked of it if it is SARIF. */
    public Report report(boolean color, int width, Supplier<Path> base, SarifOptions sarif) {
        return switch (this) {
            case TEXT -> new TextReport(color, width);
            case CONCISE -> new ConciseReport();
            case JSON -> new JsonReport(base.get());
            case SARIF -> new SarifReport(base.get(), sarif);
            case CHECKSTYLE -> new CheckstyleReport(base.get());
            case JUNIT -> new JUnitReport(base.get());
            case GITHUB -> new GitHubReport(base.get());
            case GITLAB -> new GitLabReport(base.get());
            case HTML -> new HtmlReport(base.get());
        };
    }

    /** Whether it draws the tables: it says more of an analysis that has a model. */
    public boolean drawsModel() {
        return this == HTML;
    }

    /** Whether people read it on a terminal, rather than programs. */
    public boolean isProse() {
        return this == TEXT || this == CONCISE;
    }

    /** What the name of a file of that form ends in, without the dot. */
    public String ending() {
        return ending;
    }

    /** The word in options: {@code text}, {@code concise}, {@code sarif} and so on. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
