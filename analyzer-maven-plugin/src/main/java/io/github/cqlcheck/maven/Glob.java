package io.github.cqlcheck.maven;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;

/**
 * File patterns as Ant and Maven have them: {@code *} and {@code ?} stay within a name, {@code **} stands for any number of
 * directories, none included, and a slash at the end for everything below.
 */
final class Glob {
    private Glob() {}

    /** Whether a path, relative to the directory that the patterns speak of, matches one of them. */
    static Predicate<Path> any(List<String> patterns) {
        List<PathMatcher> matchers = patterns.stream().map(Glob::matcher).toList();
        return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    private static PathMatcher matcher(String pattern) {
        String slashed = pattern.strip().replace('\\', '/');
        String whole = slashed.endsWith("/") ? slashed + "**" : slashed;
        // Java gives meaning to brackets and braces, Ant does not; and where Java wants a directory for **/, Ant takes
        // none
        String java = whole.replaceAll("[\\[\\]{}]", "\\\\$0").replace("**/", "{**/,}");
        return FileSystems.getDefault().getPathMatcher("glob:" + java);
    }
}
