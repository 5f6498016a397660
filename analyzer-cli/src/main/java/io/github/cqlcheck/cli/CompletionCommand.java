package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cqlcheck completion SHELL}: a script that completes command lines. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        sortOptions = false,
        descriptionHeading = "%n",
        description = "Print a script that completes command lines of cqlcheck in a shell.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {
            "",
            "Examples:",
            "  source <(cqlcheck completion bash)                 in ~/.bashrc",
            "  source <(cqlcheck completion zsh)                  in ~/.zshrc, behind compinit",
            "  cqlcheck completion fish | source                  in ~/.config/fish/config.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final StandardOutput out;
    private final Supplier<Analyzer> analyzer;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell;

    CompletionCommand(StandardOutput out, Supplier<Analyzer> analyzer) {
        this.out = out;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        List<CommandWords> commands =
                CommandWords.of(spec.root().commandLine(), analyzer.get().rules());
        String script = shell.script(commands);
        out.print(to -> to.append(script));
        return ExitCode.CLEAN.code();
    }
}
