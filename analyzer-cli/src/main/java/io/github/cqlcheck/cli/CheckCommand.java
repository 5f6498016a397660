package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ConfigurationOptions configured = new ConfigurationOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final GuardrailOptions limits = new GuardrailOptions();

    @Mixin
    private final FixOptions fixes = new FixOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "What goes to standard output: text (default), concise (a line for each finding), json, sarif,"
                            + " checkstyle, junit, github (annotations of GitHub Actions), gitlab (Code Quality) or html (a page to read in a"
                            + " browser).")
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
                    "What the paths in formats for programs are relative to. Default: the nearest directory with a .git at or above"
                            + " the working directory, else the working directory.")
    private Optional<Path> basePath = Optional.empty();

    @Mixin
    private final ReviewOptions review = new ReviewOptions();

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
        Analyzer all = analyzer.get();
        Optional<String> contradiction =
                contradiction().or(configured::contradiction).or(() -> rules.contradiction(all.rules()));
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return ExitCode.USAGE.code();
        }
        Optional<UnaryOperator<Settings>> guardrails = limits.change(complaints);
        if (guardrails.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        Configuration configuration = configured.configuration(all::rules);
        Inputs inputs = input.inputs(complaints, configuration);
        List<Source> sources = input.sources(inputs, environment.in());
        List<Source> definitions = input.definitions(inputs);
        if (!ConfigurationOptions.isRight(configuration, sources, complaints)) {
            return ExitCode.USAGE.code();
        }
        Analyzer chosen = all.withSettings(configuration::settings)
                .with(input.change())
                .with(rules.change())
                .with(guardrails.get())
                .withModel(formats().stream().anyMatch(ReportFormat::drawsModel));
        Function<List<Source>, Analysis> judge =
                texts -> chosen.analyze(texts, definitions).withUnread(complaints.unread());
        Revision revision = Revision.of(sources, chosen::dialect, judge);
        if (fixes.changesTexts()) {
            revision = fixes.revise(revision);
            Mending mending = new Mending(out, complaints, fixes.addsIgnores());
            if (fixes.onlyShows()) {
                boolean differs = mending.show(revision, basePath.orElse(Path.of("")));
                return (differs ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
            }
            revision = mending.write(revision);
        }
        Analysis analysis = revision.analysis();
        analysis.failures().forEach(complaints::failed);
        for (OutputFile output : outputs) {
            write(output, analysis, inputs);
        }
        // where nothing could be read, the complaints say it all
        if (!sources.isEmpty() || !format.isProse()) {
            print(analysis, Mending.sentences(revision));
        }
        return (failOn.fails(analysis) ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }

    /** What is wrong with the options taken together. */
    private Optional<String> contradiction() {
        Optional<String> ofInput = input.contradiction();
        if (ofInput.isPresent()) {
            return ofInput;
        }
        Optional<String> ofFixes =
                fixes.contradiction(input.namesStandardInput(), format, !outputs.isEmpty(), rules.inlineConfig());
        if (ofFixes.isPresent()) {
            return ofFixes;
        }
        if (basePath.isPresent() && !Files.isDirectory(basePath.get())) {
            return Optional.of("--base-path %s: no such directory".formatted(basePath.get()));
        }
        Optional<String> ofReview = review.contradiction(formats().contains(ReportFormat.SARIF));
        if (ofReview.isPresent()) {
            return ofReview;
        }
        Set<Path> files = new HashSet<>();
        return outputs.stream()
                .map(OutputFile::file)
                .filter(file -> !files.add(file.toAbsolutePath().normalize()))
                .findFirst()
                .map("--output: two reports into the same file, %s"::formatted);
    }

    /** The formats that are asked for. */
    private Set<ReportFormat> formats() {
        Set<ReportFormat> formats = EnumSet.of(format);
        outputs.forEach(output -> formats.add(output.format()));
        return formats;
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
                        .report(false, Environment.DEFAULT_WIDTH, this::base, review.sarif())
                        .write(analysis, file);
            }
        } catch (IOException e) {
            complaints.unwritable(subject, e);
        } catch (RuntimeException e) {
            complaints.internal(e);
        }
    }

    private void print(Analysis analysis, List<String> done) {
        boolean asText = fixes.changesTexts() && input.namesStandardInput();
        StandardOutput to = asText ? new StandardOutput(environment.err(), complaints) : out;
        boolean coloured = environment.color(color) && !asText;
        to.print(report -> {
            format.report(coloured, environment.width(), this::base, review.sarif())
                    .write(analysis, report);
            if (format.isProse()) {
                for (String sentence : done) {
                    report.append(sentence).append('\n');
                }
            }
        });
        if (!format.isProse()) {
            done.forEach(sentence -> complaints.inform(Complaints.uncapitalized(sentence.replaceFirst("\\.$", ""))));
        }
    }

    private Path base() {
        Path working = Path.of("").toAbsolutePath();
        return basePath.map(Path::toAbsolutePath).orElseGet(() -> SourceFiles.repositoryRoot(working));
    }
}
