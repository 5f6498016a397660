package io.github.cqlcheck.rule;

/**
 * A rule from the class path that failed: its mistake, not one in the CQL. The other rules go on.
 *
 * @param rule its id; the name of its class where it did not get so far as to have one
 * @param thrown what stopped it, the first time if it was stopped several times
 */
public record RuleFailure(String rule, Throwable thrown) {
    /** One line that names the rule and what stopped it. */
    public String message() {
        String reason = thrown.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        return "internal error of the rule %s: %s".formatted(rule, reason);
    }
}
