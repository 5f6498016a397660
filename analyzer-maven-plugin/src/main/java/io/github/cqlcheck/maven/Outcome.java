package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came out of a goal in one module.
 *
 * @param module what the user calls the module
 * @param directory where it is reported on together with other modules
 * @param analysis empty if there was nothing to analyse
 * @param complaint why the build has to fail: {@code 2 errors}
 */
record Outcome(String module, Path directory, Optional<Analysis> analysis, Optional<String> complaint) {
    /** The same, but for that nobody will fail because of it later. */
    Outcome forgiven() {
        return new Outcome(module, directory, analysis, Optional.empty());
    }
}
