package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;

/** Standard output in UTF-8. A reader who leaves early, as in {@code cqlcheck | head}, is no error. */
record StandardOutput(OutputStream stream, Complaints complaints) {
    /** What writes a text. */
    interface Printing {
        void to(Appendable out) throws IOException;
    }

    void print(Printing printing) {
        // not closed: the stream belongs to the process
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
        try {
            printing.to(out);
            out.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                complaints.unwritable("standard output", e);
            }
        }
    }

    /** Bytes as they are. */
    void write(byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                complaints.unwritable("standard output", e);
            }
        }
    }

    /** The system's own words are all there is to go by: "Broken pipe", on Windows "The pipe is being closed". */
    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
