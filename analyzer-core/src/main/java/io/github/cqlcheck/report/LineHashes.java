package io.github.cqlcheck.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The fingerprints {@code primaryLocationLineHash} of lines, by which GitHub code scanning knows an alert again after
 * its line has moved. Equal to what {@code github/codeql-action} computes for results that bring none: a rolling hash
 * over the 100 characters from the line's start on that are neither space nor tab, with every line end as LF, then how
 * many lines up to here have this hash.
 */
final class LineHashes {
    private static final int BLOCK = 100;
    private static final long FACTOR = 37;
    private static final long FACTOR_TO_THE_BLOCK = power(FACTOR, BLOCK);
    private static final char END_OF_FILE = 65535;

    private final char[] window = new char[BLOCK];
    private final int[] lines = new int[BLOCK];
    private final BitSet wanted;
    private final long[] hashes;
    private int index;
    private int line;
    private long hash;
    private boolean lineStarts = true;

    private LineHashes(BitSet wanted, int lineCount) {
        this.wanted = wanted;
        this.hashes = new long[lineCount + 1];
    }

    /**
     * The fingerprints of some lines, by line.
     *
     * @param lineCount how many lines the text has; the empty one behind the last line end counts
     * @param wanted 1-based lines
     */
    static Map<Integer, String> of(CharSequence text, int lineCount, BitSet wanted) {
        LineHashes hashes = new LineHashes(wanted, lineCount);
        hashes.read(text);
        return hashes.fingerprints();
    }

    private void read(CharSequence text) {
        boolean afterReturn = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean skipped = c == ' ' || c == '\t' || afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (!skipped) {
                read(c == '\r' ? '\n' : c);
            }
        }
        read(END_OF_FILE);
        for (int i = 0; i < BLOCK; i++) {
            finishLine();
            push('\0');
        }
    }

    private void read(char c) {
        finishLine();
        if (lineStarts) {
            lines[index] = ++line;
        }
        lineStarts = c == '\n';
        push(c);
    }

    /** Keeps the hash of the line that started a whole block ago, if one did. */
    private void finishLine() {
        if (lines[index] > 0) {
            hashes[lines[index]] = hash;
            lines[index] = 0;
        }
    }

    private void push(char c) {
        hash = FACTOR * hash + c - FACTOR_TO_THE_BLOCK * window[index];
        window[index] = c;
        index = (index + 1) % BLOCK;
    }

    private Map<Integer, String> fingerprints() {
        Map<Long, Integer> counts = new HashMap<>();
        wanted.stream().forEach(each -> counts.put(hashes[each], 0));
        Map<Integer, String> fingerprints = new HashMap<>();
        for (int each = 1; each < hashes.length; each++) {
            Integer count = counts.computeIfPresent(hashes[each], (hash, before) -> before + 1);
            if (wanted.get(each)) {
                fingerprints.put(each, Long.toHexString(hashes[each]) + ":" + count);
            }
        }
        return fingerprints;
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
