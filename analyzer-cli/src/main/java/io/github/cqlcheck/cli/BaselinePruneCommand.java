package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Baseline;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cqlcheck baseline prune}: takes out what no longer occurs, and never takes anything up. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck baseline prune [OPTION]... [PATH]...",
        descriptionHeading = "%n",
        description =
                "Remove from the baseline what no longer occurs; nothing is added. Give it the paths and options that"
                        + " cqlcheck check is run with.",
        parameterListHeading = "%n")
final class BaselinePruneCommand implements Callable<Integer> {
    private final Environment environment;
    private final StandardOutput out;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

    @Mixin
    private final BaselineJudging options = new BaselineJudging();

    BaselinePruneCommand(
            Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.environment = environment;
        this.out = out;
        this.complaints = complaints;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        options.compared(environment, complaints, analyzer).ifPresent(this::prune);
        return complaints.gravest().code();
    }

    private void prune(BaselineJudging.Compared compared) {
        BaselineFile file = options.file();
        Baseline pruned = compared.baseline().without(compared.comparison().stale());
        int removed = compared.baseline().count() - pruned.count();
        if (removed == 0) {
            out.print(to -> to.append(
                    "Nothing to remove from %s: %s.\n".formatted(file, BaselineText.held(compared.baseline()))));
        } else if (file.write(pruned, complaints)) {
            out.print(to -> to.append("Removed %s from %s; left: %s.\n"
                    .formatted(BaselineText.findings(removed), file, BaselineText.held(pruned))));
        }
    }
}
