package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.source.BasePath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Which findings are known already. */
final class BaselineOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Leave out the findings that this baseline holds. Default: cqlcheck-baseline.json at the base"
                    + " path, if it is there. cqlcheck baseline create writes one.")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--no-baseline", description = "Report findings that a baseline holds as well.")
    private boolean none;

    /** What is wrong with the options taken together. */
    Optional<String> contradiction() {
        return none && named.isPresent()
                ? Optional.of("--baseline and --no-baseline: one file, or none; leave one of them out")
                : Optional.empty();
    }

    /** What they say of all that is judged; empty if the baseline is wrong, which is complained about. */
    Optional<UnaryOperator<Analyzer>> change(BasePath base, Complaints complaints) {
        BaselineFile file = BaselineFile.of(named, base.directory());
        if (none || named.isEmpty() && !file.exists()) {
            return Optional.of(UnaryOperator.identity());
        }
        return file.read(complaints).map(baseline -> analyzer -> analyzer.withBaseline(baseline, base));
    }
}
