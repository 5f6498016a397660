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

    private final Path base;
    private final Map<Source, String> uris = new HashMap<>();

    ArtifactUris(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    String of(Source source) {
        return uris.computeIfAbsent(source, this::uri);
    }

    private String uri(Source source) {
        Optional<Path> path = source.path().map(given -> given.toAbsolutePath().normalize());
        if (path.isEmpty()) {
            return encoded(source.name());
        }
        if (path.get().startsWith(base)) {
            return encoded(base.relativize(path.get()).toString().replace('\\', '/'));
        }
        return path.get().toUri().toASCIIString();
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
