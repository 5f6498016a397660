package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The XML of JUnit, for programs that know nothing but tests: a suite for each file, in it a case for each finding, or one that
 * passes where there is none, and a suite for the run, so that no report is without a test. Errors and warnings fail, notes are
 * skipped. Immutable and thread-safe.
 */
public final class JUnitReport implements Report {
    private static final String RUN = "cqlcheck";

    private final Path base;

    /** A report whose paths are relative to a directory. */
    public JUnitReport(Path base) {
        this.base = base;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        new Writing(new XmlText(out), new RelativePaths(base)).write(analysis);
    }

    private static final class Writing {
        private final XmlText xml;
        private final RelativePaths paths;
        private final Explanation explanation;
        private final Columns columns = new Columns();

        Writing(XmlText xml, RelativePaths paths) {
            this.xml = xml;
            this.paths = paths;
            this.explanation = new Explanation(paths);
        }

        void write(Analysis analysis) throws IOException {
            long ofRun = Math.max(1, analysis.gaps().messages().size());
            List<FindingsOfFile> files = FindingsOfFile.of(analysis);
            long clean =
                    files.stream().filter(file -> file.findings().isEmpty()).count();
            start(
                    "testsuites",
                    RUN,
                    analysis.findings(),
                    ofRun + clean,
                    analysis.gaps().messages().size());
            for (FindingsOfFile file : files) {
                file(file);
            }
            start("testsuite", RUN, List.of(), ofRun, analysis.gaps().messages().size());
            run(analysis);
            xml.end();
            xml.end();
            xml.finish();
        }

        private void file(FindingsOfFile file) throws IOException {
            String path = paths.of(file.source());
            start("testsuite", path, file.findings(), file.findings().isEmpty() ? 1 : 0, 0);
            if (file.findings().isEmpty()) {
                xml.empty("testcase", "name", "no findings", "classname", path, "file", path, "time", "0");
            }
            for (Finding finding : file.findings()) {
                finding(path, finding);
            }
            xml.end();
        }

        private void start(String element, String name, List<Finding> findings, long others, long errors)
                throws IOException {
            long skipped = findings.stream().filter(finding -> !fails(finding)).count();
            xml.start(
                    element,
                    "name",
                    name,
                    "tests",
                    Long.toString(findings.size() + others),
                    "failures",
                    Long.toString(findings.size() - skipped),
                    "errors",
                    Long.toString(errors),
                    "skipped",
                    Long.toString(skipped),
                    "time",
                    "0");
        }

        private void finding(String path, Finding finding) throws IOException {
            Position position = columns.position(
                    finding.place().source(), finding.place().span().start());
            xml.start(
                    "testcase",
                    "name",
                    "%s (%s)".formatted(finding.rule(), position),
                    "classname",
                    path,
                    "file",
                    path,
                    "line",
                    Integer.toString(position.line()),
                    "time",
                    "0");
            if (fails(finding)) {
                xml.start(
                        "failure",
                        "message",
                        finding.message(),
                        "type",
                        finding.severity().word());
                xml.text(text(path + ":" + position, finding));
                xml.end();
            } else {
                xml.empty("skipped", "message", finding.message());
            }
            xml.end();
        }

        private String text(String place, Finding finding) {
            String headline =
                    "%s: %s[%s] %s".formatted(place, finding.severity().word(), finding.rule(), finding.message());
            return Stream.concat(Stream.of(headline), explanation.of(finding).stream())
                    .collect(Collectors.joining("\n"));
        }

        /** A case for each input that could not be read and each rule that failed, or one that says that all is well. */
        private void run(Analysis analysis) throws IOException {
            if (analysis.gaps().isEmpty()) {
                xml.empty("testcase", "name", "inputs are read", "classname", RUN, "time", "0");
            }
            for (String gap : analysis.gaps().messages()) {
                String type = analysis.gaps().unread().contains(gap) ? "unread" : "internal";
                xml.start("testcase", "name", gap, "classname", RUN, "time", "0");
                xml.empty("error", "message", gap, "type", type);
                xml.end();
            }
        }

        private static boolean fails(Finding finding) {
            return finding.severity().atLeast(Severity.WARNING);
        }
    }
}
