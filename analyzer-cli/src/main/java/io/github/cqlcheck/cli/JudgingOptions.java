package io.github.cqlcheck.cli;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.source.Source;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/** What a command judges, and how: the same for every command that has to do with findings. */
final class JudgingOptions {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ConfigurationOptions configured = new ConfigurationOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final GuardrailOptions limits = new GuardrailOptions();

    /** What is wrong with the options taken together. */
    Optional<String> contradiction(Analyzer all) {
        return input.contradiction().or(configured::contradiction).or(() -> rules.contradiction(all.rules()));
    }

    boolean namesStandardInput() {
        return input.namesStandardInput();
    }

    boolean inlineConfig() {
        return rules.inlineConfig();
    }

    /** What they come to; empty if a file that they name is wrong, which is complained about. */
    Optional<Judging> judging(Analyzer all, InputStream in, Complaints complaints) {
        Optional<UnaryOperator<Settings>> guardrails = limits.change(complaints);
        if (guardrails.isEmpty()) {
            return Optional.empty();
        }
        Configuration configuration = configured.configuration(all::rules);
        Inputs inputs = input.inputs(complaints, configuration);
        List<Source> sources = input.sources(inputs, in);
        List<Source> definitions = input.definitions(inputs);
        if (!ConfigurationOptions.isRight(configuration, sources, complaints)) {
            return Optional.empty();
        }
        Analyzer analyzer = all.withSettings(configuration::settings)
                .with(input.change())
                .with(rules.change())
                .with(guardrails.get());
        List<Source> scoped = sources.stream()
                .flatMap(source -> configuration.settings(source).scope().stream())
                .distinct()
                .flatMap(scope -> scope.definitions().stream())
                .toList();
        return Optional.of(new Judging(analyzer, inputs, sources, definitions, scoped, input.reach(configuration)));
    }
}
