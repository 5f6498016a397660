package io.github.cqlcheck.source;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths of what never runs in production. */
final class Samples {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(^|[^a-z])(tests?|testing|testdata|testschemas|examples?|demos?|seeds?|seeding|samples?|fixtures?|tutorials?|quickstart)([^a-z]|$)");

    private Samples() {}

    /** Whether a path within its repository has a word for it. */
    static boolean isSample(String path) {
        return WORDS.matcher(path).find();
    }

    /** The part of an absolute path that is within its repository, or else all of it. */
    static String relative(Path path) {
        Path root = SourceFiles.repositoryRoot(path);
        return (path.startsWith(root) ? root.relativize(path) : path).toString();
    }
}
