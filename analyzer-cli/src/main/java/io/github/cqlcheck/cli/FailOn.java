package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Severity;
import java.util.Locale;

/** From which severity on a finding makes the run fail. */
enum FailOn {
    ERROR,
    WARNING,
    NOTE,
    NEVER;

    boolean fails(Analysis analysis) {
        return switch (this) {
            case ERROR -> analysis.countAtLeast(Severity.ERROR) > 0;
            case WARNING -> analysis.countAtLeast(Severity.WARNING) > 0;
            case NOTE -> analysis.countAtLeast(Severity.NOTE) > 0;
            case NEVER -> false;
        };
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
