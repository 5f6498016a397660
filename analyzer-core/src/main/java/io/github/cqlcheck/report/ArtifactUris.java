package io.github.cqlcheck.report;

import io.github.cqlcheck.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The URIs by which SARIF calls the sources: relative to a base directory where they lie below it. */
final class ArtifactUris {
    private static final String UNRESERVED = "-._~/";

    private final RelativePaths paths;
    private final Map<Source, String> uris = new HashMap<>();

    ArtifactUris(Path base) {
        this.paths = new RelativePaths(base);
    }

    String of(Source source) {
        return uris.computeIfAbsent(source, this::uri);
    }

    private String uri(Source source) {
        Optional<Path> outside = paths.below(source).isPresent() ? Optional.empty() : source.path();
        return outside.map(file -> file.toAbsolutePath().normalize().toUri().toASCIIString())
                .orElseGet(() -> encoded(paths.of(source)));
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            boolean letterOrDigit =
                    each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
            if (letterOrDigit || UNRESERVED.indexOf(each) >= 0) {
                uri.append((char) each);
            } else {
                uri.append("%%%02X".formatted(each));
            }
        }
        return uri.toString();
    }
}
