package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.ReportFormat;
import io.github.cqlcheck.report.SarifOptions;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build of modules a, b and c, each of which runs the goal {@code check} in one execution, fails. */
class BuildTest {
    private static final String GROUP = "io.github.cqlcheck";
    private static final String ARTIFACT = "cqlcheck-maven-plugin";

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final MavenExecutionResult result = new DefaultMavenExecutionResult();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final List<MavenProject> projects = new ArrayList<>();
    private MavenSession session;
    private boolean failAtEnd = true;
    private String goal = "check";
    private String execution = "default";

    @BeforeEach
    void modules() throws IOException {
        root = root.toRealPath();
        request.setBaseDirectory(root.toFile());
        request.setGoals(List.of("verify"));
        for (String name : List.of("a", "b", "c")) {
            projects.add(module(name, Optional.empty()));
        }
        session = session();
        session.setProjects(projects);
        session.setAllProjects(projects);
        session.setProjectDependencyGraph(new NoDependencies());
    }

    @SuppressWarnings("deprecation") // only Maven itself has another way
    private MavenSession session() {
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, result);
    }

    @Test
    void failsWhenAllHadTheirTurn() throws Exception {
        end("a", "SELEC 1;");
        end("b", "SELEC 1; SELEC 2;");

        assertThatThrownBy(() -> end("c", ""))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck failed 2 modules: a (1 error), b (2 errors); see target/cqlcheck/cqlcheck.txt");
        assertThat(log.entries())
                .containsExactly(
                        "error: cqlcheck found 1 error; see a/target/cqlcheck/cqlcheck.txt;"
                                + " the other modules are checked before the build fails",
                        "error: cqlcheck found 2 errors; see b/target/cqlcheck/cqlcheck.txt;"
                                + " the other modules are checked before the build fails",
                        "info: cqlcheck found nothing in 1 file; see c/target/cqlcheck/cqlcheck.txt");
        assertThat(root.resolve("target/cqlcheck/cqlcheck.txt"))
                .content()
                .contains("a/x.cql:1:1", "b/x.cql:1:10", "Found 3 errors in 3 files");
    }

    @Test
    void theLastOneSpeaksForItself() throws Exception {
        end("a", "");
        end("b", "");

        assertThatThrownBy(() -> end("c", "SELEC 1;"))
                .hasMessage("cqlcheck found 1 error; see c/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void modulesWithoutCqlCountToo() throws Exception {
        end("a", "SELEC 1;");
        end("b", "");

        assertThatThrownBy(() -> build("c").endWithout())
                .hasMessage("cqlcheck failed 1 module: a (1 error); see target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void failsAtOnceIfItIsToldTo() throws Exception {
        failAtEnd = false;

        assertThatThrownBy(() -> end("a", "SELEC 1;"))
                .hasMessage("cqlcheck found 1 error; see a/target/cqlcheck/cqlcheck.txt");
        assertThat(root.resolve("target/cqlcheck/cqlcheck.txt")).content().contains("Found 1 error in 1 file");
        end("b", "");
        end("c", "");
    }

    @Test
    void deploysNothingWithFindings() {
        request.setGoals(List.of("clean", "deploy"));

        assertThatThrownBy(() -> end("a", "SELEC 1;"))
                .hasMessage("cqlcheck found 1 error; see a/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void waitsForNoModuleThatRunsItInAnotherPhaseOrNotAtAll() throws Exception {
        projects.set(1, module("b", Optional.of("deploy")));
        projects.get(2).getBuild().flushPluginMap();
        projects.get(2).getBuild().setPlugins(new ArrayList<>());
        session.setProjects(projects);

        assertThatThrownBy(() -> end("a", "SELEC 1;"))
                .hasMessage("cqlcheck found 1 error; see a/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void waitsForNoModuleThatHasFailedByItself() throws Exception {
        end("a", "SELEC 1;");
        result.addBuildSummary(new BuildFailure(projects.get(1), 1, new IllegalStateException()));
        result.addException(new IllegalStateException());

        assertThatThrownBy(() -> end("c", ""))
                .hasMessage("cqlcheck failed 1 module: a (1 error); see target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void waitsForNoModuleThatNeedsOneThatHasFailed() throws Exception {
        session.setProjectDependencyGraph(new NoDependencies() {
            @Override
            public List<MavenProject> getUpstreamProjects(MavenProject project, boolean transitive) {
                return project == projects.get(2) ? List.of(projects.get(1)) : List.of();
            }
        });
        result.addBuildSummary(new BuildFailure(projects.get(1), 1, new IllegalStateException()));
        result.addException(new IllegalStateException());

        assertThatThrownBy(() -> end("a", "SELEC 1;")).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void severalGoalsOfAModuleAreOneInTheReportOfAll() throws Exception {
        for (String module : List.of("a", "b")) {
            goal = "report";
            end(module, "");
            goal = "check";
            end(module, "");
        }
        end("c", "");

        assertThat(root.resolve("target/cqlcheck/cqlcheck.txt")).content().contains("No findings in 3 files");
    }

    @Test
    void oneOfManyThreadsIsTheLast() throws Exception {
        projects.clear();
        for (int i = 0; i < 40; i++) {
            projects.add(module("m" + i, Optional.empty()));
        }
        session.setProjects(projects);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> fails("m" + i))
                    .toList();
            int failed = 0;
            for (Future<Boolean> future : threads.invokeAll(tasks)) {
                failed += future.get() ? 1 : 0;
            }
            assertThat(failed).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(root.resolve("target/cqlcheck/cqlcheck.txt")).content().contains("Found 40 errors in 40 files");
    }

    @Test
    void takesAwayWhatAnEarlierBuildLeft() throws Exception {
        Path old = root.resolve("target/cqlcheck/cqlcheck.txt");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "old");

        end("a", "SELEC 1;");

        assertThat(old).doesNotExist();
    }

    @Test
    void takesAwayWhatAModuleHadBeforeItsLastCqlWent() throws Exception {
        Path own = root.resolve("a/target/cqlcheck/cqlcheck.txt");
        Path all = root.resolve("target/cqlcheck/cqlcheck.txt");
        for (Path old : List.of(own, all)) {
            Files.createDirectories(old.getParent());
            Files.writeString(old, "old");
        }

        build("a").endSkipped();
        assertThat(own).exists();

        build("a").endWithout();
        assertThat(own).doesNotExist();
        assertThat(all).doesNotExist();
    }

    @Test
    void warnsOfExecutionsThatOverwriteEachOthersReports() throws Exception {
        end("a", "");
        execution = "other";
        end("a", "");
        build("a").endWithout();

        assertThat(log.entries())
                .contains("warn: the reports of the execution default are overwritten;"
                        + " give each execution an outputDirectory of its own");
        assertThat(root.resolve("a/target/cqlcheck/cqlcheck.txt")).exists();
    }

    @Test
    void aSingleModuleHasItsOwnReportsOnly() {
        session.setProjects(projects.subList(0, 1));
        session.setAllProjects(projects.subList(0, 1));

        assertThatCode(() -> end("a", "")).doesNotThrowAnyException();
        assertThat(root.resolve("target")).doesNotExist();
    }

    private boolean fails(String module) throws Exception {
        try {
            end(module, "SELEC 1;");
            return false;
        } catch (MojoFailureException e) {
            return true;
        }
    }

    private void end(String module, String cql) throws IOException, MojoExecutionException, MojoFailureException {
        Path file = root.resolve(module).resolve("x.cql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, cql);
        Analysis analysis =
                Analyzer.standard().analyze(List.of(Source.read(file).named(module + "/x.cql")));
        Optional<String> complaint =
                analysis.findings().isEmpty() ? Optional.empty() : Optional.of(Threshold.counts(analysis));
        build(module).end(analysis, complaint, false);
    }

    private Build build(String name) {
        MavenProject project = projects.stream()
                .filter(candidate -> candidate.getArtifactId().equals(name))
                .findFirst()
                .orElseThrow();
        Layout layout = new Layout(project, root.resolve(name).toFile(), root.toFile());
        ReportFiles reports = new ReportFiles(
                layout, new BasePath(root), layout.usualReports(), Set.of(ReportFormat.TEXT), SarifOptions.STANDARD);
        Reactor reactor = new Reactor(session, execution(), project);
        return new Build(Optional.of(reactor), reports, true, failAtEnd, log);
    }

    private MojoExecution execution() {
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setPlugin(plugin);
        MojoDescriptor mojo = new MojoDescriptor();
        mojo.setGoal(goal);
        mojo.setPluginDescriptor(descriptor);
        return new MojoExecution(mojo, execution, MojoExecution.Source.LIFECYCLE);
    }

    private MavenProject module(String name, Optional<String> phase) {
        PluginExecution execution = new PluginExecution();
        execution.setId("default");
        execution.setGoals(List.of("check"));
        execution.setPhase(phase.orElse(null));
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.addExecution(execution);
        MavenProject project = new MavenProject();
        project.setGroupId("shop");
        project.setArtifactId(name);
        project.setVersion("1");
        project.setFile(root.resolve(name).resolve("pom.xml").toFile());
        project.getBuild().setDirectory(root.resolve(name).resolve("target").toString());
        project.getBuild().addPlugin(plugin);
        return project;
    }

    private static class NoDependencies implements ProjectDependencyGraph {
        @Override
        public List<MavenProject> getAllProjects() {
            return List.of();
        }

        @Override
        public List<MavenProject> getSortedProjects() {
            return List.of();
        }

        @Override
        public List<MavenProject> getDownstreamProjects(MavenProject project, boolean transitive) {
            return List.of();
        }

        @Override
        public List<MavenProject> getUpstreamProjects(MavenProject project, boolean transitive) {
            return List.of();
        }
    }
}
