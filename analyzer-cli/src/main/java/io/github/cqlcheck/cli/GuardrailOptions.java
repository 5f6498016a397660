package io.github.cqlcheck.cli;

import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.GuardrailsFile;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Guardrails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What the cluster allows that the CQL is for. */
final class GuardrailOptions {
    @Option(
            names = "--guardrails",
            paramLabel = "FILE",
            description = "The cassandra.yaml of your cluster: what its guardrails refuse, or warn of, is a finding of"
                    + " cluster-guardrail.")
    private Optional<Path> file = Optional.empty();

    /** What the option says of all CQL; empty if the file cannot be read, which is complained about. */
    Optional<UnaryOperator<Settings>> change(Complaints complaints) {
        if (file.isEmpty()) {
            return Optional.of(UnaryOperator.identity());
        }
        try {
            Guardrails guardrails = GuardrailsFile.read(Source.read(file.get()));
            return Optional.of(settings -> settings.withGuardrails(guardrails));
        } catch (IOException e) {
            complaints.usage("--guardrails %s: cannot be read: %s".formatted(file.get(), Reason.of(e)));
        } catch (ConfigurationException e) {
            complaints.usage("--guardrails " + e.getMessage());
        }
        return Optional.empty();
    }
}
