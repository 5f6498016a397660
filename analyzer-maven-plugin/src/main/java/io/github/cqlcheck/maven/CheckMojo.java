package io.github.cqlcheck.maven;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.ConfigurationException;
import io.github.cqlcheck.config.GuardrailsFile;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Reason;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Finds Cassandra anti-patterns in the CQL files of a module, writes reports, and fails the build. Works without a POM too: from
 * the command line it looks at the working directory.
 *
 * <p>In a build of many modules, {@code mvn --fail-at-end verify} shows the findings of all of them before it fails.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    private static final List<String> USUAL_DIRECTORIES =
            List.of("src/main/resources", "src/main/cql", "src/test/resources");

    /** Whether to do nothing at all. */
    @Parameter(property = "cqlcheck.skip", defaultValue = "false")
    boolean skip;

    /**
     * Where the CQL files are, in sub-directories too. Unless given: {@code src/main/resources}, {@code src/main/cql} and
     * {@code src/test/resources}, as far as they exist; without a POM, the working directory. A directory that is given must
     * exist, except in a module of packaging {@code pom}, which may only hand its configuration down.
     */
    @Parameter(property = "cqlcheck.sourceDirectories")
    List<File> sourceDirectories;

    /**
     * Which files to read: patterns such as <code>&#42;&#42;/&#42;.cql.vm</code>, relative to the source directory. Unless
     * given: {@code .cql} and {@code .cqlsh} files and templates of them, such as {@code .cql.tmpl} and {@code .cql.j2}.
     */
    @Parameter(property = "cqlcheck.includes")
    List<String> includes;

    /** Which files to leave out: patterns such as <code>legacy/&#42;&#42;</code>, relative to the source directory. */
    @Parameter(property = "cqlcheck.excludes")
    List<String> excludes;

    /**
     * Files and directories with the definitions of tables that the queries use, such as the schema of another module. They
     * are not themselves reported on, unless they lie in a source directory.
     */
    @Parameter(property = "cqlcheck.schemas")
    List<File> schemas;

    /**
     * What the CQL is for: {@code cassandra-3.11}, {@code cassandra-4.0}, {@code cassandra-4.1}, {@code cassandra-5.0},
     * {@code cassandra-6.0}, {@code scylladb}, {@code dse}, {@code astra}, {@code amazon-keyspaces} or {@code yugabytedb}.
     */
    @Parameter(property = "cqlcheck.target", defaultValue = "cassandra-5.0")
    String target;

    /**
     * The {@code cassandra.yaml} of the cluster that the CQL is for: what its guardrails refuse, or warn of, is a finding of
     * {@code cluster-guardrail}.
     */
    @Parameter(property = "cqlcheck.guardrails")
    File guardrails;

    /**
     * Which holes of templates may stand in the CQL: {@code all}, {@code none}, or some of {@code angle}
     * (<code>&lt;x&gt;</code>), {@code at} (<code>&#64;x&#64;</code>), {@code brace} (<code>&#123;x}</code>), {@code dollar}
     * (<code>&#36;x</code>), {@code dollar-brace} (<code>&#36;{x}</code>), {@code double-brace} (<code>&#123;{x}}</code>),
     * {@code erb} (<code>&lt;%= x %&gt;</code>), {@code hash-brace} (<code>#{x}</code>), {@code numbered} ({@code ?1}) and
     * {@code percent} ({@code %s}).
     */
    @Parameter(property = "cqlcheck.placeholders", defaultValue = "all")
    List<String> placeholders;

    /** Which rules run: {@code recommended}, {@code strict} (advice besides) or {@code all}. */
    @Parameter(property = "cqlcheck.preset", defaultValue = "recommended")
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

    /** Whether findings fail the build. A file that cannot be read fails it in any case. */
    @Parameter(property = "cqlcheck.failOnViolation", defaultValue = "true")
    boolean failOnViolation;

    /** The mildest findings that fail the build: {@code error}, {@code warning} or {@code note}. */
    @Parameter(property = "cqlcheck.violationSeverity", defaultValue = "warning")
    String violationSeverity;

    /** How many findings of that severity, or a worse one, a module may have before they fail the build. */
    @Parameter(property = "cqlcheck.maxAllowedViolations", defaultValue = "0")
    int maxAllowedViolations;

    /**
     * The reports to write: {@code text} (to {@code cqlcheck.txt}), {@code concise} (to {@code cqlcheck.concise.txt}),
     * {@code json} (to {@code cqlcheck.json}), {@code sarif} (to {@code cqlcheck.sarif}), {@code checkstyle} (to
     * {@code cqlcheck.checkstyle.xml}), {@code junit} (to {@code cqlcheck.junit.xml}), {@code github} (annotations, to
     * {@code cqlcheck.github.txt}), {@code gitlab} (Code Quality, to {@code cqlcheck.gitlab.json}) and {@code html} (a page to
     * read in a browser, to {@code cqlcheck.html}).
     */
    @Parameter(property = "cqlcheck.formats", defaultValue = "sarif,text")
    List<String> formats;

    /**
     * Where to write the reports. Unless given: <code>&#36;{project.build.directory}/cqlcheck</code>; without a POM,
     * {@code target/cqlcheck}.
     */
    @Parameter(property = "cqlcheck.outputDirectory")
    File outputDirectory;

    /** Whether the build log shows the findings. */
    @Parameter(property = "cqlcheck.consoleOutput", defaultValue = "true")
    boolean consoleOutput;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The module's directory; without a POM, the working directory. */
    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File basedir;

    /** The root of the whole build, whichever module of it runs. */
    @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
    File reactorRoot;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("cqlcheck is skipped");
            return;
        }
        Threshold threshold = threshold();
        Target cassandra = Configuration.choice("target", target, List.of(Target.values()));
        Guardrails limits = limits();
        Set<PlaceholderKind> holes = holes();
        Set<ReportFormat> reports = reports();
        CqlFiles files = new CqlFiles(root(), getLog());
        Set<Path> found = sources(files);
        if (found.isEmpty() && files.unreadable().isEmpty()) {
            nothingToCheck();
            return;
        }
        Set<Path> definitions = definitions(files);
        definitions.removeAll(found);
        Analysis analysis = analyzer()
                .withInlineConfig(inlineConfig)
                .withTarget(cassandra)
                .withGuardrails(limits)
                .withPlaceholders(holes)
                .withModel(reports.stream().anyMatch(ReportFormat::drawsModel))
                .analyze(files.read(found), files.read(definitions))
                .withUnread(files.unreadable());
        if (consoleOutput) {
            new BuildLog(getLog(), BuildLog.color()).write(analysis);
        }
        write(reports, analysis, files);
        judge(threshold, analysis, reports, files);
    }

    private Analyzer analyzer() throws MojoExecutionException {
        Analyzer standard = Analyzer.standard();
        Levels chosen = new Levels(Configuration.choice("preset", preset, List.of(Preset.values())), preview, Map.of());
        for (Map.Entry<String, String> level : (levels == null ? Map.<String, String>of() : levels).entrySet()) {
            String word = level.getValue() == null ? "" : level.getValue();
            chosen = chosen.with(
                    level.getKey(), Configuration.choice("levels." + level.getKey(), word, List.of(Level.values())));
        }
        Optional<String> unknown = chosen.unknown(standard.rules());
        if (unknown.isPresent()) {
            throw Configuration.mistake("levels", unknown.get(), "is neither a rule nor a category");
        }
        return standard.withLevels(chosen);
    }

    private Guardrails limits() throws MojoExecutionException {
        if (guardrails == null) {
            return Guardrails.none();
        }
        try {
            return GuardrailsFile.read(Source.read(guardrails.toPath()));
        } catch (IOException e) {
            throw Configuration.mistake("guardrails", guardrails, "cannot be read: " + Reason.of(e));
        } catch (ConfigurationException e) {
            throw new MojoExecutionException("parameter guardrails: " + e.getMessage());
        }
    }

    private Threshold threshold() throws MojoExecutionException {
        if (maxAllowedViolations < 0) {
            throw Configuration.mistake("maxAllowedViolations", maxAllowedViolations, "is less than 0");
        }
        Severity severity = Configuration.choice("violationSeverity", violationSeverity, Threshold.WORST_FIRST);
        return new Threshold(severity, maxAllowedViolations);
    }

    private Set<PlaceholderKind> holes() throws MojoExecutionException {
        List<String> words = given(placeholders);
        if (words.isEmpty() || words.equals(List.of("all"))) {
            return EnumSet.allOf(PlaceholderKind.class);
        }
        Set<PlaceholderKind> kinds = EnumSet.noneOf(PlaceholderKind.class);
        if (!words.equals(List.of("none"))) {
            for (String word : words) {
                kinds.add(Configuration.choice("placeholders", word, List.of(PlaceholderKind.values())));
            }
        }
        return kinds;
    }

    private Set<ReportFormat> reports() throws MojoExecutionException {
        Set<ReportFormat> reports = EnumSet.noneOf(ReportFormat.class);
        for (String format : given(formats)) {
            reports.add(Configuration.choice("formats", format, List.of(ReportFormat.values())));
        }
        return reports;
    }

    private Set<Path> sources(CqlFiles files) throws MojoExecutionException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path directory : directories(files)) {
            found.addAll(files.below(directory, given(includes), given(excludes)));
        }
        return found;
    }

    private List<Path> directories(CqlFiles files) throws MojoExecutionException {
        if (given(sourceDirectories).isEmpty()) {
            List<String> usual = hasPom() ? USUAL_DIRECTORIES : List.of("");
            return usual.stream()
                    .map(directory -> absolute(new File(directory)))
                    .filter(Files::isDirectory)
                    .toList();
        }
        List<Path> directories = new ArrayList<>();
        for (File directory : given(sourceDirectories)) {
            Path path = absolute(directory);
            if (Files.isDirectory(path)) {
                directories.add(path);
            } else if (!isParent()) {
                String mistake = Files.exists(path) ? "is not a directory" : "does not exist";
                throw Configuration.mistake("sourceDirectories", files.name(path), mistake);
            }
        }
        return directories;
    }

    private Set<Path> definitions(CqlFiles files) throws MojoExecutionException {
        Set<Path> found = new LinkedHashSet<>();
        for (File schema : given(schemas)) {
            Path path = absolute(schema);
            if (Files.isDirectory(path)) {
                found.addAll(files.below(path, List.of(), List.of()));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw Configuration.mistake("schemas", files.name(path), "does not exist");
            }
        }
        return found;
    }

    private void nothingToCheck() {
        String message = "cqlcheck found no CQL files";
        if (isParent()) {
            getLog().debug(message);
        } else {
            getLog().info(message);
        }
    }

    private void write(Set<ReportFormat> reports, Analysis analysis, CqlFiles files) throws MojoExecutionException {
        for (ReportFormat report : reports) {
            Path file = file(report);
            try {
                Files.createDirectories(file.getParent());
                try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    report.report(false, BuildLog.WIDTH, this::root).write(analysis, out);
                }
            } catch (IOException e) {
                throw new MojoExecutionException("cannot write %s: %s".formatted(files.name(file), Reason.of(e)));
            }
        }
    }

    private Path file(ReportFormat report) {
        return reportDirectory().resolve("cqlcheck." + report.ending());
    }

    private void judge(Threshold threshold, Analysis analysis, Set<ReportFormat> reports, CqlFiles files)
            throws MojoFailureException {
        boolean exceeded = failOnViolation && threshold.exceededBy(analysis);
        StringBuilder summary = new StringBuilder("cqlcheck found ").append(Threshold.counts(analysis));
        if (exceeded && threshold.allowed() > 0) {
            summary.append(", more than the %d allowed".formatted(threshold.allowed()));
        }
        if (!files.unreadable().isEmpty()) {
            summary.append(", and could not read ").append(String.join(", ", files.unreadable()));
        }
        reports.stream()
                .findFirst()
                .ifPresent(report -> summary.append("; see ").append(files.name(file(report))));
        if (exceeded || !files.unreadable().isEmpty()) {
            throw new MojoFailureException(summary.toString());
        }
        getLog().info(summary);
    }

    /** Where the reports' paths start. */
    private Path root() {
        return (reactorRoot == null ? basedir : reactorRoot)
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    private Path reportDirectory() {
        if (outputDirectory != null) {
            return absolute(outputDirectory);
        }
        // without a POM, Maven does not know where the module's directory is
        String build = hasPom() ? project.getBuild().getDirectory() : "target";
        return absolute(new File(build)).resolve("cqlcheck");
    }

    /** The same file, below the root of the build if it is there even if the way to it leads over a symbolic link. */
    private Path absolute(File file) {
        Path path = basedir.toPath().resolve(file.toPath()).toAbsolutePath().normalize();
        if (path.startsWith(root())) {
            return path;
        }
        try {
            Path real = path.toRealPath();
            return real.startsWith(root()) ? real : path;
        } catch (IOException e) {
            return path;
        }
    }

    private boolean hasPom() {
        return project.getFile() != null;
    }

    /** Whether the module only holds other modules together and hands its configuration down to them. */
    private boolean isParent() {
        return hasPom() && project.getPackaging().equals("pom");
    }

    /** Maven leaves a list that is not configured null, and makes an empty element null. */
    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
