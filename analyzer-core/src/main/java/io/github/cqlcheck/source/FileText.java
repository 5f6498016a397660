package io.github.cqlcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a file too long to be held. It remembers where blocks of characters start in the file, and reads a block
 * when something in it is asked for. What the file came to say after it was first read is none of its business: a block
 * that is gone reads as spaces. Thread-safe.
 */
final class FileText implements CharSequence {
    private final Path path;
    private final Encoding encoding;

    /** For each block the offset of its first character, and at the end the length of the text. */
    private final int[] starts;

    /** For each block the offset of its first byte, and at the end that behind the last one. */
    private final long[] bytes;

    /** The block read last, and the one before: reading forward, now and then with a look back. */
    private volatile Block recent = new Block(0, new char[0]);

    private volatile Block earlier = recent;

    private record Block(int start, char[] characters) {
        boolean holds(int offset) {
            return offset >= start && offset < start + characters.length;
        }
    }

    private FileText(Path path, Encoding encoding, int[] starts, long[] bytes) {
        this.path = path;
        this.encoding = encoding;
        this.starts = starts;
        this.bytes = bytes;
    }

    /** The text and what was wrong with its bytes; the text is empty if the file is binary. */
    record Indexed(CharSequence text, List<Source.Fault> faults) {}

    /**
     * Reads a file once from start to end to learn where its blocks are.
     *
     * @param blockLength in UTF-16 units, more than 1
     */
    static Indexed index(Path path, int blockLength) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new Indexer(Encoding.of(in.readNBytes(Encoding.MAX_MARK)), blockLength).index(path);
        }
    }

    @Override
    public int length() {
        return starts[starts.length - 1];
    }

    @Override
    public char charAt(int offset) {
        Block block = recent;
        if (!block.holds(offset)) {
            block = block(offset);
        }
        return block.characters()[offset - block.start()];
    }

    /** Copies what a span covers to an array, from an index of it on. */
    void copy(Span span, char[] target, int at) {
        int from = span.start();
        while (from < span.end()) {
            Block block = block(from);
            int end = Math.min(span.end(), block.start() + block.characters().length);
            System.arraycopy(block.characters(), from - block.start(), target, at + from - span.start(), end - from);
            from = end;
        }
    }

    @Override
    public String subSequence(int start, int end) {
        char[] characters = new char[end - start];
        copy(new Span(start, end), characters, 0);
        return new String(characters);
    }

    @Override
    public String toString() {
        return subSequence(0, length());
    }

    private Block block(int offset) {
        Block known = recent;
        if (known.holds(offset)) {
            return known;
        }
        Block before = earlier;
        if (before.holds(offset)) {
            return before;
        }
        if (offset < 0 || offset >= length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        int found = Arrays.binarySearch(starts, offset);
        Block block = read(found >= 0 ? found : -found - 2);
        earlier = known;
        recent = block;
        return block;
    }

    private Block read(int index) {
        int length = starts[index + 1] - starts[index];
        CharBuffer out = CharBuffer.allocate(length);
        ByteBuffer in = ByteBuffer.allocate(Math.toIntExact(bytes[index + 1] - bytes[index]));
        try (FileChannel file = FileChannel.open(path)) {
            long at = bytes[index];
            while (in.hasRemaining() && at + in.position() < file.size()) {
                if (file.read(in, at + in.position()) < 0) {
                    break;
                }
            }
            new Decoder(encoding).decode(in.flip(), out, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Decoder.BinaryText e) {
            out.clear();
        }
        while (out.hasRemaining()) {
            out.put(' ');
        }
        return new Block(starts[index], out.array());
    }

    /** The first reading. */
    private static final class Indexer {
        private static final int BUFFER = 1 << 16;

        /** Offsets are ints. */
        private static final int MAX_LENGTH = Integer.MAX_VALUE - (1 << 20);

        private final Encoding encoding;
        private final Decoder decoder;
        private final CharBuffer out;
        private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
        private final List<Integer> starts = new ArrayList<>(List.of(0));
        private final List<Long> bytes = new ArrayList<>();
        private int length;
        private long at;

        Indexer(Encoding encoding, int blockLength) {
            this.encoding = encoding;
            this.decoder = new Decoder(encoding);
            this.out = CharBuffer.allocate(blockLength);
            this.at = encoding.markLength();
            bytes.add(at);
        }

        Indexed index(Path path) throws IOException {
            List<Source.Fault> faults = new ArrayList<>();
            try (FileChannel file = FileChannel.open(path)) {
                file.position(at);
                boolean last = false;
                while (!last && length < MAX_LENGTH) {
                    last = file.read(in.compact()) < 0;
                    in.flip();
                    decode(last);
                }
                if (!last) {
                    String message =
                            "the file is too long to be counted; what stands behind its first %d characters is not read"
                                    .formatted(length);
                    faults.add(new Source.Fault(new Span(0, 0), message, "split the file", false));
                } else if (out.position() > 0) {
                    endBlock();
                }
            } catch (Decoder.BinaryText e) {
                return new Indexed("", List.of(e.fault()));
            }
            faults.addAll(0, decoder.faults(encoding));
            FileText text = new FileText(
                    path,
                    encoding,
                    starts.stream().mapToInt(Integer::intValue).toArray(),
                    bytes.stream().mapToLong(Long::longValue).toArray());
            return new Indexed(text, faults);
        }

        private void decode(boolean last) throws Decoder.BinaryText {
            boolean full = true;
            while (full && length < MAX_LENGTH) {
                int before = in.position();
                full = decoder.decode(in, out, last);
                at += in.position() - before;
                if (full) {
                    endBlock();
                }
            }
        }

        private void endBlock() {
            length += out.position();
            starts.add(length);
            bytes.add(at);
            out.clear();
        }
    }
}
