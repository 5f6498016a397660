package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which texts a run reads. A file is read once, however many ways lead to it; what cannot be read is complained about and left
 * out.
 */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    /** What reports call a text that came through standard input and stands for no file. */
    private static final String STANDARD_INPUT_NAME = "<stdin>";

    private static final Comparator<Source> BY_FILE = Comparator.comparing(
            source -> source.path().map(path -> path.normalize().toString()).orElse(source.name()),
            SourceFiles.NATURAL_ORDER);

    private final Complaints complaints;
    private final Configuration configuration;
    private final boolean forceExclude;
    private final Set<Path> seen = new HashSet<>();

    /** @param forceExclude whether what the configuration excludes is left out even if it is named itself */
    Inputs(Complaints complaints, Configuration configuration, boolean forceExclude) {
        this.complaints = complaints;
        this.configuration = configuration;
        this.forceExclude = forceExclude;
    }

    /**
     * What to judge, in natural order of the names, because in that order migrations build upon each other whatever order a
     * shell lists them in.
     *
     * @param arguments files, directories and {@code -}
     * @param standsFor the file that standard input stands for
     */
    List<Source> sources(List<String> arguments, Optional<Path> standsFor, InputStream in) {
        List<Source> sources = new ArrayList<>();
        if (arguments.contains(STANDARD_INPUT)) {
            // before the files, so that an editor's buffer takes the place of the file on the disk
            standardInput(standsFor, in).ifPresent(sources::add);
        }
        for (String argument : arguments) {
            if (!argument.equals(STANDARD_INPUT)) {
                addSources(argument, sources);
            }
        }
        sources.sort(BY_FILE);
        return sources;
    }

    /** What to read for definitions only; leaves out what is judged already. */
    List<Source> definitions(List<String> arguments) {
        List<Source> sources = new ArrayList<>();
        arguments.forEach(argument -> addSources(argument, sources));
        sources.sort(BY_FILE);
        return sources;
    }

    /** Whether the run has read this file. */
    boolean holds(Path file) {
        return seen.contains(identity(file));
    }

    private Optional<Source> standardInput(Optional<Path> standsFor, InputStream in) {
        try {
            Source source = Source.read(STANDARD_INPUT_NAME, in);
            standsFor.ifPresent(path -> seen.add(identity(path)));
            return Optional.of(standsFor.map(source::standingFor).orElse(source));
        } catch (IOException e) {
            complaints.unreadable("standard input", Reason.of(e));
        } catch (OutOfMemoryError e) {
            complaints.unreadable("standard input", tooLarge());
        }
        return Optional.empty();
    }

    private void addSources(String argument, List<Source> sources) {
        if (argument.isEmpty()) {
            complaints.usage("an empty path; for the working directory write .");
            return;
        }
        // the empty path is the working directory and keeps "./" out of the names of the files in it
        Path path;
        try {
            path = Path.of(argument.equals(".") ? "" : argument);
        } catch (InvalidPathException e) {
            complaints.usage(argument + ": cannot be the name of a file or directory");
            return;
        }
        switch (kind(path, argument)) {
            case FILE -> {
                if (!forceExclude || !configuration.excludes(path)) {
                    read(path).ifPresent(sources::add);
                }
            }
            case DIRECTORY ->
                filesUnder(path, argument).forEach(file -> read(file).ifPresent(sources::add));
            case NEITHER -> {}
        }
    }

    private enum Kind {
        FILE,
        DIRECTORY,
        NEITHER
    }

    private Kind kind(Path path, String argument) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isDirectory() ? Kind.DIRECTORY : Kind.FILE;
        } catch (AccessDeniedException e) {
            complaints.unreadable(argument, Reason.of(e));
        } catch (IOException e) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                complaints.usage(missing(path, argument));
            } else if (e instanceof NoSuchFileException) {
                complaints.unreadable(argument, "the symbolic link leads nowhere");
            } else {
                complaints.unreadable(argument, Reason.of(e));
            }
        }
        return Kind.NEITHER;
    }

    private static String missing(Path path, String argument) {
        if (Cqlcheck.COMMANDS.contains(argument)) {
            return "%s: no such file or directory; as a command it comes first: cqlcheck %s ..."
                    .formatted(argument, argument);
        }
        String seenFrom = path.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
        return "%s: no such file or directory%s".formatted(argument, seenFrom);
    }

    private List<Path> filesUnder(Path directory, String argument) {
        int[] unreadable = {0};
        int[] excluded = {0};
        List<Path> files = SourceFiles.under(directory, file -> isWanted(file, excluded), (path, e) -> {
            unreadable[0]++;
            complaints.unreadable(path.toString().isEmpty() ? argument : path.toString(), Reason.of(e));
        });
        if (files.isEmpty() && unreadable[0] == 0 && excluded[0] > 0) {
            complaints.usage(
                    "%s: the configuration excludes all CQL in this directory; cqlcheck config show %s tells where"
                            .formatted(argument, argument));
        } else if (files.isEmpty() && unreadable[0] == 0) {
            complaints.usage(
                    argument
                            + ": no CQL in this directory (*.cql, *.cqlsh, or a template of one); name a file with another ending itself");
        }
        return files;
    }

    private boolean isWanted(Path file, int[] excluded) {
        boolean taken = configuration.takes(file);
        excluded[0] += !taken && SourceFiles.isCql(file) ? 1 : 0;
        return taken;
    }

    private Optional<Source> read(Path file) {
        if (!seen.add(identity(file))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Source.read(file));
        } catch (IOException e) {
            complaints.unreadable(file.toString(), Reason.of(e));
        } catch (OutOfMemoryError e) {
            complaints.unreadable(file.toString(), tooLarge());
        }
        return Optional.empty();
    }

    private static String tooLarge() {
        return "too large for the memory of Java; give it more, as in CQLCHECK_OPTS=-Xmx4g";
    }

    /** The same for two paths that lead to the same file; a pipe has no real path, and a new file not yet. */
    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
