package io.github.cqlcheck.cli;

import io.github.cqlcheck.source.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?" */
final class Suggestion {
    private Suggestion() {}

    /** The word that was probably meant: at most a third of its letters wrong, or the only one that holds what was typed. */
    static Optional<String> closest(String typed, Collection<String> words) {
        Optional<String> similar = words.stream()
                .filter(word -> Spelling.distance(typed, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> Spelling.distance(typed, word)));
        if (similar.isPresent() || typed.length() < 3) {
            return similar;
        }
        var holding = words.stream().filter(word -> word.contains(typed)).toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }
}
