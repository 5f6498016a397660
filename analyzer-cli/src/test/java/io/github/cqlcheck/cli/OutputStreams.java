package io.github.cqlcheck.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard outputs that do not take what they get. */
final class OutputStreams {
    private OutputStreams() {}

    /** As behind {@code | head}. */
    static OutputStream closedPipe() {
        return failing("Broken pipe");
    }

    /** As {@code > /dev/full}. */
    static OutputStream fullDisk() {
        return failing("No space left on device");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
