package io.github.cqlcheck.maven;

import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Target;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: which CQL they read, and how. */
abstract class CqlMojo extends AbstractMojo {
    /** Whether to do nothing at all. */
    @Parameter(property = "cqlcheck.skip", defaultValue = "false")
    boolean skip;

    /**
     * Where the CQL files are, in sub-directories too. Unless given: {@code src/main/resources}, {@code src/main/cql} and
     * {@code src/test/resources}, as far as they exist. A directory that is given must exist, except in a module of packaging
     * {@code pom}, which may only hand its configuration down.
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
     * {@code cassandra-6.0}, {@code scylladb}, {@code dse}, {@code astra}, {@code amazon-keyspaces} or {@code yugabytedb}. Unless
     * given: what {@code cqlcheck.yaml} says, else {@code cassandra-5.0}.
     */
    @Parameter(property = "cqlcheck.target")
    String target;

    /**
     * Which holes of templates may stand in the CQL: {@code all}, {@code none}, or some of {@code angle}
     * (<code>&lt;x&gt;</code>), {@code at} (<code>&#64;x&#64;</code>), {@code brace} (<code>&#123;x}</code>), {@code dollar}
     * (<code>&#36;x</code>), {@code dollar-brace} (<code>&#36;{x}</code>), {@code double-brace} (<code>&#123;{x}}</code>),
     * {@code erb} (<code>&lt;%= x %&gt;</code>), {@code hash-brace} (<code>#{x}</code>), {@code numbered} ({@code ?1}) and
     * {@code percent} ({@code %s}). Unless given: what {@code cqlcheck.yaml} says, else {@code all}.
     */
    @Parameter(property = "cqlcheck.placeholders")
    List<String> placeholders;

    /**
     * The configuration file that counts for all CQL. Unless given: {@code cqlcheck.yaml} or {@code .cqlcheck.yaml} in the
     * directory of each file and in those above it, up to the root of the repository. Other parameters go before it.
     */
    @Parameter(property = "cqlcheck.configFile")
    File configFile;

    /** Whether configuration files count. */
    @Parameter(property = "cqlcheck.useConfigFiles", defaultValue = "true")
    boolean useConfigFiles;

    /** Where to write the reports. Unless given: <code>&#36;{project.build.directory}/cqlcheck</code>. */
    @Parameter(property = "cqlcheck.outputDirectory")
    File outputDirectory;

    /** Whether the build log shows what was found. */
    @Parameter(property = "cqlcheck.consoleOutput", defaultValue = "true")
    boolean consoleOutput;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File basedir;

    /** The root of the whole build, whichever module of it runs. */
    @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
    File reactorRoot;

    final Layout layout() {
        return new Layout(project, basedir, reactorRoot == null ? basedir : reactorRoot);
    }

    final Path reportDirectory(Layout layout) {
        return outputDirectory == null ? layout.usualReports() : layout.absolute(outputDirectory);
    }

    /** What the configuration files say. */
    final Configuration configuration(Layout layout, Supplier<List<RuleInfo>> rules) {
        if (!useConfigFiles) {
            return Configuration.none();
        }
        return configFile == null
                ? Configuration.searched(rules, layout.root())
                : Configuration.of(layout.absolute(configFile), rules, layout.root());
    }

    /** Fails if configuration files hold mistakes; each is one that the sources need. */
    static void check(Configuration configuration, List<Source> sources) throws MojoExecutionException {
        sources.forEach(configuration::settings);
        if (!configuration.mistakes().isEmpty()) {
            throw new MojoExecutionException(String.join("\n", configuration.mistakes()));
        }
    }

    /** What the parameters say of how all is read. */
    final UnaryOperator<Settings> reading() throws MojoExecutionException {
        Optional<Target> cassandra = target == null
                ? Optional.empty()
                : Optional.of(Parameters.choice("target", target, List.of(Target.values())));
        Optional<Set<PlaceholderKind>> holes = holes();
        return settings -> {
            Settings aimed = cassandra.map(settings::withTarget).orElse(settings);
            return holes.map(aimed::withPlaceholders).orElse(aimed);
        };
    }

    private Optional<Set<PlaceholderKind>> holes() throws MojoExecutionException {
        List<String> words = given(placeholders);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.equals(List.of("all"))) {
            return Optional.of(EnumSet.allOf(PlaceholderKind.class));
        }
        Set<PlaceholderKind> kinds = EnumSet.noneOf(PlaceholderKind.class);
        if (!words.equals(List.of("none"))) {
            for (String word : words) {
                kinds.add(Parameters.choice("placeholders", word, List.of(PlaceholderKind.values())));
            }
        }
        return Optional.of(kinds);
    }

    /** The files to judge. */
    final Set<Path> sources(Layout layout, CqlFiles files) throws MojoExecutionException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path directory : directories(layout)) {
            found.addAll(files.below(directory, given(includes), given(excludes)));
        }
        return found;
    }

    private List<Path> directories(Layout layout) throws MojoExecutionException {
        if (given(sourceDirectories).isEmpty()) {
            return layout.usualDirectories();
        }
        List<Path> directories = new ArrayList<>();
        for (File directory : given(sourceDirectories)) {
            Path path = layout.absolute(directory);
            if (Files.isDirectory(path)) {
                directories.add(path);
            } else if (!layout.isParent()) {
                String mistake = Files.exists(path) ? "is not a directory" : "does not exist";
                throw Parameters.mistake("sourceDirectories", layout.name(path), mistake);
            }
        }
        return directories;
    }

    /** The files to read for definitions only. */
    final Set<Path> definitions(Layout layout, CqlFiles files) throws MojoExecutionException {
        Set<Path> found = new LinkedHashSet<>();
        for (File schema : given(schemas)) {
            Path path = layout.absolute(schema);
            if (Files.isDirectory(path)) {
                found.addAll(files.below(path, List.of(), List.of()));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw Parameters.mistake("schemas", layout.name(path), "does not exist");
            }
        }
        return found;
    }

    final void nothingFound(Layout layout) {
        String message = "cqlcheck found no CQL files";
        if (layout.isParent()) {
            getLog().debug(message);
        } else {
            getLog().info(message);
        }
    }

    /** Maven leaves a list that is not configured null, and makes an empty element null. */
    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
