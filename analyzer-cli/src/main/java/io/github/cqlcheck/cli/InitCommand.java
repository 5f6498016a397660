package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cqlcheck.config.ConfigurationKey;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cqlcheck init}: a first configuration file, after a look at the project. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Cqlcheck.VersionLine.class,
        descriptionHeading = "%n",
        description = "Write a first cqlcheck.yaml: for the Cassandra that the project starts in its builds, tests and"
                + " deployments, and with the other settings as comments.",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        footer = {"", "Example:", "  cqlcheck init && cqlcheck baseline create"})
final class InitCommand implements Callable<Integer> {
    private static final int MAX_EVIDENCE = 5;

    /** What YAML takes for a word as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

    private final StandardOutput out;
    private final Complaints complaints;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "",
            description = "Where to write it. Default: the working directory.")
    private Path directory = Path.of("");

    InitCommand(StandardOutput out, Complaints complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            complaints.usage("%s: no such directory".formatted(directory));
            return ExitCode.USAGE.code();
        }
        Optional<Path> there = ConfigurationKey.FILE_NAMES.stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .findFirst();
        if (there.isPresent()) {
            complaints.usage("%s is there already; cqlcheck config show tells what counts".formatted(there.get()));
            return ExitCode.USAGE.code();
        }
        ProjectLook look = ProjectLook.at(directory);
        Path file = directory.resolve(ConfigurationKey.FILE_NAMES.get(0));
        try {
            Files.writeString(file, text(look), UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            complaints.usage("%s is there already".formatted(file));
            return ExitCode.USAGE.code();
        } catch (IOException e) {
            complaints.unwritable(file.toString(), e);
            return ExitCode.USAGE.code();
        }
        out.print(to -> to.append(told(look, file)));
        return ExitCode.CLEAN.code();
    }

    private static String told(ProjectLook look, Path file) {
        String target = look.target()
                .map(found -> "for %s, because of %s in %s"
                        .formatted(found.target().displayName(), found.image(), found.place()))
                .orElse("for %s, as nothing in the project says which Cassandra it is for"
                        .formatted(Target.DEFAULT.displayName()));
        if (look.target().isEmpty() && !look.targets().isEmpty()) {
            target = "for %s; the project starts several: say which it is for".formatted(Target.DEFAULT.displayName());
        }
        String files = look.cql().size() == 1
                ? "1 CQL file"
                : "%s CQL files".formatted(look.cql().size());
        return """
                Wrote %s, %s. It counts for %s.
                Next: cqlcheck shows what there is to find, and cqlcheck baseline create leaves that for later, so that
                only what is new fails.
                """.formatted(file, target, files);
    }

    private static String text(ProjectLook look) {
        return """
                # What cqlcheck looks for in the CQL below this directory. `cqlcheck config show PATH` tells what counts for a file;
                # `cqlcheck config schema` writes the JSON Schema of this file for your editor.

                %s
                # recommended, strict (advice besides) or all
                preset: recommended

                # error, warning, note, on (what the rule says case by case) or off, for a rule or a whole category; `cqlcheck rules`
                # lists them
                #rules:
                #  allow-filtering: error
                #  in-on-partition-key:
                #    level: warning
                #    warn-above: 10

                # What is left out where a directory is searched
                %s
                # What only you know of your tables
                #tables:
                #  shop.orders: {rows: 40}
                #  shop.events: {rows-per-partition: 20000, ttl: app, bytes(body): 2000}

                # The cassandra.yaml of your cluster: what its guardrails refuse is a finding
                #guardrails: ops/cassandra.yaml

                # Which definitions belong to which queries, where several schemas lie in one repository
                #schemas:
                #  - files: services/orders/**
                #    schema: services/orders/schema.cql

                #overrides:
                #  - files: legacy/**
                #    rules: {select-star: off}
                """.formatted(target(look), excluded(look));
    }

    private static String target(ProjectLook look) {
        Optional<ProjectLook.Evidence> found = look.target();
        if (found.isPresent()) {
            return "# %s in %s\ntarget: %s\n"
                    .formatted(
                            found.get().image(),
                            found.get().place(),
                            found.get().target().id());
        }
        String evidence = look.targets().stream()
                .limit(MAX_EVIDENCE)
                .map(each -> "#   %s in %s\n".formatted(each.image(), each.place()))
                .collect(Collectors.joining());
        return evidence.isEmpty()
                ? "target: %s\n".formatted(Target.DEFAULT.id())
                : "# The project starts several:\n%starget: %s\n".formatted(evidence, Target.DEFAULT.id());
    }

    private static String excluded(ProjectLook look) {
        return look.foreign().isEmpty()
                ? "#exclude:\n#  - generated/\n"
                : "exclude:\n"
                        + look.foreign().stream()
                                .map(directory -> "  - %s\n".formatted(quoted("/" + directory + "/")))
                                .collect(Collectors.joining());
    }

    /** A path as YAML reads it. */
    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'%s'".formatted(path.replace("'", "''"));
    }
}
