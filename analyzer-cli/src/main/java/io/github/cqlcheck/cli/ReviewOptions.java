package io.github.cqlcheck.cli;

import io.github.cqlcheck.report.SarifOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a report for code review is to hold. */
final class ReviewOptions {
    @Option(
            names = "--sarif-category",
            paramLabel = "NAME",
            description = "By which review tools tell several SARIF reports of one commit apart. Default: cqlcheck.")
    private Optional<String> category = Optional.empty();

    @Option(
            names = "--sarif-suppressed",
            description = "Write findings into SARIF as well that comments suppress, each with the reason.")
    private boolean suppressed;

    SarifOptions sarif() {
        return new SarifOptions(category.orElse(SarifOptions.STANDARD.category()), suppressed);
    }

    /** What is wrong with the options, given whether there is a report that they are for. */
    Optional<String> contradiction(boolean withSarif) {
        if (category.filter(String::isBlank).isPresent()) {
            return Optional.of("--sarif-category: an empty name");
        }
        if (withSarif || category.isEmpty() && !suppressed) {
            return Optional.empty();
        }
        return Optional.of("%s without a report in SARIF; add --output sarif=FILE"
                .formatted(suppressed ? "--sarif-suppressed" : "--sarif-category"));
    }
}
