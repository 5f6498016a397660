package io.github.cqlcheck.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The directory that files are named from where the names have to be the same on every machine. */
public record BasePath(Path directory) {
    public BasePath {
        directory = directory.toAbsolutePath().normalize();
    }

    /** What a source is called, with forward slashes; empty if it is no file, or does not lie below. */
    public Optional<String> name(Source source) {
        return source.path().flatMap(this::name);
    }

    /** What a file is called, with forward slashes; empty if it does not lie below. */
    public Optional<String> name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path below = absolute.startsWith(directory) ? directory.relativize(absolute) : linked(absolute);
        return Optional.of(below.toString().replace('\\', '/')).filter(name -> !name.isEmpty());
    }

    /** As {@link #name}, where the way to the directory or to the file leads over a symbolic link. */
    private Path linked(Path absolute) {
        try {
            Path real = directory.toRealPath();
            Path file = absolute.toRealPath();
            return file.startsWith(real) ? real.relativize(file) : Path.of("");
        } catch (IOException e) {
            return Path.of("");
        }
    }

    /** The file of a name. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Whether there is a file of a name. */
    public boolean holds(String name) {
        return Files.isRegularFile(file(name));
    }
}
