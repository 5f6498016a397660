package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cqlcheck baseline show}: what the baseline holds, and what of it is gone. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck baseline show [OPTION]... [PATH]...",
        descriptionHeading = "%n",
        description = "Show what the baseline holds, by rule and by file, and what of it no longer occurs.",
        parameterListHeading = "%n")
final class BaselineShowCommand implements Callable<Integer> {
    private final StandardOutput out;
    private final Complaints complaints;

    @Mixin
    private final BaselineJudging options;

    BaselineShowCommand(
            Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.out = out;
        this.complaints = complaints;
        this.options = new BaselineJudging(environment, complaints, analyzer);
    }

    @Override
    public Integer call() {
        options.compared()
                .ifPresent(compared -> out.print(to -> to.append(BaselineText.shown(options.file(), compared))));
        return complaints.gravest().code();
    }
}
