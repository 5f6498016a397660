package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import java.io.IOException;

/** Findings as code frames in the manner of rustc, then the counts. Immutable and thread-safe. */
public final class TextReport implements Report {
    private static final int NARROWEST = 40;

    private final boolean colour;
    private final int width;

    /**
     * A report for a terminal.
     *
     * @param colour whether to write ANSI colours
     * @param width the terminal's width in columns; no source line gets wider, except that fewer than 40 count as 40
     */
    public TextReport(boolean colour, int width) {
        this.colour = colour;
        this.width = Math.max(NARROWEST, width);
    }

    /** The frame of one finding, for a build log, which takes findings one by one; ends in a line end. */
    public String frame(Finding finding) {
        return Frame.of(finding, new Columns(), new Columns(), colour, width);
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        Columns ofFindings = new Columns();
        Columns ofLabels = new Columns();
        for (Finding finding : analysis.findings()) {
            out.append(Frame.of(finding, ofFindings, ofLabels, colour, width)).append('\n');
        }
        for (String line : Summary.of(analysis)) {
            out.append(String.join("\n", Glyphs.wrapped(line, width, 0))).append('\n');
        }
    }
}
