package io.github.cqlcheck.report;

import io.github.cqlcheck.plan.Plans;
import java.io.IOException;

/** A form in which plans are written. */
public interface PlanReport {
    /** Writes all plans. Line ends are LF; the caller owns {@code out} and its encoding, which must be UTF-8. */
    void write(Plans plans, Appendable out) throws IOException;
}
