package io.github.cqlcheck.rule;

/**
 * A rule that failed: its mistake, not one in the CQL. The other rules go on.
 *
 * @param rule its id; the name of its class where it did not get so far as to have one
 * @param thrown what stopped it, the first time if it was stopped several times
 * @param builtIn whether it comes with cqlcheck, whose bug it is then
 */
public record RuleFailure(String rule, Throwable thrown, boolean builtIn) {
    private static final String TRACKER = "https://github.com/cqlcheck/cqlcheck/issues";

    /** One line that names the rule and what stopped it, and who wants to hear of it. */
    public String message() {
        String reason = thrown.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        String remedy = builtIn ? "; please report it with the input at " + TRACKER : "";
        return "internal error of the rule %s: %s%s".formatted(rule, reason, remedy);
    }
}
