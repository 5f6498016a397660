package io.github.cqlcheck.report;

import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What programs call the sources: their paths from a base directory, with forward slashes, where they lie below it; else
 * the whole path; their names where they are no files.
 */
final class RelativePaths {
    private final BasePath base;
    private final Map<Source, String> paths = new HashMap<>();

    RelativePaths(Path base) {
        this.base = new BasePath(base);
    }

    String of(Source source) {
        return paths.computeIfAbsent(source, this::path);
    }

    /** The path from the base, if it is a file below it. */
    Optional<String> below(Source source) {
        return base.name(source);
    }

    private String path(Source source) {
        return below(source).or(() -> file(source).map(RelativePaths::slashed)).orElse(source.name());
    }

    private static Optional<Path> file(Source source) {
        return source.path().map(given -> given.toAbsolutePath().normalize());
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
