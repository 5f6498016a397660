package io.github.cqlcheck.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text of CQL with a name: a file, or what came through standard input. Immutable and thread-safe; two sources are equal
 * only if they are the same object.
 *
 * <p>Lines end at LF, CRLF or a lone CR.
 */
public final class Source {
    private final String name;
    private final Optional<Path> path;
    private final String text;
    private final List<Fault> faults;

    /** Made when first asked for; threads that ask at the same time make the same. */
    private int[] lineStarts;

    /**
     * Something wrong with the bytes of a file, before any CQL is read.
     *
     * @param span where it shows in the decoded text
     * @param message one lower-case clause
     * @param fatal whether the text is not worth reading at all
     */
    public record Fault(Span span, String message, String help, boolean fatal) {}

    private Source(String name, Optional<Path> path, String text, List<Fault> faults) {
        this.name = name;
        this.path = path;
        this.text = text;
        this.faults = List.copyOf(faults);
    }

    /** A text that is not a file; {@code name} is what reports call it. */
    public static Source of(String name, String text) {
        return new Source(name, Optional.empty(), text, List.of());
    }

    /** The file's text, named as the path was given, with forward slashes. See {@link Decoder} for the encodings. */
    public static Source read(Path path) throws IOException {
        return of(path, Files.readAllBytes(path));
    }

    /** As {@link #read}, with the bytes at hand: for standard input that stands for a file. */
    public static Source of(Path path, byte[] bytes) {
        return of(path.toString().replace('\\', '/'), Optional.of(path), bytes);
    }

    /** As {@link #read}, with the bytes at hand: for standard input that stands for no file. */
    public static Source of(String name, byte[] bytes) {
        return of(name, Optional.empty(), bytes);
    }

    private static Source of(String name, Optional<Path> path, byte[] bytes) {
        Decoder decoded = Decoder.decode(bytes);
        return new Source(name, path, decoded.text(), decoded.faults());
    }

    /** The same text under another name, where the path as given is not what the user wants to read. */
    public Source named(String other) {
        return new Source(other, path, text, faults);
    }

    /** What reports call it: the path as the user gave it, with forward slashes. */
    public String name() {
        return name;
    }

    /** The file, if it is one. */
    public Optional<Path> path() {
        return path;
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** How many UTF-16 units the text has. */
    public int length() {
        return text.length();
    }

    /** Copies what a span covers to an array, from an index of it on. */
    public void copy(Span span, char[] target, int at) {
        text.getChars(span.start(), span.end(), target, at);
    }

    /** What was wrong with the bytes, in order. */
    public List<Fault> faults() {
        return faults;
    }

    public int lineCount() {
        return lineStarts().length;
    }

    /** The 1-based line that an offset lies in. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public Position position(int offset) {
        int line = line(offset);
        return new Position(line, text.codePointCount(lineStarts()[line - 1], offset) + 1);
    }

    /** The span of a 1-based line, without its line end. */
    public Span lineSpan(int line) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }

    @Override
    public String toString() {
        return name;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = lineStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
