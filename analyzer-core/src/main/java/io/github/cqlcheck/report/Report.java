package io.github.cqlcheck.report;

import io.github.cqlcheck.Analysis;
import java.io.IOException;

/** A form in which an analysis is written. */
public interface Report {
    /** Writes the whole report. Line ends are LF; the caller owns {@code out} and its encoding, which must be UTF-8. */
    void write(Analysis analysis, Appendable out) throws IOException;
}
