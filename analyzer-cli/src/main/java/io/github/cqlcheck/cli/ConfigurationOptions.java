package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which configuration files count. */
final class ConfigurationOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The configuration file that counts for all files. Default: cqlcheck.yaml or .cqlcheck.yaml in the"
                            + " directory of each file and in those above it, up to the root of the repository.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--no-config", description = "Read no configuration file.")
    private boolean none;

    /** What is wrong with the options taken together. */
    Optional<String> contradiction() {
        return none && file.isPresent()
                ? Optional.of("--config and --no-config: one file, or none; leave one of them out")
                : Optional.empty();
    }

    /** What they say, of which nothing is read before it is asked for. */
    Configuration configuration(Supplier<List<RuleInfo>> rules) {
        Path working = Path.of("");
        if (none) {
            return Configuration.none();
        }
        return file.map(given -> Configuration.of(given, rules, working))
                .orElseGet(() -> Configuration.searched(rules, working));
    }

    /** Whether all that counts for some sources is right; what is not is complained about. */
    static boolean isRight(Configuration configuration, List<Source> sources, Complaints complaints) {
        sources.forEach(configuration::settings);
        configuration.mistakes().forEach(complaints::usage);
        return configuration.mistakes().isEmpty();
    }
}
