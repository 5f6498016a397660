package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the characters of a file are written, told from its first bytes. Anything without a byte order mark is taken for
 * UTF-8.
 *
 * @param markLength the bytes of the byte order mark
 * @param complaint what is wrong with the encoding itself: {@code cqlsh} reads UTF-8 only
 */
record Encoding(Charset charset, int markLength, Optional<String> complaint) {
    /** The longest byte order mark. */
    static final int MAX_MARK = 3;

    static Encoding of(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(UTF_8, 3, Optional.empty());
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Encoding(UTF_16LE, 2, Optional.of("little"));
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new Encoding(UTF_16BE, 2, Optional.of("big"));
        }
        return new Encoding(UTF_8, 0, Optional.empty());
    }

    Encoding {
        complaint = complaint.map("the file is UTF-16 (%s-endian); cqlsh reads UTF-8 only"::formatted);
    }

    boolean marked() {
        return markLength > 0;
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
