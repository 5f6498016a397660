package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The XML of Checkstyle, which most programs that collect warnings read. Immutable and thread-safe. */
public final class CheckstyleReport implements Report {
    /** That of the Checkstyle whose form this is; some readers ask for one. */
    private static final String CHECKSTYLE = "10.0";

    private final Path base;

    /** A report whose paths are relative to a directory. */
    public CheckstyleReport(Path base) {
        this.base = base;
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        RelativePaths paths = new RelativePaths(base);
        Columns columns = new Columns();
        Map<String, String> categories = analysis.rules().stream()
                .collect(Collectors.toMap(RuleInfo::id, rule -> rule.category().word()));
        XmlText xml = new XmlText(out);
        xml.start("checkstyle", "version", CHECKSTYLE);
        for (FindingsOfFile file : FindingsOfFile.of(analysis)) {
            xml.start("file", "name", paths.of(file.source()));
            for (Finding finding : file.findings()) {
                Position position =
                        columns.position(file.source(), finding.place().span().start());
                String category = categories.getOrDefault(finding.rule(), "other");
                xml.empty(
                        "error",
                        "line",
                        Integer.toString(position.line()),
                        "column",
                        Integer.toString(position.column()),
                        "severity",
                        severity(finding.severity()),
                        "message",
                        finding.message(),
                        "source",
                        "cqlcheck.%s.%s".formatted(category, finding.rule()));
            }
            xml.end();
        }
        xml.end();
        xml.finish();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }
}
