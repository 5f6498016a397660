package io.github.cqlcheck.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Any text sink as the one that libraries want; who owns it closes it. */
final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        out.append(CharBuffer.wrap(buffer, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
