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
     * without a slash is about names at any depth, what means a directory means all that is in it, and one behind an
     * exclamation mark takes back what those before it mean.
     */
    public static Predicate<Path> anyBelow(Path directory, List<String> patterns) {
        Path base = directory.toAbsolutePath().normalize();
        List<Line> lines = patterns.stream().map(Line::of).toList();
        return path -> {
            Path absolute = path.toAbsolutePath().normalize();
            if (!absolute.startsWith(base)) {
                return false;
            }
            Path relative = base.relativize(absolute);
            boolean meant = false;
            for (Line line : lines) {
                meant = line.matches(relative) ? line.takes() : meant;
            }
            return meant;
        };
    }

    /** A pattern of several, and whether what it matches is meant or is not. */
    private record Line(boolean takes, PathMatcher matcher) {
        static Line of(String pattern) {
            boolean takesBack = pattern.strip().startsWith("!");
            return new Line(
                    !takesBack,
                    Glob.matcher(anchored(takesBack ? pattern.strip().substring(1) : pattern)));
        }

        /** Whether it is about a path, or about a directory that it lies in. */
        boolean matches(Path relative) {
            for (Path each = relative; each != null; each = each.getParent()) {
                if (matcher.matches(each)) {
                    return true;
                }
            }
            return false;
        }
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
