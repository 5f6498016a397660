package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import java.util.Optional;

/** Says why an analysis has to fail the build, as in {@code 2 errors}, or nothing if it has not. */
interface Judge {
    Optional<String> complaint(Analysis analysis);
}
