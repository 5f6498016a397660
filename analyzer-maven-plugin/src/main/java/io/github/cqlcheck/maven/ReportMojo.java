package io.github.cqlcheck.maven;

import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Finds Cassandra anti-patterns in the CQL files of a module and writes reports as the goal {@code check} does, but never fails
 * the build because of what it finds.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportMojo extends AnalysisMojo {
    @Override
    Judge judge() {
        return analysis -> Optional.empty();
    }

    @Override
    boolean failsAtEnd() {
        return false;
    }
}
