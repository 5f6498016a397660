package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes to text, losing nothing: UTF-8 with or without a byte order mark; UTF-16 with one is read but reported, because
 * {@code cqlsh} reads UTF-8 only; bytes that are not UTF-8 are read as Latin-1 and the first of them is reported; a file
 * with NUL bytes is binary and not read.
 */
record Decoder(String text, List<Source.Fault> faults) {
    private static final String SAVE_AS_UTF_8 = "save the file as UTF-8";

    static Decoder decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(new String(bytes, 2, bytes.length - 2, UTF_16LE), "little");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(new String(bytes, 2, bytes.length - 2, UTF_16BE), "big");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                String message = "this is a binary file, not CQL: byte %s is NUL".formatted(i + 1);
                return new Decoder("", List.of(new Source.Fault(new Span(0, 0), message, "leave it out", true)));
            }
        }
        return utf8(bytes, 0);
    }

    private static Decoder utf16(String text, String endian) {
        String message = "the file is UTF-16 (%s-endian); cqlsh reads UTF-8 only".formatted(endian);
        return new Decoder(text, List.of(new Source.Fault(new Span(0, 0), message, SAVE_AS_UTF_8, false)));
    }

    private static Decoder utf8(byte[] bytes, int from) {
        List<Source.Fault> faults = new ArrayList<>();
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        while (decoder.decode(in, out, true).isError()) {
            if (faults.isEmpty()) {
                String message = "byte 0x%02X is not UTF-8".formatted(bytes[in.position()] & 0xFF);
                faults.add(
                        new Source.Fault(new Span(out.position(), out.position() + 1), message, SAVE_AS_UTF_8, false));
            }
            out.put(ISO_8859_1.decode(in.duplicate().limit(in.position() + 1)).get());
            in.get();
        }
        CoderResult flushed = decoder.flush(out);
        assert flushed.isUnderflow();
        return new Decoder(out.flip().toString(), faults);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
