package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workflow commands of GitHub Actions, which the runner takes out of the log of a step and shows as annotations of the
 * files that changed; then the counts, for the log. They are escaped as {@code actions/toolkit} does in
 * {@code command.ts}. Immutable and thread-safe.
 */
public final class GitHubReport implements Report {
    private final Path base;

    /** A report whose paths are relative to a directory; GitHub wants the repository's root. */
    public GitHubReport(Path base) {
        this.base = base;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        RelativePaths paths = new RelativePaths(base);
        Explanation explanation = new Explanation(paths);
        Columns columns = new Columns();
        for (Finding finding : analysis.findings()) {
            String file = paths.of(finding.place().source());
            Stretch stretch = Stretch.of(finding.place(), columns);
            out.append("::%s title=%s,file=%s,%s::%s\n"
                    .formatted(
                            command(finding.severity()),
                            property("cqlcheck (%s)".formatted(finding.rule())),
                            property(file),
                            lines(stretch),
                            message(file + ":" + stretch.start(), finding, explanation)));
        }
        for (String input : analysis.gaps().messages()) {
            out.append("::error title=cqlcheck::%s\n".formatted(escaped(Glyphs.oneLine(input))));
        }
        for (String line : Summary.of(analysis)) {
            out.append(line).append('\n');
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** The runner drops columns where the lines differ, with a warning in the log. */
    private static String lines(Stretch stretch) {
        String lines = "line=%s,endLine=%s"
                .formatted(stretch.start().line(), stretch.end().line());
        return stretch.isWithinALine()
                ? "%s,col=%s,endColumn=%s"
                        .formatted(
                                lines, stretch.start().column(), stretch.end().column())
                : lines;
    }

    /** With its place, because only the log has what is more than GitHub annotates. */
    private static String message(String place, Finding finding, Explanation explanation) {
        String headline = Glyphs.oneLine(place + ": " + finding.message());
        return Stream.concat(
                        Stream.of(headline), explanation.of(finding).stream().map(Glyphs::shown))
                .map(GitHubReport::escaped)
                .collect(Collectors.joining("%0A"));
    }

    private static String property(String value) {
        return escaped(value)
                .replace("\r", "%0D")
                .replace("\n", "%0A")
                .replace(":", "%3A")
                .replace(",", "%2C");
    }

    private static String escaped(String line) {
        return line.replace("%", "%25");
    }
}
