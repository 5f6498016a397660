package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import java.io.IOException;

/** One line a finding, for grep and for editors, then the counts. Immutable and thread-safe. */
public final class ConciseReport implements Report {
    public ConciseReport() {}

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        Columns columns = new Columns();
        for (Finding finding : analysis.findings()) {
            out.append("%s:%s: %s[%s] %s\n"
                    .formatted(
                            Glyphs.oneLine(finding.place().source().name()),
                            columns.position(
                                    finding.place().source(),
                                    finding.place().span().start()),
                            finding.severity().word(),
                            finding.rule(),
                            Glyphs.oneLine(finding.message())));
        }
        for (String line : Summary.of(analysis)) {
            out.append(line).append('\n');
        }
    }
}
