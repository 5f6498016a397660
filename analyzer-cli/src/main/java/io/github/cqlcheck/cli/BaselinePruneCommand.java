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
    private final StandardOutput out;
    private final Complaints complaints;

    @Mixin
    private final BaselineJudging options;

    BaselinePruneCommand(
            Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.out = out;
        this.complaints = complaints;
        this.options = new BaselineJudging(environment, complaints, analyzer);
    }

    @Override
    public Integer call() {
        options.compared().ifPresent(this::prune);
        return complaints.gravest().code();
    }

    private void prune(BaselineJudging.Compared compared) {
        BaselineFile file = options.file();
        Baseline pruned = compared.baseline().without(compared.comparison().stale());
        int removed = compared.baseline().count() - pruned.count();
        boolean inOrder = file.isWrittenAs(pruned) || file.write(pruned, complaints);
        if (inOrder && removed == 0) {
            out.print(to -> to.append(
                    "Nothing to remove from %s: %s.\n".formatted(file, BaselineText.held(compared.baseline()))));
        } else if (inOrder) {
            out.print(to -> to.append("Removed %s from %s; left: %s.\n"
                    .formatted(BaselineText.findings(removed), file, BaselineText.held(pruned))));
        }
    }
}
