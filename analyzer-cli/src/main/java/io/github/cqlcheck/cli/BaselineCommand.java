package io.github.cqlcheck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code cqlcheck baseline}: the findings that a project has already. What it does, its own commands do. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        customSynopsis = "cqlcheck baseline create|prune|show [OPTION]... [PATH]...",
        descriptionHeading = "%n",
        description = "Keep the findings that a project has already in a file, so that only new ones are reported.",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n")
final class BaselineCommand implements Callable<Integer> {
    private final Complaints complaints;

    BaselineCommand(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        complaints.usage("baseline: say what to do with it: create, prune or show; see cqlcheck baseline --help");
        return ExitCode.USAGE.code();
    }
}
