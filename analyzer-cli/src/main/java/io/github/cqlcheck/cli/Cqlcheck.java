package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.PlanFormat;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.report.Version;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.target.Target;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: reads the command line, runs one command, and turns whatever goes wrong into one line and an exit code.
 *
 * <p>A command is the first argument or is not there, in which case it is {@code check}. So no path can be mistaken for a
 * command by its place in the middle of a list.
 */
@Command(
        name = "cqlcheck",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        descriptionHeading = "%n",
        description = "Finds Cassandra anti-patterns in CQL before the cluster does.",
        customSynopsis = {
            "cqlcheck [check] [OPTION]... [PATH]...",
            "       cqlcheck plan [OPTION]... [-q STATEMENT]... [PATH]...",
            "       cqlcheck baseline create|prune|show [OPTION]... [PATH]...",
            "       cqlcheck explain RULE",
            "       cqlcheck rules",
            "       cqlcheck config show [PATH]",
            "       cqlcheck init",
            "       cqlcheck completion SHELL"
        },
        commandListHeading = "%nCommands:%n")
public final class Cqlcheck {
    static final Set<String> COMMANDS =
            Set.of("check", "plan", "baseline", "explain", "rules", "config", "init", "completion", "help");

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    /** How picocli introduces what a type converter says. */
    private static final Pattern INVALID_VALUE = Pattern.compile(
            "(?s)Invalid value for (?:option '(?<option>[^']+)'[^:]*|positional parameter at index \\d+ \\((?<operand>.*?)\\)): (?<reason>.*)");

    private Cqlcheck() {}

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Environment.ofProcess(), Analyzer::standard)
                .code());
    }

    static ExitCode run(List<String> arguments, Environment environment, Supplier<Analyzer> supplier) {
        Complaints complaints = new Complaints(environment);
        Supplier<Analyzer> analyzer = () -> {
            Analyzer supplied = supplier.get();
            supplied.failures().forEach(complaints::failed);
            return supplied;
        };
        StandardOutput out = new StandardOutput(environment.out(), complaints);
        try {
            CommandLine commandLine = commandLine(environment, out, complaints, analyzer);
            ExitCode ended = ExitCode.values()[commandLine.execute(withCommand(arguments))];
            commandLine.getOut().flush();
            return ended.orGraver(complaints.gravest());
        } catch (RuntimeException | Error e) {
            complaints.internal(e);
            return complaints.gravest();
        }
    }

    static CommandLine commandLine(
            Environment environment, StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        CommandLine commandLine = new CommandLine(new Cqlcheck())
                .addSubcommand(new CheckCommand(environment, out, complaints, analyzer))
                .addSubcommand(new PlanCommand(environment, out, complaints, analyzer))
                .addSubcommand(new CommandLine(new BaselineCommand(complaints))
                        .addSubcommand(new BaselineCreateCommand(environment, out, complaints, analyzer))
                        .addSubcommand(new BaselinePruneCommand(environment, out, complaints, analyzer))
                        .addSubcommand(new BaselineShowCommand(environment, out, complaints, analyzer)))
                .addSubcommand(new ExplainCommand(environment, out, complaints, analyzer))
                .addSubcommand(new RulesCommand(environment, out, analyzer))
                .addSubcommand(new ConfigCommand(out, complaints, analyzer))
                .addSubcommand(new InitCommand(out, complaints))
                .addSubcommand(new CompletionCommand(out, analyzer))
                .addSubcommand(new HelpCommand());
        configure(commandLine, environment, complaints);
        return commandLine;
    }

    private static String[] withCommand(List<String> arguments) {
        List<String> complete = new ArrayList<>(arguments);
        if (arguments.isEmpty() || !COMMANDS.contains(arguments.get(0)) && !OWN_OPTIONS.contains(arguments.get(0))) {
            complete.add(0, "check");
        }
        return complete.toArray(String[]::new);
    }

    private static void configure(CommandLine commandLine, Environment environment, Complaints complaints) {
        Ansi ansi = environment.color(ColorMode.AUTO) ? Ansi.ON : Ansi.OFF;
        commandLine
                .setOut(new PrintWriter(new OutputStreamWriter(environment.out(), UTF_8)))
                .setErr(new PrintWriter(new OutputStreamWriter(environment.err(), UTF_8), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .registerConverter(ReportFormat.class, new Words<>(ReportFormat.class))
                .registerConverter(PlanFormat.class, new Words<>(PlanFormat.class))
                .registerConverter(FailOn.class, new Words<>(FailOn.class))
                .registerConverter(Preset.class, new Words<>(Preset.class))
                .registerConverter(Target.class, new Words<>(Target.class))
                .registerConverter(Shell.class, new Words<>(Shell.class))
                .registerConverter(ColorMode.class, new Words<>(ColorMode.class))
                // a file may be called @x
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, given) -> {
                    complaints.usage(sentence(e));
                    return ExitCode.USAGE.code();
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    complaints.internal(e);
                    return ExitCode.FAILURE.code();
                });
        Usage.describe(commandLine, environment.width());
    }

    /** What is wrong with the command line, and where to read on. */
    private static String sentence(ParameterException e) {
        String help =
                "see %s --help".formatted(e.getCommandLine().getCommandSpec().qualifiedName());
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? "unknown option: %s; %s"
                            .formatted(argument, similar(e, argument).orElse(help))
                    : "unexpected argument: %s; %s".formatted(argument, help);
        }
        Matcher value = INVALID_VALUE.matcher(e.getMessage());
        String message = value.matches()
                ? Optional.ofNullable(value.group("option")).orElse(value.group("operand")) + ": "
                        + value.group("reason")
                : Complaints.uncapitalized(e.getMessage().strip()).replaceFirst("\\.$", "");
        return message + "; " + help;
    }

    private static Optional<String> similar(ParameterException e, String argument) {
        List<String> options = e.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        return Suggestion.closest(argument.split("=", 2)[0], options).map("did you mean %s?"::formatted);
    }

    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cqlcheck " + Version.current()};
        }
    }
}
