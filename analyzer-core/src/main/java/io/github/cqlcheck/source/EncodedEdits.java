package io.github.cqlcheck.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of a text, made in its bytes: what no edit touches stays as it is, byte by byte, whatever its line ends and encoding,
 * and even where it cannot be decoded.
 */
final class EncodedEdits {
    private static final int BUFFER = 1 << 13;

    private final Encoding encoding;
    private final Decoder decoder;
    private final ByteBuffer in;
    private final CharBuffer out = CharBuffer.allocate(BUFFER);

    /** How many characters were decoded. */
    private int characters;

    private EncodedEdits(byte[] bytes) {
        this.encoding = Encoding.of(bytes);
        this.decoder = new Decoder(encoding);
        this.in = ByteBuffer.wrap(bytes);
        in.position(encoding.markLength());
    }

    /**
     * The bytes with the edits made.
     *
     * @param edits that do not overlap
     * @throws IOException if the bytes are not those of the text, or if a character cannot be written beside bytes that are not
     *     UTF-8
     */
    static byte[] apply(byte[] bytes, List<? extends Replacement> edits) throws IOException {
        return new EncodedEdits(bytes).apply(edits);
    }

    private byte[] apply(List<? extends Replacement> edits) throws IOException {
        List<? extends Replacement> sorted = edits.stream()
                .sorted(Comparator.comparingInt(
                                (Replacement edit) -> edit.span().start())
                        .thenComparingInt(edit -> edit.span().end()))
                .toList();
        ByteArrayOutputStream edited = new ByteArrayOutputStream(in.capacity());
        int copied = 0;
        for (Replacement edit : sorted) {
            int from = byteAt(edit.span().start());
            edited.write(in.array(), copied, from - copied);
            edited.writeBytes(edit.replacement().getBytes(encoding.charset()));
            copied = byteAt(edit.span().end());
        }
        edited.write(in.array(), copied, in.capacity() - copied);
        if (!sorted.stream().allMatch(edit -> isAscii(edit.replacement())) && isMalformed()) {
            throw new IOException("it is not UTF-8 throughout, and so takes nothing but ASCII; save it as UTF-8");
        }
        return edited.toByteArray();
    }

    /** The offset of the byte at which a character starts; offsets are asked in order. */
    private int byteAt(int offset) throws IOException {
        while (characters < offset) {
            int before = characters;
            decode(Math.min(BUFFER, offset - characters));
            if (characters == before) {
                throw new IOException("the file has changed since it was read");
            }
        }
        return in.position();
    }

    private boolean isMalformed() throws IOException {
        while (in.hasRemaining()) {
            decode(BUFFER);
        }
        return encoding.complaint().isEmpty() && !decoder.faults(encoding).isEmpty();
    }

    private void decode(int most) throws IOException {
        out.clear().limit(most);
        try {
            decoder.decode(in, out, true);
        } catch (Decoder.BinaryText e) {
            throw new IOException(e.getMessage(), e);
        }
        characters += out.position();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
