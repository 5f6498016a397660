package io.github.cqlcheck.parity;

import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Projects of other people, a directory each, if there are any beside this one. */
final class Corpus {
    private static final String DIRECTORY = System.getProperty("projects", "");

    private Corpus() {}

    static boolean isThere() {
        return !DIRECTORY.isEmpty();
    }

    /** The CQL files of each project, in the order of their names. */
    static List<List<Source>> projects() {
        try (Stream<Path> projects = Files.list(Path.of(DIRECTORY))) {
            List<List<Source>> sources = new ArrayList<>();
            for (Path project : projects.filter(Files::isDirectory).sorted().toList()) {
                sources.add(sources(project));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> sources(Path project) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cql"))
                    .sorted()
                    .toList()) {
                sources.add(Source.read(file));
            }
        }
        return sources;
    }
}
