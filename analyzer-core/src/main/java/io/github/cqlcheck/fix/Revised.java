package io.github.cqlcheck.fix;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.FileReplacement;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source and what became of it.
 *
 * @param before as it was read
 * @param after as it shall be; the same object if nothing is changed
 * @param fixed the findings whose fixes were made
 * @param ignored the findings that a new comment suppresses
 * @param harmful findings whose fix was not made, because with it the text could be read less well than without: mistakes of
 *     their rules
 * @param problem why it stays as it is although there is something to change
 */
public record Revised(
        Source before,
        Source after,
        List<Finding> fixed,
        List<Finding> ignored,
        List<Finding> harmful,
        Optional<String> problem) {
    public Revised {
        fixed = List.copyOf(fixed);
        ignored = List.copyOf(ignored);
        harmful = List.copyOf(harmful);
    }

    static Revised of(Source source) {
        return new Revised(source, source, List.of(), List.of(), List.of(), Optional.empty());
    }

    public boolean isChanged() {
        return before != after;
    }

    /** Whether it is changed and was read from a file, so that it can be written there. */
    public boolean isForFile() {
        return isChanged() && before.file().isPresent();
    }

    Revised fixed(Source other, List<Finding> more, List<Finding> harm) {
        return new Revised(before, other, joined(fixed, more), ignored, joined(harmful, harm), problem);
    }

    Revised ignored(Source other, List<Finding> more) {
        return new Revised(before, other, fixed, joined(ignored, more), harmful, problem);
    }

    /** It stays as it is now. */
    Revised stopped(String reason) {
        return new Revised(before, after, fixed, ignored, harmful, Optional.of(reason));
    }

    /** Itself, written to its file; or as it was before, if that cannot be. */
    Revised written() {
        try {
            FileReplacement.write(before, after);
            return this;
        } catch (IOException e) {
            return new Revised(before, before, List.of(), List.of(), harmful, Optional.of(Reason.of(e)));
        }
    }

    private static List<Finding> joined(List<Finding> some, List<Finding> more) {
        List<Finding> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
