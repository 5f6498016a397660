package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that look for something: which rules run, and how. */
abstract class JudgingMojo extends CqlMojo {
    /**
     * The {@code cassandra.yaml} of the cluster that the CQL is for: what its guardrails refuse, or warn of, is a finding of
     * {@code cluster-guardrail}.
     */
    @Parameter(property = "cqlcheck.guardrails")
    File guardrails;

    /**
     * Which rules run: {@code recommended}, {@code strict} (advice besides) or {@code all}. Unless given: what
     * {@code cqlcheck.yaml} says, else {@code recommended}.
     */
    @Parameter(property = "cqlcheck.preset")
    String preset;

    /** Whether rules of the preset run as well that no release has had yet. */
    @Parameter(property = "cqlcheck.preview", defaultValue = "false")
    boolean preview;

    /**
     * What findings of a rule, or of all rules of a category, are: {@code error}, {@code warning}, {@code note},
     * {@code on} (what the rule says case by case) or {@code off}, in elements such as <code>&lt;lwt&gt;off&lt;/lwt&gt;</code>. A rule that is named runs whatever the preset.
     */
    @Parameter
    Map<String, String> levels;

    /**
     * Whether comments such as {@code -- cqlcheck-ignore allow-filtering: forty rows} suppress findings; {@code false} reports
     * everything, for an audit.
     */
    @Parameter(property = "cqlcheck.inlineConfig", defaultValue = "true")
    boolean inlineConfig;

    /**
     * The directory that the paths in reports for programs, and in a baseline, are relative to. Unless given: the root of the
     * repository, which is the nearest directory with a {@code .git} at the root of the build or above; else the root of the build.
     */
    @Parameter(property = "cqlcheck.basePath")
    File basePath;

    final BasePath base(Layout layout) throws MojoExecutionException {
        if (basePath == null) {
            return new BasePath(layout.repository());
        }
        Path directory = layout.absolute(basePath);
        if (!Files.isDirectory(directory)) {
            throw Parameters.mistake(
                    "basePath",
                    layout.name(directory),
                    Files.exists(directory) ? "is not a directory" : "does not exist");
        }
        return new BasePath(directory);
    }

    final AnalyzerParameters parameters() throws MojoExecutionException {
        return new AnalyzerParameters(
                reading(),
                preset == null
                        ? Optional.empty()
                        : Optional.of(Parameters.choice("preset", preset, List.of(Preset.values()))),
                preview,
                AnalyzerParameters.levels(levels),
                AnalyzerParameters.guardrails(guardrails),
                inlineConfig);
    }

    /**
     * What is judged in a module.
     *
     * @param definitions further sources, read for their definitions only
     * @param unreadable the names of files that could not be read, which has been told
     */
    record Judging(Analyzer analyzer, List<Source> sources, List<Source> definitions, List<String> unreadable) {}

    /** What a module holds; empty if nothing is to be done, or if there is no CQL, which is told. */
    final Optional<Judging> judging(Layout layout) throws MojoExecutionException {
        if (skip) {
            getLog().info("cqlcheck is skipped");
            return Optional.empty();
        }
        Analyzer standard = Analyzer.standard();
        Configuration configuration = configuration(layout, standard::rules);
        Analyzer analyzer = parameters().analyzer(standard, configuration);
        CqlFiles files = new CqlFiles(layout, configuration, getLog());
        Set<Path> found = sources(layout, files);
        Set<Path> further = definitions(layout, files);
        further.removeAll(found);
        List<Source> sources = files.read(found);
        List<Source> definitions = files.read(further);
        check(configuration, sources);
        if (sources.isEmpty() && files.unreadable().isEmpty()) {
            nothingFound(layout);
            return Optional.empty();
        }
        return Optional.of(new Judging(analyzer, sources, definitions, files.unreadable()));
    }
}
