package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.report.ReportFormat;
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
    private final JudgingOptions judged = new JudgingOptions();

    @Mixin
    private final BaselineOptions known = new BaselineOptions();

    @Mixin
    private final ChangeOptions changes = new ChangeOptions();

    @Mixin
    private final BasePathOption basePath = new BasePathOption();

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
        Optional<String> contradiction = contradiction().or(() -> judged.contradiction(all));
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return ExitCode.USAGE.code();
        }
        Optional<UnaryOperator<Analyzer>> ofBaseline = known.change(basePath.base(), complaints);
        if (ofBaseline.isEmpty()) {
            return ExitCode.USAGE.code();
        }
        return judged.judging(all, environment.in(), complaints)
                .map(judging -> judging.with(ofBaseline.get()))
                .flatMap(judging -> changes.change(
                                judging, fixes.readsDiff(), basePath.base(), environment.in(), complaints)
                        .map(judging::with))
                .map(judging -> judging.with(
                        analyzer -> analyzer.withModel(formats().stream().anyMatch(ReportFormat::drawsModel))))
                .map(this::judge)
                .orElse(ExitCode.USAGE.code());
    }

    private int judge(Judging judging) {
        Revision revision = judging.revision(complaints);
        if (fixes.changesTexts()) {
            revision = fixes.revise(revision, judging::isCommented);
            Mending mending = new Mending(out, complaints, fixes.addsIgnores(), judging::isCommented);
            if (fixes.onlyShows()) {
                boolean differs = mending.show(revision, basePath.givenOrWorking());
                return (differs ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
            }
            revision = mending.write(revision);
        }
        Analysis analysis = revision.analysis();
        analysis.gaps().failures().forEach(complaints::failed);
        for (OutputFile output : outputs) {
            write(output, analysis, judging.inputs());
        }
        // where nothing could be read, the complaints say it all
        if (!judging.sources().isEmpty() || !format.isProse()) {
            print(analysis, Mending.sentences(revision));
        }
        return (failOn.fails(analysis) ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }

    /** What is wrong with the options taken together. */
    private Optional<String> contradiction() {
        Optional<String> contradiction = known.contradiction()
                .or(() -> changes.contradiction(fixes.readsDiff(), judged.namesStandardInput(), fixes.changesTexts()))
                .or(() -> fixes.contradiction(
                        judged.namesStandardInput(), format, !outputs.isEmpty(), judged.inlineConfig()))
                .or(basePath::contradiction);
        if (contradiction.isPresent()) {
            return contradiction;
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
                        .report(false, Environment.DEFAULT_WIDTH, basePath::directory, review.sarif())
                        .write(analysis, file);
            }
        } catch (IOException e) {
            complaints.unwritable(subject, e);
        } catch (RuntimeException e) {
            complaints.internal(e);
        }
    }

    private void print(Analysis analysis, List<String> done) {
        boolean asText = fixes.changesTexts() && judged.namesStandardInput();
        StandardOutput to = asText ? new StandardOutput(environment.err(), complaints) : out;
        boolean coloured = environment.color(color) && !asText;
        to.print(report -> {
            format.report(coloured, environment.width(), basePath::directory, review.sarif())
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
}
