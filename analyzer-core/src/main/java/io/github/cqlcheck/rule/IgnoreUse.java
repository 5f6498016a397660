package io.github.cqlcheck.rule;

import io.github.cqlcheck.ast.IgnoreComment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A comment that suppresses findings, and what it came to.
 *
 * @param standing whether it can do anything where it stands
 * @param end the comment that ends what this one begins
 * @param idle those of the rules named that ran and have no finding for it to suppress
 * @param present the rules that have findings there, suppressed or not
 * @param rules the ids of all rules there are
 */
public record IgnoreUse(
        IgnoreComment comment,
        Standing standing,
        Optional<IgnoreComment> end,
        List<IgnoreComment.Part> idle,
        Set<String> present,
        Set<String> rules) {
    /** What becomes of a comment where it stands. */
    public enum Standing {
        /** It does what it says. */
        ACTS,
        /** It names no rule, so that it would suppress all findings of the text, and there are none whatever rule is asked. */
        IDLE,
        /** No statement follows that it could be about. */
        NO_STATEMENT,
        /** It is about the whole text and stands behind a statement. */
        NOT_AT_TOP,
        /** It begins what nothing ends. */
        NO_END,
        /** It ends what nothing begins. */
        NO_BEGIN
    }

    public IgnoreUse {
        idle = List.copyOf(idle);
        present = Set.copyOf(present);
        rules = Set.copyOf(rules);
    }
}
