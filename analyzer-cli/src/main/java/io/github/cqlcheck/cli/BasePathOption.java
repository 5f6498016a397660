package io.github.cqlcheck.cli;

import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The directory that files are named from where programs read the names, or other machines. */
final class BasePathOption {
    @Option(
            names = "--base-path",
            paramLabel = "DIR",
            description =
                    "What the paths in formats for programs and in a baseline are relative to. Default: the nearest directory"
                            + " with a .git at or above the working directory, else the working directory.")
    private Optional<Path> given = Optional.empty();

    Optional<String> contradiction() {
        return given.filter(path -> !Files.isDirectory(path)).map("--base-path %s: no such directory"::formatted);
    }

    Path directory() {
        Path working = Path.of("").toAbsolutePath();
        return given.map(Path::toAbsolutePath).orElseGet(() -> SourceFiles.repositoryRoot(working));
    }

    /** The directory if one is named, else the working directory. */
    Path givenOrWorking() {
        return given.orElse(Path.of(""));
    }

    BasePath base() {
        return new BasePath(directory());
    }
}
