package io.github.cqlcheck.report;

/**
 * What a SARIF report is asked for.
 *
 * @param category by which review tools tell several analyses of one commit apart, such as {@code cqlcheck/backend}
 * @param suppressed whether it has the findings that comments suppress, too, each with the reason
 */
public record SarifOptions(String category, boolean suppressed) {
    /** One analysis a commit, and what is suppressed is left out: GitHub code scanning would show it. */
    public static final SarifOptions STANDARD = new SarifOptions("cqlcheck", false);

    /** The category as an identifier of a run: all up to the last slash counts. */
    String run() {
        return category.endsWith("/") ? category : category + "/";
    }
}
