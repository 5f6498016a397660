package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {
    private static final String SCHEMA = """
            CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3};
            CREATE TABLE shop.orders (customer int, placed timestamp, total decimal, PRIMARY KEY (customer, placed))
                WITH CLUSTERING ORDER BY (placed DESC);
            SELECT * FROM shop.orders;
            """;

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void files() {
        program = new Program(directory)
                .file("schema/schema.cql", SCHEMA)
                .file("queries/by_customer.cql", "SELECT total FROM shop.orders WHERE customer = ? AND placed > ?;\n")
                .file("queries/by_total.cql", "SELECT customer FROM shop.orders WHERE total = ?;\n")
                .file(
                        "broken/broken.cql",
                        "SELEC * FROM shop.orders;\nSELECT total FROM shop.orders WHERE customer = 1;\n");
    }

    private Result plan(String query) {
        return program.run("plan", "--schema", "DIR/schema", "-q", query);
    }

    @Test
    void aStatementNeedsNoSemicolon() {
        Result result = plan("SELECT total FROM shop.orders WHERE customer = ? ORDER BY placed");

        assertThat(result).isEqualTo(new Result(0, """
                        <query>:1:1
                        SELECT total FROM shop.orders WHERE customer = ? ORDER BY placed
                            reach      one partition of shop.orders
                            partition  customer = ?
                            order      placed ascending: as stored, read backwards
                            touches    1 partition
                            asks       one replica set (RF = 3 nodes in dc1)
                            verdict    served

                        1 plan: 1 served.
                        """, ""));
        assertThat(plan("SELECT total FROM shop.orders WHERE customer = ? ORDER BY placed;"))
                .isEqualTo(result);
    }

    @Test
    void severalQueriesAreComparedByTable() {
        Result result = program.run(
                "plan",
                "--schema",
                "DIR/schema",
                "--query=SELECT total FROM shop.orders WHERE customer = 1",
                "-q",
                "SELECT customer FROM shop.orders WHERE total = 1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).endsWith("""

                        shop.orders: PRIMARY KEY ((customer), placed), 1 of 2 served
                          query        does    partition  order        filtered  verdict
                          <query 1>:1  SELECT  customer   placed DESC            served
                          <query 2>:1  SELECT             token        total     needs ALLOW FILTERING

                        2 plans: 1 served, 1 needing ALLOW FILTERING.
                        """);
    }

    @Test
    void definitionsAreNotPlanned() {
        Result result = program.run("plan DIR/queries --schema DIR/schema");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("DIR/queries/by_customer.cql:1:1\n", "DIR/queries/by_total.cql:1:1\n", "2 plans in 2 files")
                .doesNotContain("schema.cql");
    }

    @Test
    void queriesAndFilesGoTogether() {
        Result result = program.run(
                "plan", "DIR/queries", "-", "--schema", "DIR/schema", "-q", "SELECT total FROM shop.orders");

        assertThat(result.out())
                .contains("by_customer.cql:1:1", "by_total.cql:1:1", "<query>:1:1", "3 plans in 2 files");
    }

    @Test
    void standardInputIsRead() {
        Result result = program.in("SELECT total FROM shop.orders WHERE customer IN :ids")
                .run("plan - --stdin-filename DIR/queries/new.cql --schema DIR/schema");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("DIR/queries/new.cql:1:1\n")
                .contains("one partition for each value of :ids", "(|:ids| × RF, RF = 3 nodes in dc1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plan DIR/queries --schema DIR/schema               | 0
                    plan DIR/schema                                    | 0
                    plan DIR/queries                                   | 1
                    plan DIR/broken --schema DIR/schema                | 1
                    plan DIR/broken --schema DIR/schema --format json  | 1
                    plan DIR/queries DIR/none --schema DIR/schema      | 2
                    """)
    void exitCodeSaysWhetherAllHavePlans(String arguments, int exitCode) {
        assertThat(program.run(arguments).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void whatIsBrokenOrNotKnownIsNotLost() {
        assertThat(program.run("plan DIR/broken --schema DIR/schema").out())
                .startsWith("""
                        DIR/broken/broken.cql:1:1
                        SELEC * FROM shop.orders
                            no plan    no statement starts with SELEC

                        DIR/broken/broken.cql:2:1
                        """)
                .endsWith("""
                        1 plan in 1 file: 1 served.
                        No plan for 1 statement: not CQL; cqlcheck check says what is wrong.
                        """);
        assertThat(program.run("plan DIR/queries").out())
                .contains("by_total.cql:1:22", "no plan    the table shop.orders is not known")
                .endsWith("No plan for 2 statements: the table is not known; give the schema too (--schema).\n");
    }

    @Test
    void targetDecidesAboutSyntax() {
        String between = "SELECT total FROM shop.orders WHERE customer = 1 AND placed BETWEEN ? AND ?";

        assertThat(plan(between).out()).contains("refused: Cassandra 5.0 does not know BETWEEN");
        assertThat(program.run("plan", "--schema", "DIR/schema", "--target", "cassandra-6.0", "-q", between)
                        .out())
                .doesNotContain("does not know");
    }

    @Test
    void placeholdersMayBeSwitchedOff() {
        String hole = "SELECT total FROM shop.orders WHERE customer = ${id}";

        assertThat(plan(hole).exitCode()).isZero();
        assertThat(program.run("plan", "--schema", "DIR/schema", "--placeholders", "none", "-q", hole)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void anEmptyStatementIsAMistake() {
        assertThat(program.run("plan", "-q", " "))
                .isEqualTo(
                        new Result(2, "", "cqlcheck: --query: an empty statement; give one, as in -q 'SELECT ...'\n"));
    }

    @Test
    void aDumpIsOnePlan() {
        String dump = IntStream.range(0, 2000)
                .mapToObj("INSERT INTO shop.orders (customer, placed) VALUES (%d, 0);\n"::formatted)
                .collect(Collectors.joining());
        Result result = program.file("dump.cql", dump).run("plan DIR/dump.cql --schema DIR/schema");

        assertThat(result.out())
                .startsWith("DIR/dump.cql:1:1 × 2,000\nINSERT INTO")
                .endsWith("2,000 plans in 1 file: 2,000 served.\n");
    }

    @Test
    void jsonIsForPrograms() {
        Result result = program.terminal()
                .variable("COLUMNS", "40")
                .run("plan DIR/queries DIR/broken --schema DIR/schema --format json");

        assertThat(result.out())
                .startsWith("{\n  \"schemaVersion\" : 1,\n")
                .contains("\"state\" : \"needs-allow-filtering\"", "\"reason\" : \"broken\"", "\"notServed\" : [ ")
                .doesNotContain("\u001b")
                .endsWith("}\n");
    }

    @Test
    void textFitsTheTerminalAndIsColouredThere() {
        Result narrow = program.terminal().variable("COLUMNS", "80").run("plan DIR/queries --schema DIR/schema");

        assertThat(narrow.out()).contains("\u001b[32mserved\u001b[0m");
        assertThat(program.run("plan DIR/queries --schema DIR/schema --color never")
                        .out()
                        .lines())
                .filteredOn(line -> !line.contains("DIR/"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(program.variable("NO_COLOR", "1")
                        .run("plan DIR/queries --schema DIR/schema")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void nothingToReadIsSaid() {
        assertThat(program.file("empty.cql", "-- nothing\n").run("plan DIR/empty.cql"))
                .isEqualTo(new Result(0, "No reads or writes in 1 file.\n", ""));
        assertThat(program.run("plan DIR/none"))
                .isEqualTo(new Result(2, "", "cqlcheck: DIR/none: no such file or directory\n"));
    }
}
