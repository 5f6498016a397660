package io.github.cqlcheck.maven;

import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.source.Glob;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.plugin.logging.Log;

/**
 * Finds and reads the files of one module. What cannot be read is logged and remembered, and costs only itself.
 *
 * <p>Files are called by their path below the root of the build, whichever module they belong to.
 */
final class CqlFiles {
    private final Layout layout;
    private final Configuration configuration;
    private final Log log;
    private final Set<String> unreadable = new LinkedHashSet<>();

    CqlFiles(Layout layout, Configuration configuration, Log log) {
        this.layout = layout;
        this.configuration = configuration;
        this.log = log;
    }

    /**
     * The CQL files below a directory, in natural order.
     *
     * @param includes patterns of what to take; if there are none, what is CQL by its name or by the configuration
     * @param excludes patterns of what to leave out, beside what the configuration excludes
     */
    List<Path> below(Path directory, List<String> includes, List<String> excludes) {
        Predicate<Path> included = Glob.any(includes);
        Predicate<Path> excluded = Glob.any(excludes);
        return SourceFiles.under(
                directory,
                file -> {
                    Path relative = directory.relativize(file);
                    boolean taken = includes.isEmpty()
                            ? configuration.takes(file)
                            : included.test(relative) && !configuration.excludes(file);
                    return taken && !excluded.test(relative);
                },
                (path, e) -> unreadable(path, Reason.of(e)));
    }

    /** The files' text, in the natural order of their names, because in that order migrations build upon each other. */
    List<Source> read(Collection<Path> files) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            try {
                sources.add(Source.read(file).named(layout.name(file)));
            } catch (IOException e) {
                unreadable(file, Reason.of(e));
            } catch (OutOfMemoryError e) {
                unreadable(file, "too large for the memory of Java; give Maven more, as in MAVEN_OPTS=-Xmx4g");
            }
        }
        sources.sort(Comparator.comparing(Source::name, SourceFiles.NATURAL_ORDER));
        return sources;
    }

    /** The names of the files and directories that could not be read. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    private void unreadable(Path path, String reason) {
        String name = layout.name(path);
        unreadable.add(name);
        log.error("cannot read %s: %s".formatted(name, reason));
    }
}
