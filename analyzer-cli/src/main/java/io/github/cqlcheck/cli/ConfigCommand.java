package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Choice;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.report.JsonConfigurationSchema;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cqlcheck config}: what counts for a file, and what may. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        descriptionHeading = "%n",
        description = "Show the settings that count for a file, or what a cqlcheck.yaml may hold.",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n")
final class ConfigCommand implements Callable<Integer> {
    private final StandardOutput out;
    private final Complaints complaints;
    private final Supplier<Analyzer> analyzer;

    @Spec
    private CommandSpec spec;

    ConfigCommand(StandardOutput out, Complaints complaints, Supplier<Analyzer> analyzer) {
        this.out = out;
        this.complaints = complaints;
        this.analyzer = analyzer;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "config: say what to show: cqlcheck config show PATH, or schema");
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            versionProvider = Cqlcheck.VersionLine.class,
            descriptionHeading = "%n",
            description = "Write the JSON Schema of cqlcheck.yaml, by which editors complete and check it.",
            optionListHeading = "%n")
    int schema() {
        out.print(to -> JsonConfigurationSchema.write(analyzer.get().rules(), to));
        return ExitCode.CLEAN.code();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Cqlcheck.VersionLine.class,
            descriptionHeading = "%n",
            description = "Show the settings that count for a file, and where each comes from.",
            parameterListHeading = "%n",
            optionListHeading = "%n")
    int show(
            @Parameters(
                            paramLabel = "PATH",
                            arity = "0..1",
                            defaultValue = "",
                            description =
                                    "A file, whether it is there or not, or a directory. Default: the working directory.")
                    String argument,
            @Mixin ConfigurationOptions configured) {
        Optional<String> contradiction = configured.contradiction();
        if (contradiction.isPresent()) {
            complaints.usage(contradiction.get());
            return ExitCode.USAGE.code();
        }
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            complaints.usage(argument + ": cannot be the name of a file or directory");
            return ExitCode.USAGE.code();
        }
        Path file = Files.isDirectory(path) ? path.resolve("any.cql") : path;
        Configuration configuration =
                configured.configuration(() -> analyzer.get().rules());
        Settings settings = configuration.settings(file);
        configuration.mistakes().forEach(complaints::usage);
        if (!configuration.mistakes().isEmpty()) {
            return ExitCode.USAGE.code();
        }
        String shown = table(rows(configuration, file, settings));
        out.print(to -> to.append(shown));
        return ExitCode.CLEAN.code();
    }

    /** A setting as it is shown. */
    private record Row(String value, String origin) {}

    private static Map<String, Row> rows(Configuration configuration, Path file, Settings settings) {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("target", new Row(settings.dialect().target().id(), "default"));
        rows.put("preset", new Row(settings.levels().preset().word(), "default"));
        rows.put("preview", new Row(String.valueOf(settings.levels().preview()), "default"));
        rows.put("inline-config", new Row(String.valueOf(settings.inlineConfig()), "default"));
        rows.put("placeholders", new Row("all", "default"));
        for (Choice choice : configuration.choices(file).values()) {
            rows.put(choice.key(), new Row(choice.value(), choice.origin()));
        }
        settings.scope().ifPresent(scope -> rows.put("schemas", new Row("those of an entry", scope.name())));
        configuration.included(file).forEach((pattern, origin) -> rows.put("include " + pattern, new Row("", origin)));
        configuration.excluded(file).forEach((pattern, origin) -> rows.put("exclude " + pattern, new Row("", origin)));
        if (configuration.excludes(file)) {
            rows.put("excluded", new Row("where a directory is searched", ""));
        }
        return rows;
    }

    private static String table(Map<String, Row> rows) {
        int names = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        int values = rows.values().stream()
                .mapToInt(row -> row.value().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        rows.forEach((name, row) -> table.append("%s  %s  %s"
                        .formatted(padded(name, names), padded(row.value(), values), row.origin())
                        .stripTrailing())
                .append('\n'));
        return table.toString();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length());
    }
}
