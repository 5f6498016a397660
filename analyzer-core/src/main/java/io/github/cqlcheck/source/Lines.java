package io.github.cqlcheck.source;

/**
 * Where the lines of a text start. It remembers the number of lines for each block of the text, and counts within one when
 * asked: a text of a billion characters may have a hundred million lines. A line ends at LF, CRLF or a lone CR.
 */
final class Lines {
    private final CharSequence text;
    private final int blockLength;

    /** For each block how many lines end before it; and at the end how many end in all. */
    private final int[] endsBefore;

    Lines(CharSequence text, int blockLength) {
        this.text = text;
        this.blockLength = blockLength;
        int blocks = text.length() / blockLength + 1;
        this.endsBefore = new int[blocks + 1];
        for (int block = 0; block < blocks; block++) {
            int start = block * blockLength;
            endsBefore[block + 1] = endsBefore[block] + ends(start, Math.min(text.length(), start + blockLength));
        }
    }

    int count() {
        return endsBefore[endsBefore.length - 1] + 1;
    }

    /** The 1-based line of an offset, up to the text's length. */
    int line(int offset) {
        int block = offset / blockLength;
        return endsBefore[block] + ends(block * blockLength, offset) + 1;
    }

    /** The offset at which a 1-based line starts. */
    int start(int line) {
        if (line == 1) {
            return 0;
        }
        int wanted = line - 1;
        int block = blockOfEnd(wanted);
        int left = wanted - endsBefore[block];
        int at = block * blockLength;
        while (true) {
            if (endsLine(at) && --left == 0) {
                return at + 1;
            }
            at++;
        }
    }

    /** The offset at which a 1-based line ends, without what ends it. */
    int end(int line) {
        int end = line < count() ? start(line + 1) : text.length();
        int start = start(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The block in which the line with a 1-based number ends. */
    private int blockOfEnd(int number) {
        int low = 0;
        int high = endsBefore.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endsBefore[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int ends(int from, int to) {
        int ends = 0;
        for (int at = from; at < to; at++) {
            if (endsLine(at)) {
                ends++;
            }
        }
        return ends;
    }

    private boolean endsLine(int at) {
        char character = text.charAt(at);
        return character == '\n' || character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
    }
}
