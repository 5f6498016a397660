package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Source;

/** A mistake in a configuration file: its message is one line with the place and what to do. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigurationException(Source file, String mistake) {
        super("%s: %s".formatted(file.name(), mistake));
    }

    ConfigurationException(Source file, int line, String mistake) {
        super("%s:%s: %s".formatted(file.name(), line, mistake));
    }
}
