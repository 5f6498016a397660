package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals that change files: one mends CQL, the other writes down what there is. */
class FixAndBaselineMojoTest {
    private static final String TABLE = "CREATE TABLE shop.t (a int PRIMARY KEY, b int);\n";
    private static final String SCAN = "SELECT a FROM shop.t WHERE b = 1 ALLOW FILTERING;\n";
    private static final String REDUNDANT = "SELECT a FROM shop.t WHERE a = 1 ALLOW FILTERING;\r\n";

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void realPath() throws IOException {
        root = root.toRealPath();
    }

    private <M extends CqlMojo> M module(M mojo, String name) throws IOException {
        Path module = root.resolve(name);
        Files.createDirectories(module);
        MavenProject project = new MavenProject();
        project.setArtifactId(name);
        project.setFile(module.resolve("pom.xml").toFile());
        project.setBuild(new Build());
        project.getBuild().setDirectory(module.resolve("target").toString());
        mojo.project = project;
        mojo.basedir = module.toFile();
        mojo.reactorRoot = root.toFile();
        mojo.useConfigFiles = true;
        mojo.setLog(log);
        return mojo;
    }

    private <M extends JudgingMojo> M judging(M mojo, String name) throws IOException {
        mojo.inlineConfig = true;
        return module(mojo, name);
    }

    private CheckMojo check(String name) throws IOException {
        CheckMojo check = judging(new CheckMojo(), name);
        check.failOnViolation = true;
        check.useBaseline = true;
        check.violationSeverity = "warning";
        check.formats = List.of("text");
        check.consoleOutput = true;
        return check;
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void fixesAreMadeInTheFiles() throws Exception {
        write("shop/src/main/cql/a.cql", TABLE + REDUNDANT + SCAN);

        judging(new FixMojo(), "shop").execute();

        assertThat(Files.readString(root.resolve("shop/src/main/cql/a.cql")))
                .isEqualTo(TABLE + REDUNDANT.replace(" ALLOW FILTERING", "") + SCAN);
        assertThat(log.entries()).containsExactly("info: cqlcheck fixed 1 finding in shop/src/main/cql/a.cql");

        judging(new FixMojo(), "shop").execute();
        assertThat(log.entries()).last().isEqualTo("info: cqlcheck found nothing to fix");
    }

    @Test
    void whatCannotBeWrittenFailsTheBuild() throws Exception {
        write("shop/src/main/cql/a.cql", TABLE + REDUNDANT);
        assertThat(root.resolve("shop/src/main/cql/a.cql").toFile().setReadOnly())
                .isTrue();

        assertThatThrownBy(judging(new FixMojo(), "shop")::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck could not fix shop/src/main/cql/a.cql (permission denied)");
        assertThat(Files.readString(root.resolve("shop/src/main/cql/a.cql"))).isEqualTo(TABLE + REDUNDANT);
    }

    @Test
    void whatTheBaselineHoldsDoesNotFailTheBuild() throws Exception {
        write("shop/src/main/cql/a.cql", TABLE + SCAN);
        write("other/src/main/cql/b.cql", TABLE + SCAN);
        assertThatThrownBy(check("shop")::execute).isInstanceOf(MojoFailureException.class);

        judging(new BaselineMojo(), "shop").execute();
        judging(new BaselineMojo(), "other").execute();
        assertThat(Files.readString(root.resolve("cqlcheck-baseline.json")))
                .contains("\"file\": \"other/src/main/cql/b.cql\"", "\"file\": \"shop/src/main/cql/a.cql\"");
        assertThat(log.entries()).contains("info: cqlcheck wrote 1 finding of this module to cqlcheck-baseline.json");

        check("shop").execute();
        check("other").execute();
        assertThat(log.entries())
                .contains(
                        "info: cqlcheck left out 1 finding that the baseline holds; useBaseline=false reports them, too");

        CheckMojo audit = check("shop");
        audit.useBaseline = false;
        assertThatThrownBy(audit::execute).hasMessageContaining("cqlcheck found 1 error");

        write("shop/src/main/cql/new.cql", SCAN);
        assertThatThrownBy(check("shop")::execute).hasMessageContaining("cqlcheck found 1 error");
        write("shop/src/main/cql/a.cql", TABLE);
        judging(new BaselineMojo(), "shop").execute();
        assertThat(Files.readString(root.resolve("cqlcheck-baseline.json")))
                .contains("other/src/main/cql/b.cql", "shop/src/main/cql/new.cql")
                .doesNotContain("a.cql");
    }

    @Test
    void whatTheRunCouldNotHaveFoundIsNotTakenForGone() throws Exception {
        write("shop/src/main/cql/a.cql", TABLE + SCAN);
        write("shop/src/main/cql/b.cql", SCAN);
        judging(new BaselineMojo(), "shop").execute();

        CheckMojo withoutTheRule = check("shop");
        withoutTheRule.levels = Map.of("allow-filtering", "off");
        withoutTheRule.failOnViolation = false;
        withoutTheRule.execute();
        assertThat(report()).doesNotContain("no longer occur");

        write("shop/src/main/cql/a.cql", "");
        CheckMojo withoutTheTable = check("shop");
        withoutTheTable.failOnViolation = false;
        withoutTheTable.execute();
        assertThat(report()).contains("1 entry of the baseline no longer occurs");
    }

    @Test
    void filesAreNamedFromTheRootOfTheRepository() throws Exception {
        Files.createDirectories(root.resolve(".git"));
        write("backend/shop/src/main/cql/a.cql", TABLE + SCAN);
        BaselineMojo baseline = judging(new BaselineMojo(), "backend/shop");
        baseline.reactorRoot = root.resolve("backend").toFile();
        baseline.execute();
        assertThat(Files.readString(root.resolve("cqlcheck-baseline.json")))
                .contains("\"file\": \"backend/shop/src/main/cql/a.cql\"");

        CheckMojo check = check("backend/shop");
        check.reactorRoot = root.resolve("backend").toFile();
        check.useBaseline = false;
        check.formats = List.of("gitlab", "text");
        assertThatThrownBy(check::execute).hasMessageContaining("see shop/target/cqlcheck/cqlcheck.txt");
        Path reports = root.resolve("backend/shop/target/cqlcheck");
        assertThat(reports.resolve("cqlcheck.gitlab.json")).content().contains("\"backend/shop/src/main/cql/a.cql\"");
        assertThat(reports.resolve("cqlcheck.txt")).content().contains("--> shop/src/main/cql/a.cql");

        check.basePath = root.resolve("backend").toFile();
        assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
        assertThat(reports.resolve("cqlcheck.gitlab.json")).content().contains("\"shop/src/main/cql/a.cql\"");

        check.basePath = root.resolve("none").toFile();
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "parameter basePath: '%s/none' does not exist",
                        root.toString().replace('\\', '/'));
    }

    private String report() throws IOException {
        return Files.readString(root.resolve("shop/target/cqlcheck/cqlcheck.txt"));
    }

    @Test
    void aBaselineThatCannotBeReadIsAMistake() throws Exception {
        write("shop/src/main/cql/a.cql", TABLE);
        CheckMojo check = check("shop");
        check.baselineFile = root.resolve("none.json").toFile();
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("parameter baselineFile: 'none.json' cannot be read: no such file or directory");

        write("cqlcheck-baseline.json", "{\"version\": 7, \"findings\": []}");
        assertThatThrownBy(check("shop")::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("cqlcheck-baseline.json:1:");
    }
}
