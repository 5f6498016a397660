package io.github.cqlcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * A text of CQL with a name: a file, or what came through standard input. Immutable and thread-safe; two sources are equal
 * only if they are the same object.
 *
 * <p>Lines end at LF, CRLF or a lone CR.
 */
public final class Source {
    /** In bytes; longer files are not held. */
    private static final int MAX_HELD = 8 << 20;

    /** How much of a long text is read at once, in UTF-16 units. */
    private static final int BLOCK = 1 << 16;

    /** Lines are counted from the start of a block of so many UTF-16 units. */
    private static final int LINE_BLOCK = 1 << 9;

    private final String name;
    private final Optional<Path> path;
    private final CharSequence text;
    private final List<Fault> faults;
    private final Origin origin;

    /** Made when first asked for; threads that ask at the same time make the same. */
    private volatile Lines lines;

    /**
     * Something wrong with the bytes of a file, before any CQL is read.
     *
     * @param span where it shows in the decoded text
     * @param message one lower-case clause
     * @param fatal whether the text is not worth reading at all
     */
    public record Fault(Span span, String message, String help, boolean fatal) {}

    private Source(String name, Optional<Path> path, CharSequence text, List<Fault> faults, Origin origin) {
        this.name = name;
        this.path = path;
        this.text = text;
        this.faults = List.copyOf(faults);
        this.origin = origin;
    }

    /** A text that is not a file; {@code name} is what reports call it. */
    public static Source of(String name, String text) {
        return new Source(name, Optional.empty(), text, List.of(), new Origin.OfText(text));
    }

    /**
     * The file's text, named as the path was given, with forward slashes. See {@link Decoder} for the encodings. The text of
     * a long file is not held but read from it again where it is needed, so the file should stay as it is.
     */
    public static Source read(Path path) throws IOException {
        return read(path, MAX_HELD, BLOCK);
    }

    /** As {@link #read}, with what is long, and how much of it is held, up to a test. */
    static Source read(Path path, long maxHeld, int blockLength) throws IOException {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
        if (!file.isRegularFile() || file.size() <= maxHeld) {
            byte[] bytes = Files.readAllBytes(path);
            Origin origin = file.isRegularFile() ? Origin.OfFile.of(path, file) : new Origin.Piped(path, bytes);
            return of(name(path), Optional.of(path), bytes, origin);
        }
        FileText.Indexed indexed = FileText.index(path, blockLength);
        return new Source(
                name(path), Optional.of(path), indexed.text(), indexed.faults(), Origin.OfFile.of(path, file));
    }

    /**
     * What comes through a stream that stands for no file. More than can well be held goes to a temporary file, which is
     * deleted when the program ends.
     */
    public static Source read(String name, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAX_HELD + 1);
        if (start.length <= MAX_HELD) {
            return of(name, start);
        }
        Path spool = Files.createTempFile("cqlcheck-", ".cql");
        spool.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(spool)) {
            out.write(start);
            in.transferTo(out);
        }
        FileText.Indexed indexed = FileText.index(spool, BLOCK);
        return new Source(name, Optional.empty(), indexed.text(), indexed.faults(), new Origin.Spool(spool));
    }

    /** As {@link #read}, with the bytes at hand: for standard input that stands for a file. */
    public static Source of(Path path, byte[] bytes) {
        return of(name(path), Optional.of(path), bytes, new Origin.Held(bytes));
    }

    /** The same text, taken for a file that it stands for. */
    public Source standingFor(Path file) {
        return new Source(name(file), Optional.of(file), text, faults, origin);
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** As {@link #read}, with the bytes at hand: for standard input that stands for no file. */
    public static Source of(String name, byte[] bytes) {
        return of(name, Optional.empty(), bytes, new Origin.Held(bytes));
    }

    private static Source of(String name, Optional<Path> path, byte[] bytes, Origin origin) {
        Decoder.Decoded decoded = Decoder.decode(bytes);
        return new Source(name, path, decoded.text(), decoded.faults(), origin);
    }

    /** The same text under another name, where the path as given is not what the user wants to read. */
    public Source named(String other) {
        return new Source(other, path, text, faults, origin);
    }

    /** Whether its path says that it is a test, an example, a demonstration or seed data. */
    public boolean isSample() {
        return Samples.isSample(
                path.filter(Path::isAbsolute).map(Samples::relative).orElse(name));
    }

    /** What reports call it: the path as the user gave it, with forward slashes. */
    public String name() {
        return name;
    }

    /** The file, if it is one. */
    public Optional<Path> path() {
        return path;
    }

    /** The file that the text was read from; empty for what came through a stream, whatever file it stands for. */
    public Optional<Path> file() {
        return origin.file();
    }

    /**
     * Its bytes.
     *
     * @throws IOException if they cannot be read again, or if the file no longer says what it said
     */
    public byte[] bytes() throws IOException {
        byte[] bytes = origin.bytes();
        if (origin instanceof Origin.OfFile read) {
            boolean same =
                    text instanceof String held ? Decoder.decode(bytes).text().equals(held) : read.isUntouched();
            if (!same) {
                throw new IOException("the file has changed since it was read");
            }
        }
        return bytes;
    }

    /**
     * What it is with edits made: under the same name, with the same line ends and in the same encoding, in memory only.
     * {@link FileReplacement} writes it.
     *
     * @param edits that do not overlap
     * @throws IOException if its bytes cannot be had, or if there is no way to write a character in its encoding
     */
    public Source with(List<? extends Replacement> edits) throws IOException {
        byte[] edited = EncodedEdits.apply(bytes(), edits);
        return of(name, path, edited, new Origin.Held(edited));
    }

    /** All of the text; of a long file a view that reads what is asked for. */
    public CharSequence text() {
        return text;
    }

    public String text(Span span) {
        return text.subSequence(span.start(), span.end()).toString();
    }

    /** How many UTF-16 units the text has. */
    public int length() {
        return text.length();
    }

    /** Copies what a span covers to an array, from an index of it on. */
    public void copy(Span span, char[] target, int at) {
        if (text instanceof String held) {
            held.getChars(span.start(), span.end(), target, at);
        } else {
            ((FileText) text).copy(span, target, at);
        }
    }

    /** What was wrong with the bytes, in order. */
    public List<Fault> faults() {
        return faults;
    }

    public int lineCount() {
        return lines().count();
    }

    /** The 1-based line that an offset lies in. */
    public int line(int offset) {
        return lines().line(offset);
    }

    public Position position(int offset) {
        int line = line(offset);
        int start = lines().start(line);
        return new Position(line, Character.codePointCount(text, start, offset) + 1);
    }

    /** The span of a 1-based line, without its line end. */
    public Span lineSpan(int line) {
        return new Span(lines().start(line), lines().end(line));
    }

    @Override
    public String toString() {
        return name;
    }

    private Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = new Lines(text, LINE_BLOCK);
            lines = known;
        }
        return known;
    }
}
