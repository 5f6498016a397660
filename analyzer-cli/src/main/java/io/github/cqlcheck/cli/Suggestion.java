package io.github.cqlcheck.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?" */
final class Suggestion {
    private Suggestion() {}

    /** The word that was probably meant: at most a third of its letters wrong, or the only one that holds what was typed. */
    static Optional<String> closest(String typed, Collection<String> words) {
        Optional<String> similar = words.stream()
                .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
        if (similar.isPresent() || typed.length() < 3) {
            return similar;
        }
        var holding = words.stream().filter(word -> word.contains(typed)).toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    /** How many letters must be put in, taken out, replaced or swapped with their neighbour. */
    static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int l = 0; l <= left.length(); l++) {
            for (int r = 0; r <= right.length(); r++) {
                table[l][r] = l == 0 || r == 0 ? l + r : step(table, left, right, l, r);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int step(int[][] table, String left, String right, int l, int r) {
        boolean same = left.charAt(l - 1) == right.charAt(r - 1);
        int least = Math.min(table[l - 1][r - 1] + (same ? 0 : 1), 1 + Math.min(table[l - 1][r], table[l][r - 1]));
        boolean swapped = l > 1
                && r > 1
                && left.charAt(l - 1) == right.charAt(r - 2)
                && left.charAt(l - 2) == right.charAt(r - 1);
        return swapped ? Math.min(least, table[l - 2][r - 2] + 1) : least;
    }
}
