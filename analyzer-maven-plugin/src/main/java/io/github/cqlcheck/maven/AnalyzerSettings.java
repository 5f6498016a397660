package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.GuardrailsFile;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What of the parameters makes an analyzer.
 *
 * @param guardrails what the cluster allows
 * @param levels which rules run, at which levels
 * @param inlineConfig whether comments suppress findings
 */
record AnalyzerSettings(
        Target target, Set<PlaceholderKind> holes, Guardrails guardrails, Levels levels, boolean inlineConfig) {
    Analyzer analyzer() throws MojoExecutionException {
        Analyzer standard = Analyzer.standard();
        Optional<String> unknown = levels.unknown(standard.rules());
        if (unknown.isPresent()) {
            throw Configuration.mistake("levels", unknown.get(), "is neither a rule nor a category");
        }
        return standard.withLevels(levels)
                .withInlineConfig(inlineConfig)
                .withTarget(target)
                .withGuardrails(guardrails)
                .withPlaceholders(holes);
    }

    /** Everything of it that a finding may depend on. */
    void addTo(Fingerprint fingerprint) {
        fingerprint.add(target, holes, inlineConfig);
        fingerprint.add(levels.preset(), levels.preview()).addSorted(levels.given());
        fingerprint.addSorted(guardrails.off()).addSorted(guardrails.warn());
        fingerprint.addSorted(guardrails.fail()).addSorted(guardrails.lists());
    }

    static Levels levels(String preset, boolean preview, Map<String, String> given) throws MojoExecutionException {
        Levels levels = new Levels(Configuration.choice("preset", preset, List.of(Preset.values())), preview, Map.of());
        for (Map.Entry<String, String> level : (given == null ? Map.<String, String>of() : given).entrySet()) {
            String word = level.getValue() == null ? "" : level.getValue();
            levels = levels.with(
                    level.getKey(), Configuration.choice("levels." + level.getKey(), word, List.of(Level.values())));
        }
        return levels;
    }

    static Guardrails guardrails(File file) throws MojoExecutionException {
        if (file == null) {
            return Guardrails.none();
        }
        try {
            return GuardrailsFile.read(Source.read(file.toPath()));
        } catch (IOException e) {
            throw Configuration.mistake("guardrails", file, "cannot be read: " + Reason.of(e));
        } catch (ConfigurationException e) {
            throw new MojoExecutionException("parameter guardrails: " + e.getMessage());
        }
    }
}
