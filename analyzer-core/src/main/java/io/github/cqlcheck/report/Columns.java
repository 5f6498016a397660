package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;

/**
 * Positions of offsets that lie near one another: counts code points from the offset asked for last instead of from the
 * start of the line, so that thousands of findings in one very long line stay cheap. Not thread-safe.
 */
final class Columns {
    private Source source = Source.of("", "");
    private int line;
    private int offset;
    private int column;

    /** The same as {@link Source#position}. */
    Position position(Source of, int at) {
        int itsLine = of.line(at);
        if (of != source || itsLine != line) {
            source = of;
            line = itsLine;
            offset = of.lineSpan(itsLine).start();
            column = 1;
        }
        int between = Character.codePointCount(of.text(), Math.min(offset, at), Math.max(offset, at));
        column += at < offset ? -between : between;
        offset = at;
        return new Position(line, column);
    }
}
