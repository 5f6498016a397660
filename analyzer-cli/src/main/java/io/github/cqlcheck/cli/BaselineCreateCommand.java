package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Baseline;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cqlcheck baseline create}: takes up all findings of today. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck baseline create [OPTION]... [PATH]...",
        descriptionHeading = "%n",
        description =
                "Write a baseline that holds all findings of today. Give it the paths and options that cqlcheck check"
                        + " is run with.",
        parameterListHeading = "%n")
final class BaselineCreateCommand implements Callable<Integer> {
    private final StandardOutput out;
    private final Complaints complaints;

    @Mixin
    private final BaselineJudging options;

    @Option(names = "--force", description = "Replace a baseline that is there.")
    private boolean force;

    BaselineCreateCommand(
            Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.out = out;
        this.complaints = complaints;
        this.options = new BaselineJudging(environment, complaints, analyzer);
    }

    @Override
    public Integer call() {
        BaselineFile file = options.file();
        if (file.exists() && !force) {
            complaints.usage(
                    "%s: there is a baseline already; cqlcheck baseline prune removes what no longer occurs, --force takes up all findings of today anew"
                            .formatted(file));
            return ExitCode.USAGE.code();
        }
        Optional<Judging> judging = options.judging().filter(options::canName);
        judging.flatMap(options::judged).ifPresent(analysis -> write(file, analysis));
        return complaints.gravest().code();
    }

    private void write(BaselineFile file, Analysis analysis) {
        Baseline baseline = Baseline.of(analysis.findings(), options.base());
        if (file.write(baseline, complaints)) {
            out.print(to -> to.append("Wrote %s: %s. Commit it; cqlcheck reports what is new from now on.\n"
                    .formatted(file, BaselineText.held(baseline))));
        }
    }
}
