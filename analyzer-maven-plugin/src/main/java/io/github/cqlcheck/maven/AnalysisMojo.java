package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.report.SarifOptions;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that analyse: find the files, read them, analyse, log, write the reports, judge. */
abstract class AnalysisMojo extends JudgingMojo {
    /**
     * The baseline, whose findings are left out: see the goal {@code baseline}. Unless given: {@code cqlcheck-baseline.json} at
     * the base path, if it is there.
     */
    @Parameter(property = "cqlcheck.baselineFile")
    File baselineFile;

    /** Whether a baseline counts; {@code false} reports what it holds as well. */
    @Parameter(property = "cqlcheck.useBaseline", defaultValue = "true")
    boolean useBaseline;

    /**
     * The reports to write: {@code text} (to {@code cqlcheck.txt}), {@code concise} (to {@code cqlcheck.concise.txt}),
     * {@code json} (to {@code cqlcheck.json}), {@code sarif} (to {@code cqlcheck.sarif}), {@code checkstyle} (to
     * {@code cqlcheck.checkstyle.xml}), {@code junit} (to {@code cqlcheck.junit.xml}), {@code github} (annotations, to
     * {@code cqlcheck.github.txt}), {@code gitlab} (Code Quality, to {@code cqlcheck.gitlab.json}) and {@code html} (a page to
     * read in a browser, to {@code cqlcheck.html}; that of all modules together does not draw the tables).
     */
    @Parameter(property = "cqlcheck.formats", defaultValue = "sarif,text")
    List<String> formats;

    /** By which review tools tell several SARIF reports of one commit apart, such as those of the modules of a build. */
    @Parameter(property = "cqlcheck.sarifCategory", defaultValue = "cqlcheck")
    String sarifCategory;

    /** Whether SARIF has the findings as well that comments suppress, each with the reason. */
    @Parameter(property = "cqlcheck.sarifSuppressed", defaultValue = "false")
    boolean sarifSuppressed;

    /**
     * Whether a build of several modules writes reports of all of them together, too, in the directory that it runs in:
     * {@code target/cqlcheck} there.
     */
    @Parameter(property = "cqlcheck.aggregate", defaultValue = "true")
    boolean aggregate;

    /**
     * Whether a module is not analysed again if its files, the definitions that it reads, the parameters and the plugin are the
     * same as in the last build. It is reported on all the same.
     */
    @Parameter(property = "cqlcheck.incremental", defaultValue = "true")
    boolean incremental;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    MojoExecution execution;

    /** How an analysis is judged; asked for before anything is read, so that a mistake in the parameters shows first. */
    abstract Judge judge() throws MojoExecutionException;

    /** Whether a module with findings waits for the others before it fails the build. */
    abstract boolean failsAtEnd();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Layout layout = layout();
        if (skip) {
            getLog().info("cqlcheck is skipped");
            build(layout, baseAsFarAsKnown(layout), formatsAsFarAsKnown()).endSkipped();
            return;
        }
        Judge judge = judge();
        AnalyzerParameters parameters = parameters();
        Set<ReportFormat> reports = reportFormats();
        BasePath base = base(layout);
        Optional<KnownFindings> known = useBaseline ? KnownFindings.of(baselineFile, layout, base) : Optional.empty();
        boolean model = reports.stream().anyMatch(ReportFormat::drawsModel);
        Build build = build(layout, base, reports);
        Analyzer standard = Analyzer.standard();
        Configuration configuration = configuration(layout, standard::rules);
        Analyzer analyzer = parameters.analyzer(standard, configuration).withModel(model);
        CqlFiles files = new CqlFiles(layout, configuration, getLog());
        Set<Path> found = sources(layout, files);
        if (found.isEmpty() && files.unreadable().isEmpty()) {
            nothingFound(layout);
            build.endWithout();
            return;
        }
        Set<Path> definitions = definitions(layout, files);
        definitions.removeAll(found);
        List<Source> sources = files.read(found);
        check(configuration, sources);
        Optional<Path> last = model ? Optional.empty() : lastAnalysis(layout);
        Incremental unlessSame = new Incremental(analyzer, known, pluginFiles(), last, getLog());
        Analysis analysis = unlessSame.analyze(sources, files.read(definitions), files);
        BuildLog.writeFailures(analysis, getLog());
        if (consoleOutput) {
            new BuildLog(getLog(), BuildLog.color()).write(analysis);
        }
        build.end(analysis, judge.complaint(analysis), unlessSame.repeated());
    }

    private Build build(Layout layout, BasePath base, Set<ReportFormat> reportFormats) {
        SarifOptions sarif = new SarifOptions(sarifCategory, sarifSuppressed);
        ReportFiles reports = new ReportFiles(layout, base, reportDirectory(layout), reportFormats, sarif);
        Optional<Reactor> reactor = Optional.ofNullable(session).map(run -> new Reactor(run, execution, project));
        return new Build(reactor, reports, aggregate, failsAtEnd(), getLog());
    }

    private Set<ReportFormat> reportFormats() throws MojoExecutionException {
        Set<ReportFormat> reports = EnumSet.noneOf(ReportFormat.class);
        for (String format : given(formats)) {
            reports.add(Parameters.choice("formats", format, List.of(ReportFormat.values())));
        }
        return reports;
    }

    /** Where nothing is done, no parameter can be wrong; but the last module may have to report on the others. */
    private Set<ReportFormat> formatsAsFarAsKnown() {
        try {
            return reportFormats();
        } catch (MojoExecutionException e) {
            return Set.of();
        }
    }

    private BasePath baseAsFarAsKnown(Layout layout) {
        try {
            return base(layout);
        } catch (MojoExecutionException e) {
            return new BasePath(layout.repository());
        }
    }

    /** Beside the reports, because {@code mvn clean} is to take it away; each execution has its own. */
    private Optional<Path> lastAnalysis(Layout layout) {
        String name = execution == null ? "default" : execution.getExecutionId().replaceAll("[^\\w.-]|^\\.", "_");
        return incremental
                ? Optional.of(reportDirectory(layout).resolve(".last").resolve(name))
                : Optional.empty();
    }

    /** The plugin and all that it is made of, rules of others among it. */
    private List<Path> pluginFiles() {
        if (execution == null) {
            return List.of();
        }
        return execution.getMojoDescriptor().getPluginDescriptor().getArtifacts().stream()
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
    }
}
