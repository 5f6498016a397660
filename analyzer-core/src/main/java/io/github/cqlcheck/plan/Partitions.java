package io.github.cqlcheck.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How many partitions a statement touches.
 *
 * @param count what the literals come to; 1 where they do not count
 * @param perValueOf the lists whose length only the driver or a template knows: that many times {@code count}
 */
public record Partitions(Extent extent, long count, List<String> perValueOf) {
    public Partitions {
        perValueOf = List.copyOf(perValueOf);
    }

    static Partitions of(Extent extent) {
        return new Partitions(extent, 1, List.of());
    }

    /** Which ones. */
    public enum Extent {
        /** Those whose keys the statement says. */
        NAMED,
        /** Those in a range of tokens. */
        RANGE,
        /** Those in which an index finds rows. */
        INDEXED,
        ALL
    }

    /** Whether the statement says how many. */
    public boolean isKnown() {
        return extent == Extent.NAMED && perValueOf.isEmpty();
    }

    /** As a product: {@code 6}, {@code |:ids|}, {@code 2 × |:ids|}; only of those that are named. */
    public String formula() {
        List<String> factors = new ArrayList<>();
        if (count != 1 || perValueOf.isEmpty()) {
            factors.add(Long.toString(count));
        }
        perValueOf.forEach(list -> factors.add("|" + list + "|"));
        return String.join(" × ", factors);
    }
}
