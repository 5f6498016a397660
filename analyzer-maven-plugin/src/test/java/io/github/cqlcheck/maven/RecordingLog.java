package io.github.cqlcheck.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what is logged, each entry behind its level. */
final class RecordingLog extends SystemStreamLog {
    private final List<String> entries = new ArrayList<>();

    List<String> entries() {
        return entries;
    }

    @Override
    public void debug(CharSequence content) {
        entries.add("debug: " + content);
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        debug(content);
    }

    @Override
    public void debug(Throwable error) {
        debug(error.toString());
    }

    @Override
    public void info(CharSequence content) {
        entries.add("info: " + content);
    }

    @Override
    public void warn(CharSequence content) {
        entries.add("warn: " + content);
    }

    @Override
    public void error(CharSequence content) {
        entries.add("error: " + content);
    }
}
