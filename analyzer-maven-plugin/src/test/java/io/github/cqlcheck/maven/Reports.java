package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** An analysis in all forms. */
final class Reports {
    private Reports() {}

    static Map<ReportFormat, String> of(Analysis analysis, Path base) throws IOException {
        Map<ReportFormat, String> reports = new TreeMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            StringBuilder text = new StringBuilder();
            format.report(false, BuildLog.WIDTH, () -> base).write(analysis, text);
            reports.put(format, text.toString());
        }
        return reports;
    }
}
