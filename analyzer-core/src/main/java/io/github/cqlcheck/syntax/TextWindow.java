package io.github.cqlcheck.syntax;

import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.nio.CharBuffer;

/**
 * The part of a text that is being read. It moves forward over the text, and holds no more of it than from where it was
 * told to keep it: the statement at hand, and what comes next. All offsets are those of the whole text.
 */
final class TextWindow {
    /** How much is read at once, at least. */
    private static final int STEP = 1 << 16;

    /** What seems to go on for longer than this is a text gone wrong, and not worth the memory. */
    private static final int MAX_LENGTH = Slicer.MAX_LENGTH;

    private final Source source;
    private final int step;
    private char[] characters = new char[0];

    /** The offset of the first character held. */
    private int start;

    /** The offset behind the last one. */
    private int end;

    /** From where on text is needed. */
    private int kept;

    private boolean loose = true;

    TextWindow(Source source) {
        this(source, STEP);
    }

    TextWindow(Source source, int step) {
        this.source = source;
        this.step = step;
    }

    /** The characters held; the first of them is the one at {@link #start}. */
    char[] characters() {
        return characters;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Keeps the text from an offset on. */
    void keepFrom(int offset) {
        kept = offset;
        loose = false;
    }

    /** Keeps nothing but the token at hand, until {@link #keepFrom} is called. */
    void keepNothing() {
        loose = true;
    }

    /** Comes to a token. */
    void moveTo(int token) {
        if (loose) {
            kept = token;
        }
    }

    /** Reads on; false at the end of the text, and where what began at an offset is too long already. */
    boolean more(int begin) {
        int length = source.length();
        if (end == length || end - begin > MAX_LENGTH) {
            return false;
        }
        int from = Math.min(kept, end);
        int held = end - from;
        int capacity = Math.max(characters.length, Math.min(step, length));
        if (held > capacity / 2) {
            capacity = Math.min(2 * capacity, length - from);
        }
        char[] target = capacity > characters.length ? new char[capacity] : characters;
        System.arraycopy(characters, from - start, target, 0, held);
        int read = Math.min(target.length - held, length - end);
        source.copy(new Span(end, end + read), target, held);
        characters = target;
        start = from;
        end += read;
        return true;
    }

    String text(int from, int to) {
        return from < start ? source.text(new Span(from, to)) : new String(characters, from - start, to - from);
    }

    /** The text from an offset on, as much of it as there is; not to be kept, because it is not copied. */
    CharSequence ahead(int from, int length) {
        while (end - from < length && more(from)) {}
        return from < start
                ? text(from, Math.min(end, from + length))
                : CharBuffer.wrap(characters, from - start, Math.min(end - from, length));
    }

    /** The character at an offset that is kept or comes next; -1 behind the end of the text. */
    int at(int offset) {
        return offset < end || more(offset) ? characters[offset - start] : -1;
    }

    /** Whether a line ends between two offsets that are held. */
    boolean isLineEndBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isLineEnd(characters[at - start])) {
                return true;
            }
        }
        return false;
    }

    /** The offset at which the line of an offset ends, as far as it is sensible to look. */
    int lineEnd(int offset) {
        int at = offset;
        while (at < end || more(offset)) {
            if (isLineEnd(characters[at - start])) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
