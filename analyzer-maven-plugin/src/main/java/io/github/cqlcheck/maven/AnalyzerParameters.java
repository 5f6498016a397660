package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.GuardrailsFile;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Guardrails;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What of the parameters says how files are judged; where they say nothing, the configuration files do.
 *
 * @param inlineConfig whether comments may suppress findings
 */
record AnalyzerParameters(
        UnaryOperator<Settings> reading,
        Optional<Preset> preset,
        boolean preview,
        Map<String, Level> levels,
        Optional<Guardrails> guardrails,
        boolean inlineConfig) {
    /** An analyzer that judges by all of it. */
    Analyzer analyzer(Analyzer standard, Configuration configuration) throws MojoExecutionException {
        Optional<String> unknown = levels(Levels.RECOMMENDED).unknown(standard.rules());
        if (unknown.isPresent()) {
            throw Parameters.mistake("levels", unknown.get(), "is neither a rule nor a category");
        }
        return standard.withSettings(configuration::settings).with(reading).with(this::judged);
    }

    private Settings judged(Settings configured) {
        Settings judged = configured.withLevels(levels(configured.levels()));
        judged = guardrails.map(judged::withGuardrails).orElse(judged);
        return inlineConfig ? judged : judged.withInlineConfig(false);
    }

    private Levels levels(Levels configured) {
        Levels chosen = preset.map(configured::withPreset).orElse(configured);
        chosen = preview ? chosen.withPreview(true) : chosen;
        for (Map.Entry<String, Level> level : levels.entrySet()) {
            chosen = chosen.with(level.getKey(), level.getValue());
        }
        return chosen;
    }

    static Map<String, Level> levels(Map<String, String> given) throws MojoExecutionException {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (Map.Entry<String, String> level : (given == null ? Map.<String, String>of() : given).entrySet()) {
            String word = level.getValue() == null ? "" : level.getValue();
            levels.put(level.getKey(), Parameters.choice("levels." + level.getKey(), word, List.of(Level.values())));
        }
        return levels;
    }

    static Optional<Guardrails> guardrails(File file) throws MojoExecutionException {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(GuardrailsFile.read(Source.read(file.toPath())));
        } catch (IOException e) {
            throw Parameters.mistake("guardrails", file, "cannot be read: " + Reason.of(e));
        } catch (ConfigurationException e) {
            throw new MojoExecutionException("parameter guardrails: " + e.getMessage());
        }
    }
}
