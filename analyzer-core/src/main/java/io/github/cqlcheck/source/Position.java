package io.github.cqlcheck.source;

/**
 * A place in a text as people read it; made only for printing.
 *
 * @param line 1-based
 * @param column 1-based, in code points, so that it agrees with what an editor shows
 */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
