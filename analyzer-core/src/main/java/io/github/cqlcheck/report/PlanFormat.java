package io.github.cqlcheck.report;

import java.util.Locale;

/** The forms of plans, as users name them. */
public enum PlanFormat {
    /** A block for each statement and a matrix for each table, for people. */
    TEXT,
    /** JSON, for programs. */
    JSON;

    /**
     * The report.
     *
     * @param color whether text may carry ANSI colours
     * @param width how wide text may be, in columns
     */
    public PlanReport report(boolean color, int width) {
        return switch (this) {
            case TEXT -> new PlanText(color, width);
            case JSON -> new PlanJson();
        };
    }

    /** Whether people read it, rather than programs. */
    public boolean isProse() {
        return this == TEXT;
    }

    /** The word in options: {@code text}, {@code json}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
