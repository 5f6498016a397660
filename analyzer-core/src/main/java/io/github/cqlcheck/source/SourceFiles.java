package io.github.cqlcheck.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Which files hold CQL, and in which order they are read. */
public final class SourceFiles {
    private static final List<String> ENDINGS = List.of(".cql", ".cqlsh");
    private static final List<String> TEMPLATE_ENDINGS = List.of(
            "",
            ".tmpl",
            ".template",
            ".tpl",
            ".j2",
            ".jinja",
            ".jinja2",
            ".erb",
            ".ejs",
            ".hbs",
            ".in",
            ".mustache",
            ".ftl");
    private static final Set<String> SKIPPED_DIRECTORIES =
            Set.of(".git", ".hg", ".svn", ".idea", ".gradle", "node_modules", "target");

    /** Numbers in names count as numbers, so that {@code V2} comes before {@code V10}; otherwise plain order. */
    public static final Comparator<String> NATURAL_ORDER = SourceFiles::compareNaturally;

    private SourceFiles() {}

    /** Whether a file name says CQL: {@code .cql} or {@code .cqlsh}, or a template of one such as {@code .cql.tmpl}. */
    public static boolean isCql(Path file) {
        if (file.getFileName() == null) {
            return false;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .anyMatch(ending -> TEMPLATE_ENDINGS.stream().anyMatch(template -> name.endsWith(ending + template)));
    }

    /**
     * The CQL files below a directory, in natural order. Symbolic links are followed, each directory once; build output and
     * version control directories are left out.
     *
     * @param unreadable told of each directory or file that cannot be looked at, and why; the walk goes on
     */
    public static List<Path> under(Path directory, BiConsumer<Path, IOException> unreadable) {
        return under(directory, SourceFiles::isCql, unreadable);
    }

    /** The file of a path, or the CQL files below a directory; none if there is no such file or directory. */
    public static List<Path> named(Path path) {
        if (Files.isDirectory(path)) {
            return under(path, (unreadable, e) -> {});
        }
        return Files.exists(path) ? List.of(path) : List.of();
    }

    /** As {@link #under(Path, BiConsumer)}, where the caller says which files to take. */
    public static List<Path> under(Path directory, Predicate<Path> wanted, BiConsumer<Path, IOException> unreadable) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    directory,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Collector(directory, wanted, found, unreadable));
        } catch (IOException e) {
            unreadable.accept(directory, e);
        }
        found.sort(Comparator.comparing(Path::toString, NATURAL_ORDER));
        return found;
    }

    /** The files of certain names in a directory. */
    public static List<Path> existing(Path directory, List<String> names) {
        return names.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Whether a directory holds a {@code .git}. */
    public static boolean isRepositoryRoot(Path directory) {
        return Files.exists(directory.resolve(".git"));
    }

    /** The nearest directory, from {@code start} upwards, that holds a {@code .git}; else the working directory. */
    public static Path repositoryRoot(Path start) {
        for (Path each = start.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (isRepositoryRoot(each)) {
                return each;
            }
        }
        return Path.of("").toAbsolutePath();
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Predicate<Path> wanted;
        private final List<Path> found;
        private final BiConsumer<Path, IOException> unreadable;

        Collector(Path root, Predicate<Path> wanted, List<Path> found, BiConsumer<Path, IOException> unreadable) {
            this.root = root;
            this.wanted = wanted;
            this.found = found;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean skipped = !directory.equals(root)
                    && directory.getFileName() != null
                    && SKIPPED_DIRECTORIES.contains(directory.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
                unreadable.accept(file, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static int compareNaturally(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftRun = digitsFrom(left, l);
            int rightRun = digitsFrom(right, r);
            int order;
            if (leftRun > l && rightRun > r) {
                order = compareNumbers(left.substring(l, leftRun), right.substring(r, rightRun));
                l = leftRun;
                r = rightRun;
            } else {
                order = Character.compare(left.charAt(l++), right.charAt(r++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(left.length() - l, right.length() - r);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int digitsFrom(String text, int at) {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int compareNumbers(String left, String right) {
        String l = left.replaceFirst("^0+(?=.)", "");
        String r = right.replaceFirst("^0+(?=.)", "");
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }
}
