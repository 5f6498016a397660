package io.github.cqlcheck.source;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;

/**
 * File patterns as Ant and Maven have them: {@code *} and {@code ?} stay within a name, {@code **} stands for any number of
 * directories, none included, and a slash at the end for everything below.
 */
public final class Glob {
    private Glob() {}

    /** Whether a path, relative to the directory that the patterns speak of, matches one of them. */
    public static Predicate<Path> any(List<String> patterns) {
        List<PathMatcher> matchers = patterns.stream().map(Glob::matcher).toList();
        return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    /**
     * Whether a path is meant by one of the patterns that a file in a directory holds, as {@code .gitignore} has them: one
     * without a slash is about names at any depth, and what means a directory means all that is in it.
     */
    public static Predicate<Path> anyBelow(Path directory, List<String> patterns) {
        Path base = directory.toAbsolutePath().normalize();
        List<PathMatcher> matchers =
                patterns.stream().map(Glob::anchored).map(Glob::matcher).toList();
        return path -> {
            Path absolute = path.toAbsolutePath().normalize();
            if (matchers.isEmpty() || !absolute.startsWith(base)) {
                return false;
            }
            Path relative = base.relativize(absolute);
            for (Path each = relative; each != null; each = each.getParent()) {
                Path tried = each;
                if (matchers.stream().anyMatch(matcher -> matcher.matches(tried))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static String anchored(String pattern) {
        String slashed = pattern.strip().replace('\\', '/');
        if (slashed.startsWith("./")) {
            return slashed.substring(2);
        }
        int slash = slashed.indexOf('/');
        boolean inside = slash >= 0 && slash < slashed.length() - 1;
        return slash == 0 ? slashed.substring(1) : inside ? slashed : "**/" + slashed;
    }

    private static PathMatcher matcher(String pattern) {
        String slashed = pattern.strip().replace('\\', '/');
        String whole = slashed.endsWith("/") ? slashed + "**" : slashed;
        // Java gives meaning to brackets and braces, Ant does not; and where Java wants a directory for **/, Ant takes
        // none
        String java = whole.replaceAll("[\\[\\]{}]", "\\\\$0").replace("**/", "{**/,}");
        return Path.of("").getFileSystem().getPathMatcher("glob:" + java);
    }
}
