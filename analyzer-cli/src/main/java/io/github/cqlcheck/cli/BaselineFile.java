package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.source.FileReplacement;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where a baseline is kept. */
record BaselineFile(Path path) {
    /** The file that is named, or the one at the base path. */
    static BaselineFile of(Optional<Path> named, Path base) {
        return new BaselineFile(named.orElseGet(() -> base.resolve(Baseline.FILE_NAME)));
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What it holds; empty if it cannot be read, which is complained about. */
    Optional<Baseline> read(Complaints complaints) {
        try {
            return Optional.of(Baseline.read(Source.read(path).named(toString())));
        } catch (IOException e) {
            complaints.usage("%s: cannot be read: %s".formatted(this, Reason.of(e)));
        } catch (ConfigurationException e) {
            e.mistakes().forEach(complaints::usage);
        }
        return Optional.empty();
    }

    /** Whether its text is that of a baseline, entry by entry, whatever ends the lines. */
    boolean isWrittenAs(Baseline baseline) {
        try {
            return Files.readString(path).replace("\r\n", "\n").equals(baseline.json());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it could be written; what went wrong is complained about. */
    boolean write(Baseline baseline, Complaints complaints) {
        try {
            FileReplacement.write(path, baseline.json());
            return true;
        } catch (IOException e) {
            complaints.unwritable(toString(), e);
            return false;
        }
    }

    /** As messages call it: from the working directory if it lies below. */
    @Override
    public String toString() {
        Path working = Path.of("").toAbsolutePath();
        Path file = path.toAbsolutePath().normalize();
        Path shown = file.startsWith(working) && !file.equals(working) ? working.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
