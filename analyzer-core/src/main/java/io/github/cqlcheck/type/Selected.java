package io.github.cqlcheck.type;

import java.util.List;
import java.util.Optional;

/**
 * What a part of a SELECT clause comes to.
 *
 * @param aggregate whether something within aggregates rows
 * @param bare whether it reads a column outside of aggregates
 */
record Selected(DataType type, boolean aggregate, boolean bare, Optional<Mismatch> refused) {

    static Selected of(DataType type) {
        return new Selected(type, false, false, Optional.empty());
    }

    static Selected column(DataType type) {
        return new Selected(type, false, true, Optional.empty());
    }

    static Selected refused(Mismatch mismatch) {
        return new Selected(DataType.UNKNOWN, false, false, Optional.of(mismatch));
    }

    /** What is made of parts; refused if one of them is. */
    static Selected of(DataType type, List<Selected> parts) {
        return new Selected(
                type,
                parts.stream().anyMatch(Selected::aggregate),
                parts.stream().anyMatch(Selected::bare),
                parts.stream().map(Selected::refused).flatMap(Optional::stream).findFirst());
    }

    Selected as(DataType other) {
        return new Selected(other, aggregate, bare, refused);
    }

    Selected unless(Optional<Mismatch> mismatch) {
        return new Selected(type, aggregate, bare, refused.or(() -> mismatch));
    }
}
