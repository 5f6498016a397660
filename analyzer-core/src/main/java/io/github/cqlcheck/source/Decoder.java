package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text, losing nothing: UTF-8 with or without a byte order mark; UTF-16 with one is read but reported, because
 * {@code cqlsh} reads UTF-8 only; bytes that are not UTF-8 are read as Latin-1 and the first of them is reported; a file
 * with NUL bytes is binary and not read. A decoder reads one text, piece by piece.
 */
final class Decoder {
    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8";

    private final CharsetDecoder decoder;
    private final boolean findsNul;

    /** How many bytes and characters came out of the pieces before. */
    private long bytes;

    private int characters;
    private Optional<Source.Fault> malformed = Optional.empty();

    /** A text is not read at all because of what is in it. */
    static final class BinaryText extends Exception {
        private static final long serialVersionUID = 1;

        private BinaryText(long offset) {
            super("this is a binary file, not CQL: byte %s is NUL".formatted(offset + 1), null, false, false);
        }

        Source.Fault fault() {
            return new Source.Fault(new Span(0, 0), getMessage(), "leave it out", true);
        }
    }

    Decoder(Encoding encoding) {
        CodingErrorAction action = encoding.charset() == UTF_8 ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        this.decoder = encoding.charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        this.findsNul = !encoding.marked();
        this.bytes = encoding.markLength();
    }

    /** A text that is all at hand. */
    record Decoded(String text, List<Source.Fault> faults) {}

    static Decoded decode(byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        Decoder decoder = new Decoder(encoding);
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.markLength(), bytes.length - encoding.markLength());
        CharBuffer out = CharBuffer.allocate(in.remaining());
        try {
            decoder.decode(in, out, true);
        } catch (BinaryText e) {
            return new Decoded("", List.of(e.fault()));
        }
        return new Decoded(out.flip().toString(), decoder.faults(encoding));
    }

    /** What was wrong with the bytes so far. */
    List<Source.Fault> faults(Encoding encoding) {
        List<Source.Fault> faults = new ArrayList<>();
        encoding.complaint()
                .ifPresent(complaint -> faults.add(new Source.Fault(new Span(0, 0), complaint, SAVE_AS_UTF_8, false)));
        malformed.ifPresent(faults::add);
        return faults;
    }

    /**
     * Decodes until {@code in} is used up, or {@code out} is full. Never puts half of a character outside the basic plane.
     *
     * @param last whether no more bytes come behind those of {@code in}
     * @return whether it stopped because {@code out} is full
     */
    boolean decode(ByteBuffer in, CharBuffer out, boolean last) throws BinaryText {
        int firstByte = in.position();
        int firstCharacter = out.position();
        CoderResult result = decoder.decode(in, out, last);
        while (result.isError() && out.hasRemaining()) {
            if (malformed.isEmpty()) {
                int at = characters + out.position() - firstCharacter;
                String message = "byte 0x%02X is not UTF-8".formatted(in.get(in.position()) & 0xFF);
                malformed = Optional.of(new Source.Fault(new Span(at, at + 1), message, SAVE_AS_UTF_8, false));
            }
            out.put((char) (in.get() & 0xFF));
            result = decoder.decode(in, out, last);
        }
        if (findsNul) {
            refuseNul(in, firstByte);
        }
        bytes += in.position() - firstByte;
        characters += out.position() - firstCharacter;
        return !result.isUnderflow();
    }

    private void refuseNul(ByteBuffer in, int from) throws BinaryText {
        for (int i = from; i < in.position(); i++) {
            if (in.get(i) == 0) {
                throw new BinaryText(bytes + i - from);
            }
        }
    }
}
