package io.github.cqlcheck.source;

import java.util.Collection;
import java.util.Optional;

/** Words that were meant to be others. */
public final class Spelling {
    /** Shorter words resemble too many others, and longer ones are none. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 40;

    /** From here on two slips are allowed. */
    private static final int LONG = 7;

    /** Letters that fall together when counted make two words no less alike. */
    private static final int LETTERS = 64;

    private Spelling() {}

    /** The word that another was meant to be; empty if none is near, or if several are as near. */
    public static Optional<String> meant(String word, Collection<String> candidates) {
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (!isSlip(word, candidate)) {
                continue;
            }
            int distance = distance(word, candidate);
            nearest = distance < least ? Optional.of(candidate) : distance == least ? Optional.empty() : nearest;
            least = Math.min(least, distance);
        }
        return nearest;
    }

    /** Whether one word is another but for a slip or, if they are long, two. */
    public static boolean isSlip(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        int longer = Math.max(word.length(), other.length());
        int slips = shorter >= LONG ? 2 : 1;
        return shorter >= SHORTEST
                && longer <= LONGEST
                && longer - shorter <= slips
                && !word.equals(other)
                && strangers(word, other) <= 2 * slips
                && distance(word, other) <= slips;
    }

    /** How many letters one of two words has and the other has not: at most two for each slip, and quickly counted. */
    private static int strangers(String word, String other) {
        int[] counts = new int[LETTERS];
        for (int i = 0; i < word.length(); i++) {
            counts[word.charAt(i) % LETTERS]++;
        }
        for (int i = 0; i < other.length(); i++) {
            counts[other.charAt(i) % LETTERS]--;
        }
        int strangers = 0;
        for (int count : counts) {
            strangers += Math.abs(count);
        }
        return strangers;
    }

    /** How many letters must be put in, taken out, replaced or swapped with their neighbour. */
    public static int distance(String left, String right) {
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
