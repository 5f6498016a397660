package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program goes by {@code cqlcheck.yaml}, shows what counts, and writes a first one. */
class ConfigurationFilesTest {
    private static final String SCHEMA = "CREATE TABLE shop.orders (id uuid PRIMARY KEY, total int);\n";
    private static final String SCAN = "SELECT id FROM shop.orders WHERE total = 3 ALLOW FILTERING;\n";

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        program = new Program(directory).file("schema.cql", SCHEMA).file("db/a.cql", SCAN);
    }

    @Test
    void settingsAreThoseOfTheNearestFile() {
        program.file("cqlcheck.yaml", "rules: {allow-filtering: off}\n")
                .file("db/v2/cqlcheck.yaml", "rules: {allow-filtering: note}\n")
                .file("db/v2/b.cql", SCAN);

        Result result = program.run("--format concise DIR");

        assertThat(result.out()).startsWith("DIR/db/v2/b.cql:1:44: note[allow-filtering]");
        assertThat(result.out()).contains("Found 1 note in 3 files");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void theCommandLineGoesBeforeTheFile() {
        program.file("cqlcheck.yaml", "preset: strict\nrules: {allow-filtering: off}\n");

        assertThat(program.run("--level allow-filtering=error DIR").exitCode()).isOne();
        assertThat(program.run("DIR").exitCode()).isZero();
        assertThat(program.run("--no-config DIR").exitCode()).isOne();
    }

    @Test
    void aFileThatIsNamedCountsForAll() {
        program.file("cqlcheck.yaml", "nonsense: 1\n").file("ci/lint.yaml", "rules: {allow-filtering: off}\n");

        assertThat(program.run("--config DIR/ci/lint.yaml DIR").exitCode()).isZero();
    }

    @Test
    void oneFileOrNone() {
        assertThat(program.run("--config DIR/a.yaml --no-config DIR"))
                .isEqualTo(new Result(
                        2, "", "cqlcheck: --config and --no-config: one file, or none; leave one of them out\n"));
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndNothingElse() {
        program.file("cqlcheck.yaml", "tarket: dse\nrules:\n  allow-filtring: off\n");

        Result result = program.run("DIR");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                cqlcheck: DIR/cqlcheck.yaml:1:1: there is no setting tarket; did you mean target?
                cqlcheck: DIR/cqlcheck.yaml:3:3: allow-filtring is neither a rule nor a category; did you mean allow-filtering?
                """);
        assertThat(program.run("plan DIR")).isEqualTo(result);
        assertThat(program.run("config show DIR")).isEqualTo(result);
    }

    @Test
    void whatIsExcludedIsReadOnlyIfItIsNamed() {
        program.file("cqlcheck.yaml", "exclude: db\n");

        assertThat(program.run("DIR").exitCode()).isZero();
        assertThat(program.run("--schema DIR/schema.cql DIR/db/a.cql").exitCode())
                .isOne();
        assertThat(program.run("--force-exclude DIR/schema.cql DIR/db/a.cql").exitCode())
                .isZero();
        assertThat(program.run("DIR/db").err())
                .isEqualTo("cqlcheck: DIR/db: the configuration excludes all CQL in this directory;"
                        + " cqlcheck config show DIR/db tells where\n");
    }

    @Test
    void whatIsIncludedIsFound() {
        program.file("cqlcheck.yaml", "include: '*.cql.vm'\n").file("db/b.cql.vm", SCAN);

        assertThat(program.run("--format concise DIR").out())
                .contains("b.cql.vm:1:44: ")
                .contains("in 3 files");
    }

    @Test
    void standardInputIsJudgedAsTheFileItStandsFor() {
        program.file("db/cqlcheck.yaml", "rules: {allow-filtering: off}\n").in(SCAN);

        assertThat(program.run("--stdin-filename DIR/db/new.cql --schema DIR/schema.cql -")
                        .exitCode())
                .isZero();
        assertThat(program.run("--stdin-filename DIR/new.cql --schema DIR/schema.cql -")
                        .exitCode())
                .isOne();
    }

    @Test
    void plansGoByItToo() {
        program.file("cqlcheck.yaml", "target: cassandra-3.11\n")
                .file("db/a.cql", "SELECT id FROM shop.orders WHERE id = ? GROUP BY id;\n");

        assertThat(program.run("plan DIR/db/a.cql --schema DIR/schema.cql").out())
                .contains("id = ?");
    }

    @Test
    void whatCountsIsShownWithWhereItComesFrom() {
        program.file("cqlcheck.yaml", """
                        target: cassandra-4.1
                        exclude: [legacy, '*_dump.cql']
                        rules:
                          allow-filtering: error
                          in-on-partition-key: {level: note, warn-above: 3}
                        tables: {shop.orders: {rows: 40}}
                        """)
                .file("db/cqlcheck.yaml", "rules: {allow-filtering: note}\nplaceholders: [percent, erb]\n");

        assertThat(program.run("config show DIR/db/a.cql").out()).isEqualTo("""
                target                                cassandra-4.1   DIR/cqlcheck.yaml:1
                preset                                recommended     default
                preview                               false           default
                inline-config                         true            default
                placeholders                          [percent, erb]  DIR/db/cqlcheck.yaml:2
                rules.in-on-partition-key             note            DIR/cqlcheck.yaml:5
                rules.in-on-partition-key.warn-above  3               DIR/cqlcheck.yaml:5
                tables.shop.orders.rows               40              DIR/cqlcheck.yaml:6
                rules.allow-filtering                 note            DIR/db/cqlcheck.yaml:1
                exclude legacy                                        DIR/cqlcheck.yaml:2
                exclude *_dump.cql                                    DIR/cqlcheck.yaml:2
                """);
        assertThat(program.run("config show DIR/legacy/a.cql").out())
                .endsWith("excluded                              where a directory is searched\n");
    }

    @Test
    void theSchemaIsWritten() {
        assertThat(program.run("config schema").out())
                .startsWith("{\n  \"$schema\" : \"http://json-schema.org/draft-07/");
        assertThat(program.run("config").exitCode()).isEqualTo(2);
    }

    @Test
    void aFirstFileIsForTheCassandraThatTheProjectStarts() {
        program.file("docker-compose.yml", "services:\n  db:\n    image: cassandra:4.1.3\n")
                .file("vendor/x/old.cql", SCHEMA);

        Result result = program.run("init DIR");

        assertThat(result.out()).isEqualTo("""
                Wrote DIR/cqlcheck.yaml, for Cassandra 4.1, because of cassandra:4.1 in docker-compose.yml:3. It counts for 3 CQL files.
                Next: cqlcheck shows what there is to find, and cqlcheck baseline create leaves that for later, so that
                only what is new fails.
                """);
        assertThat(program.text("cqlcheck.yaml"))
                .contains("# cassandra:4.1 in docker-compose.yml:3\ntarget: cassandra-4.1\n")
                .contains("exclude:\n  - /vendor/\n");
        assertThat(program.run("config show DIR/a.cql").out()).contains("cassandra-4.1", "exclude /vendor/");
        assertThat(program.run("init DIR").err())
                .isEqualTo("cqlcheck: DIR/cqlcheck.yaml is there already; cqlcheck config show tells what counts\n");
    }

    @Test
    void aFirstFileIsRightWhateverDirectoriesAreCalled() {
        program.file("it's: #1/vendor/x/old.cql", SCHEMA);

        program.run("init DIR");

        assertThat(program.run("config show DIR/a.cql").out()).contains("exclude /it's: #1/vendor/");
    }

    @Test
    void whereTheProjectStartsSeveralTheUserIsAsked() {
        program.file("a/Dockerfile", "FROM scylladb/scylla:5.4\n").file("pom.xml", "<image>cassandra:5.0</image>\n");

        assertThat(program.run("init DIR").out()).contains("the project starts several: say which it is for");
        assertThat(program.text("cqlcheck.yaml"))
                .contains(
                        "#   scylladb/scylla:5.4 in a/Dockerfile:1\n#   cassandra:5.0 in pom.xml:1\ntarget: cassandra-5.0");
    }

    /** What is commented out is right once it is not. */
    @Test
    void theCommentsOfAFirstFileAreRightWhenTheyAreTakenAway() {
        program.file("ops/cassandra.yaml", "allow_filtering_enabled: false\n")
                .file("services/orders/schema.cql", SCHEMA);
        program.run("init DIR");
        program.file("cqlcheck.yaml", program.text("cqlcheck.yaml").replaceAll("(?m)^#(?! )|^#(?=  )", ""));

        assertThat(program.run("config show DIR/legacy/a.cql"))
                .satisfies(shown -> assertThat(shown.err()).isEmpty())
                .satisfies(shown -> assertThat(shown.out())
                        .contains(
                                "rules.select-star",
                                "rules.in-on-partition-key.warn-above",
                                "bytes(body)",
                                "guardrails"));
    }

    /** Each block of YAML on the page is a file that is right. */
    @ParameterizedTest
    @MethodSource("blocks")
    void theFilesOnThePageAreRight(String block) {
        program.file("services/orders/schema.cql", SCHEMA)
                .file("services/billing/a.ddl", SCHEMA)
                .file("common/b.cql", SCHEMA)
                .file("cqlcheck.yaml", block);

        Result result = program.run("config show DIR/services/orders/a.cql");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("DIR/cqlcheck.yaml:");
    }

    static Stream<String> blocks() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        return Pattern.compile("(?s)```yaml\n(.*?)```").matcher(page).results().map(block -> block.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"init DIR/nowhere", "init DIR/schema.cql"})
    void aDirectoryMustBeThere(String command) {
        assertThat(program.run(command).exitCode()).isEqualTo(2);
    }
}
