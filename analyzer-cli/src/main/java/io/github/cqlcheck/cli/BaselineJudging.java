package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that compare a project with its baseline. */
final class BaselineJudging {
    private final Environment environment;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

    @Mixin
    private final JudgingOptions options = new JudgingOptions();

    @Mixin
    private final BasePathOption basePath = new BasePathOption();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The file of the baseline. Default: cqlcheck-baseline.json at the base path.")
    private Optional<Path> named = Optional.empty();

    /** A baseline, and what the project has of it now. */
    record Compared(Baseline baseline, Baseline.Comparison comparison) {}

    BaselineJudging(Environment environment, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.environment = environment;
        this.complaints = complaints;
        this.analyzer = analyzer;
    }

    BaselineFile file() {
        return BaselineFile.of(named, basePath.directory());
    }

    BasePath base() {
        return basePath.base();
    }

    /** What the baseline says of the project as it is; empty if something is wrong, which is complained about. */
    Optional<Compared> compared() {
        if (!file().exists()) {
            complaints.usage("%s: no such file; cqlcheck baseline create writes it".formatted(file()));
            return Optional.empty();
        }
        return judging()
                .flatMap(judging -> file().read(complaints)
                        .flatMap(baseline -> judged(judging.with(each -> each.withBaseline(baseline, base())))
                                .flatMap(analysis -> analysis.leftOut().baseline())
                                .map(comparison -> new Compared(baseline, comparison))));
    }

    /** What is to be judged; empty if something is wrong, which is complained about. */
    Optional<Judging> judging() {
        Analyzer all = analyzer.get();
        Optional<String> contradiction = basePath.contradiction().or(() -> options.contradiction(all));
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return Optional.empty();
        }
        return options.judging(all, environment.in(), complaints);
    }

    /**
     * The analysis of all that was named, by all rules; empty if not all of it could be read, or a rule failed, which has been
     * complained about.
     */
    Optional<Analysis> judged(Judging judging) {
        if (complaints.gravest() != ExitCode.CLEAN) {
            return Optional.empty();
        }
        Analysis analysis = judging.analysis();
        analysis.gaps().failures().forEach(complaints::failed);
        return Optional.of(analysis).filter(all -> all.gaps().failures().isEmpty());
    }

    /** Whether the baseline can name all files; what it cannot is complained about. */
    boolean canName(Judging judging) {
        for (Source source : judging.sources()) {
            if (source.path().isEmpty()) {
                complaints.usage("%s: a baseline is about files; --stdin-filename says which one - stands for"
                        .formatted(source.name()));
                return false;
            }
            if (base().name(source).isEmpty()) {
                complaints.usage(
                        "%s: lies outside of %s, from where a baseline names its files; --base-path names another directory"
                                .formatted(source.name(), base().directory()));
                return false;
            }
        }
        return true;
    }
}
