package io.github.cqlcheck.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A configuration file, read.
 *
 * @param root whether no file above it counts
 * @param choices what it sets for all files below its directory
 * @param include further files to read
 * @param exclude files to leave out
 */
record ConfigurationFile(
        Path path,
        boolean root,
        List<Choice> choices,
        List<Override> overrides,
        List<Schemas> schemas,
        Patterns include,
        Patterns exclude) {
    /** What is set for some of the files. */
    record Override(Predicate<Path> files, List<Choice> choices) {}

    /**
     * Which definitions belong to which files.
     *
     * @param files the files that see them
     * @param definitions the files that hold them
     * @param defining whether a file is one of those, or would be if it was there
     */
    record Schemas(String origin, Predicate<Path> files, List<Path> definitions, Predicate<Path> defining) {}

    /** Patterns of files, and where they stand. */
    record Patterns(List<Pattern> all, Predicate<Path> any) {
        static final Patterns NONE = new Patterns(List.of(), path -> false);
    }

    /** A pattern of files, and where it stands. */
    record Pattern(String text, String origin) {}
}
