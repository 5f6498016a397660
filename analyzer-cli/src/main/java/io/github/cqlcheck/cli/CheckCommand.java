package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cqlcheck [check]}: reads, analyses, reports. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck [check] [OPTION]... [PATH]...",
        descriptionHeading = "%n",
        description = "Check CQL files: what cqlcheck does if no command is named.",
        parameterListHeading = "%n")
final class CheckCommand implements Callable<Integer> {
    private final Environment environment;
    private final StandardOutput out;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

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
    private Target target = Target.DEFAULT;

    @Option(
            names = "--placeholders",
            paramLabel = "KIND[,KIND]...",
            converter = Placeholders.Converter.class,
            description =
                    "Which holes of templates may stand in the CQL: all (default), none, or some of angle (<x>), at"
                            + " (@x@), brace ({x}), dollar ($x, $x$), dollar-brace ($${x}), double-brace ({{x}}), erb (<%%= x"
                            + " %%>), hash-brace (#{x}), numbered (?1) and percent (%%s).")
    private Placeholders placeholders = Placeholders.ALL;

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description =
                    "The file that standard input stands for: its name in reports, its place for finding the schema."
                            + " Needs - among the paths.")
    private Optional<Path> standsFor = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What goes to standard output: text (default), concise (a line for each finding) or sarif"
                    + " (SARIF 2.1.0).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = OutputFile.Converter.class,
            description = "Another report, into a file; its directory is made if need be. Repeatable.")
    private List<OutputFile> outputs = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default: if standard output is a terminal), always or never. Files get none.")
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = "--base-path",
            paramLabel = "DIR",
            description =
                    "What the paths in SARIF are relative to. Default: the nearest directory with a .git at or above"
                            + " the working directory, else the working directory.")
    private Optional<Path> basePath = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 if there is a finding of this severity or worse: error, warning (default), note; or"
                            + " never.")
    private FailOn failOn = FailOn.WARNING;

    CheckCommand(Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.environment = environment;
        this.out = out;
        this.complaints = complaints;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        Optional<String> contradiction = contradiction();
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return ExitCode.USAGE.code();
        }
        Inputs inputs = new Inputs(complaints);
        List<Source> sources = inputs.sources(paths.isEmpty() ? List.of(".") : paths, standsFor, environment.in());
        List<Source> definitions = inputs.definitions(schema);
        Analysis analysis = analyzer.get()
                .withTarget(target)
                .withPlaceholders(placeholders.kinds())
                .analyze(sources, definitions)
                .withUnread(complaints.unread());
        for (OutputFile output : outputs) {
            write(output, analysis, inputs);
        }
        // where nothing could be read, the complaints say it all
        if (!sources.isEmpty() || !format.isProse()) {
            print(analysis);
        }
        return (failOn.fails(analysis) ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }

    /** What is wrong with the options taken together. */
    private Optional<String> contradiction() {
        if (standsFor.isPresent() && !paths.contains("-")) {
            return Optional.of("--stdin-filename says what standard input stands for; add - to read it");
        }
        if (basePath.isPresent() && !Files.isDirectory(basePath.get())) {
            return Optional.of("--base-path %s: no such directory".formatted(basePath.get()));
        }
        Set<Path> files = new HashSet<>();
        return outputs.stream()
                .map(OutputFile::file)
                .filter(file -> !files.add(file.toAbsolutePath().normalize()))
                .findFirst()
                .map("--output: two reports into the same file, %s"::formatted);
    }

    private void write(OutputFile output, Analysis analysis, Inputs inputs) {
        String subject = "--output " + output;
        if (inputs.holds(output.file())) {
            complaints.usage(subject + ": would overwrite a file that was checked; choose another name");
            return;
        }
        try {
            Path directory = output.file().toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (Writer file = Files.newBufferedWriter(output.file(), UTF_8)) {
                output.format()
                        .report(false, Environment.DEFAULT_WIDTH, this::base)
                        .write(analysis, file);
            }
        } catch (IOException e) {
            complaints.unwritable(subject, e);
        } catch (RuntimeException e) {
            complaints.internal(e);
        }
    }

    private void print(Analysis analysis) {
        boolean coloured = environment.color(color);
        out.print(to -> format.report(coloured, environment.width(), this::base).write(analysis, to));
    }

    private Path base() {
        Path working = Path.of("").toAbsolutePath();
        return basePath.map(Path::toAbsolutePath).orElseGet(() -> SourceFiles.repositoryRoot(working));
    }
}
