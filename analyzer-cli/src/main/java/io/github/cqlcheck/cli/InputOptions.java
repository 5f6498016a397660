package io.github.cqlcheck.cli;

import io.github.cqlcheck.Changes;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Target;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads, and how: the same for every command that reads CQL. */
final class InputOptions {
    @Parameters(
            paramLabel = "PATH",
            hideParamSyntax = true,
            description =
                    "A file, whatever its ending; a directory, searched for *.cql, *.cqlsh and their templates such"
                            + " as *.cql.j2; or - for standard input. Repeatable. Default: the working directory.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--schema",
            paramLabel = "PATH",
            description =
                    "A file or directory to read for table definitions only, without reporting on it. Repeatable.")
    private List<String> schema = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "What the CQL is for: cassandra-3.11, cassandra-4.0, cassandra-4.1, cassandra-5.0 (default),"
                    + " cassandra-6.0, scylladb, dse, astra, amazon-keyspaces or yugabytedb.")
    private Optional<Target> target = Optional.empty();

    @Option(
            names = "--placeholders",
            paramLabel = "KIND[,KIND]...",
            converter = Placeholders.Converter.class,
            description =
                    "Which holes of templates may stand in the CQL: all (default), none, or some of angle (<x>), at"
                            + " (@x@), brace ({x}), dollar ($x, $x$), dollar-brace ($${x}), double-brace ({{x}}), erb (<%%= x"
                            + " %%>), hash-brace (#{x}), numbered (?1) and percent (%%s).")
    private Optional<Placeholders> placeholders = Optional.empty();

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description =
                    "The file that standard input stands for: its name in reports, its place for finding the schema."
                            + " Needs - among the paths.")
    private Optional<Path> standsFor = Optional.empty();

    @Option(
            names = "--force-exclude",
            description = "Leave out files, too, that are named one by one, if the configuration excludes them.")
    private boolean forceExclude;

    /** What reads the texts, as far as a configuration does not exclude them. */
    Inputs inputs(Complaints complaints, Configuration configuration) {
        return new Inputs(complaints, configuration, forceExclude);
    }

    /** What was named; the working directory if nothing was. */
    List<Source> sources(Inputs inputs, InputStream in) {
        return inputs.sources(paths.isEmpty() ? List.of(".") : paths, standsFor, in);
    }

    List<Source> definitions(Inputs inputs) {
        return inputs.definitions(schema);
    }

    boolean namesNothing() {
        return paths.isEmpty();
    }

    /** Which files are read if they are there. */
    Changes.Reach reach(Configuration configuration) {
        List<String> named = paths.isEmpty() ? List.of(".") : paths;
        return new Changes.Reach(
                file -> covers(named, file) && configuration.takes(file),
                file -> covers(schema, file) && configuration.takes(file));
    }

    private static boolean covers(List<String> directories, Path file) {
        return directories.stream()
                .filter(directory -> !directory.equals("-"))
                .anyMatch(
                        directory -> new BasePath(Path.of(directory)).name(file).isPresent());
    }

    /** What the options say of how all is read. */
    UnaryOperator<Settings> change() {
        return settings -> {
            Settings aimed = target.map(settings::withTarget).orElse(settings);
            return placeholders
                    .map(given -> aimed.withPlaceholders(given.kinds()))
                    .orElse(aimed);
        };
    }

    boolean namesStandardInput() {
        return paths.contains("-");
    }

    /** What is wrong with the options taken together. */
    Optional<String> contradiction() {
        return standsFor.isPresent() && !namesStandardInput()
                ? Optional.of("--stdin-filename says what standard input stands for; add - to read it")
                : Optional.empty();
    }
}
