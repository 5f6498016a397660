package io.github.cqlcheck.config;

import io.github.cqlcheck.source.Position;
import io.github.cqlcheck.source.Source;
import java.util.List;

/** What is wrong with a configuration file: a line each, with the place and what to do. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    ConfigurationException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    ConfigurationException(Source file, String mistake) {
        this(List.of("%s: %s".formatted(file.name(), mistake)));
    }

    ConfigurationException(Source file, Position position, String mistake) {
        this(List.of(line(file, position, mistake)));
    }

    static String line(Source file, Position position, String mistake) {
        return "%s:%s:%s: %s".formatted(file.name(), position.line(), position.column(), mistake);
    }

    /** A line for each mistake, in the order of the file. */
    public List<String> mistakes() {
        return mistakes;
    }
}
