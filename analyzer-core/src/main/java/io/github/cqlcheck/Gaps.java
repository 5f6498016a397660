package io.github.cqlcheck;

import io.github.cqlcheck.rule.RuleFailure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why there may be more to find than an analysis says.
 *
 * @param unread inputs that were to be analysed and could not be read, and why
 * @param failures rules from the class path that failed
 */
public record Gaps(List<String> unread, List<RuleFailure> failures) {
    public static final Gaps NONE = new Gaps(List.of(), List.of());

    public Gaps {
        unread = List.copyOf(unread);
        failures = List.copyOf(failures);
    }

    static Gaps together(List<Gaps> parts) {
        return new Gaps(
                parts.stream().flatMap(part -> part.unread.stream()).toList(),
                parts.stream().flatMap(part -> part.failures.stream()).toList());
    }

    /** Whether all was read by all rules. */
    public boolean isEmpty() {
        return unread.isEmpty() && failures.isEmpty();
    }

    /** One line for each. */
    public List<String> messages() {
        return Stream.concat(unread.stream(), failures.stream().map(RuleFailure::message))
                .toList();
    }
}
