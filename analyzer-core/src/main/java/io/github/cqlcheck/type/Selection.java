package io.github.cqlcheck.type;

import java.util.List;

/**
 * What a SELECT clause comes to.
 *
 * @param types the type of each selector; {@link DataType#UNKNOWN} where it is not known, or the selector is refused
 * @param mismatches what the server refuses, at most one for each selector; it says the first
 * @param aggregate whether it aggregates rows
 * @param mixed whether it also reads columns outside of the aggregates, of which then some row's value is told
 */
public record Selection(List<DataType> types, List<Mismatch> mismatches, boolean aggregate, boolean mixed) {
    public Selection {
        types = List.copyOf(types);
        mismatches = List.copyOf(mismatches);
    }
}
