package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanMojoTest {
    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final PlanMojo mojo = new PlanMojo();

    @BeforeEach
    void asMavenDoesByDefault() throws IOException {
        root = root.toRealPath();
        mojo.project = new MavenProject();
        mojo.project.getBuild().setDirectory(root.resolve("target").toString());
        mojo.basedir = root.toFile();
        mojo.useConfigFiles = true;
        mojo.planFormats = List.of("text");
        mojo.consoleOutput = true;
        mojo.setLog(log);
        Path cql = Files.createDirectories(root.resolve("src/main/cql"));
        Files.writeString(cql.resolve("schema.cql"), "CREATE TABLE shop.t (a int PRIMARY KEY, b int);\n");
        Files.writeString(cql.resolve("queries.cql"), "SELECT b FROM shop.t WHERE a = ?;\nSELECT b FROM shop.u;\n");
    }

    @Test
    void plansWhatTheFilesHold() throws Exception {
        mojo.planFormats = List.of("json", "text");

        mojo.execute();

        assertThat(log.entries()).hasSize(3);
        assertThat(log.entries().get(0))
                .startsWith("info: what Cassandra will do:\n\nsrc/main/cql/queries.cql:1:1\nSELECT b FROM shop.t")
                .contains("reach      one row of shop.t");
        assertThat(log.entries().subList(1, 3))
                .containsExactly(
                        "info: cqlcheck wrote target/cqlcheck/plan.txt",
                        "info: cqlcheck wrote target/cqlcheck/plan.json");
        assertThat(Files.readString(root.resolve("target/cqlcheck/plan.txt"))).contains("1 plan in 2 files: 1 served");
        assertThat(Files.readString(root.resolve("target/cqlcheck/plan.json"))).contains("\"reach\"");
    }

    @Test
    void plansAQueryInstead() throws Exception {
        mojo.query = "SELECT a FROM shop.t WHERE b = 1";
        mojo.planFormats = List.of();

        mojo.execute();

        assertThat(log.entries()).singleElement().asString().contains("<query>:1:1", "needs ALLOW FILTERING");
        assertThat(log.entries().get(0)).doesNotContain("queries.cql");
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    void saysWhatItCannotDo() throws Exception {
        mojo.planFormats = List.of("html");
        assertThatThrownBy(mojo::execute).hasMessage("parameter planFormats: 'html' is not one of text, json");

        mojo.planFormats = List.of("text");
        mojo.includes = List.of("*.none");
        mojo.execute();
        // a module that defines nothing has nothing to say on a query for the whole build
        mojo.query = "SELECT a FROM shop.t";
        mojo.execute();
        mojo.skip = true;
        mojo.execute();

        assertThat(log.entries())
                .containsExactly(
                        "info: cqlcheck found no CQL files",
                        "info: cqlcheck found no CQL files",
                        "info: cqlcheck is skipped");
    }
}
