package io.github.cqlcheck.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** As {@link #name(Source)}, for the file that its path leads to over symbolic links. */
    public Optional<String> realName(Source source) {
        return source.path().flatMap(path -> name(real(path.toAbsolutePath())));
    }

    /** Where a path leads to, as far as there is something. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    /** What a file is called, with forward slashes; empty if it does not lie below. */
    public Optional<String> name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path below = absolute.startsWith(directory) ? directory.relativize(absolute) : linked(absolute);
        return Optional.of(below.toString().replace('\\', '/')).filter(name -> !name.isEmpty());
    }

    /** As {@link #name}, where the way to the directory or to the file leads over a symbolic link. */
    private Path linked(Path absolute) {
        Path real = real(directory);
        Path file = real(absolute);
        return file.startsWith(real) ? real.relativize(file) : Path.of("");
    }

    /** The file of a name; empty if no file can be called so here. */
    public Optional<Path> file(String name) {
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a file of a name. */
    public boolean holds(String name) {
        return file(name).filter(Files::isRegularFile).isPresent();
    }
}
