package io.github.cqlcheck;

import io.github.cqlcheck.config.Baseline;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was found and is not among the findings of an analysis.
 *
 * @param suppressions the findings that comments suppress, in the order of the others
 * @param baseline what a baseline made of the findings, if there was one: see {@link Analyzer#withBaseline}
 * @param unchanged how many findings the changes do not cause, if only those were asked for: see {@link Analyzer#withChanges}
 */
public record LeftOut(List<Suppression> suppressions, Optional<Baseline.Comparison> baseline, OptionalInt unchanged) {
    public static final LeftOut NOTHING = LeftOut.of(List.of());

    public LeftOut {
        suppressions = List.copyOf(suppressions);
    }

    /** What comments suppress, and nothing else. */
    public static LeftOut of(List<Suppression> suppressions) {
        return new LeftOut(suppressions, Optional.empty(), OptionalInt.empty());
    }

    static LeftOut together(List<LeftOut> parts) {
        return new LeftOut(
                parts.stream().flatMap(part -> part.suppressions.stream()).toList(),
                Baseline.Comparison.together(
                        parts.stream().flatMap(part -> part.baseline.stream()).toList()),
                OptionalInt.empty());
    }
}
