package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Planner;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.report.PlanFormat;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what Cassandra will do for each statement in the CQL files of a module, as EXPLAIN would, in the build log and in
 * {@code plan.txt}. Never fails the build because of what it finds.
 */
@Mojo(name = "plan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class PlanMojo extends CqlMojo {
    /** A statement to plan instead of those in the files, which then are read for the definitions of tables only. */
    @Parameter(property = "cqlcheck.query")
    String query;

    /** What to write: {@code text} (to {@code plan.txt}) and {@code json} (to {@code plan.json}). */
    @Parameter(property = "cqlcheck.planFormats", defaultValue = "text")
    List<String> planFormats;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("cqlcheck is skipped");
            return;
        }
        Layout layout = layout();
        Configuration configuration =
                configuration(layout, () -> Analyzer.standard().rules());
        Planner planner =
                Planner.standard().withSettings(configuration::settings).with(reading());
        Set<PlanFormat> formats = formats();
        CqlFiles files = new CqlFiles(layout, configuration, getLog());
        Set<Path> found = sources(layout, files);
        Set<Path> definitions = definitions(layout, files);
        definitions.removeAll(found);
        boolean knowsNothing = found.isEmpty() && (query == null || definitions.isEmpty());
        if (knowsNothing && files.unreadable().isEmpty()) {
            nothingFound(layout);
            return;
        }
        List<Source> sources = files.read(found);
        check(configuration, sources);
        Plans plans = plans(planner, sources, files.read(definitions)).withUnread(files.unreadable());
        if (consoleOutput) {
            getLog().info("what Cassandra will do:\n\n" + text(plans).stripTrailing());
        }
        for (PlanFormat format : formats) {
            Path file = reportDirectory(layout).resolve(format == PlanFormat.TEXT ? "plan.txt" : "plan.json");
            ReportFiles.write(
                    layout, file, out -> format.report(false, BuildLog.WIDTH).write(plans, out));
            getLog().info("cqlcheck wrote " + layout.name(file));
        }
    }

    private Plans plans(Planner planner, List<Source> sources, List<Source> definitions) {
        if (query == null) {
            return planner.plan(sources, definitions);
        }
        List<Source> known = new ArrayList<>(sources);
        known.addAll(definitions);
        return planner.plan(List.of(Source.of("<query>", query)), known);
    }

    private Set<PlanFormat> formats() throws MojoExecutionException {
        Set<PlanFormat> formats = EnumSet.noneOf(PlanFormat.class);
        for (String format : given(planFormats)) {
            formats.add(Parameters.choice("planFormats", format, List.of(PlanFormat.values())));
        }
        return formats;
    }

    private static String text(Plans plans) {
        StringBuilder text = new StringBuilder();
        try {
            PlanFormat.TEXT.report(BuildLog.color(), BuildLog.WIDTH).write(plans, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
