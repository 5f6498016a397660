package io.github.cqlcheck.rule;

import java.util.Locale;

/** How bad a finding is, mildest first; the three levels of SARIF 2.1.0 (section 3.27.10). */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** The word in reports, pages and options: {@code note}, {@code warning}, {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
