package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.cli.Program.Result;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project has already is kept in a file, and only what is new is reported. */
class BaselineTest {
    private static final String TABLE = "CREATE TABLE shop.coins (code text PRIMARY KEY, name text, value int);\n";
    private static final String SCAN = "SELECT code FROM shop.coins WHERE name = ? ALLOW FILTERING;\n";
    private static final String HELD =
            "1 finding is left out because the baseline holds it (--no-baseline shows it; in Maven <useBaseline>).\n";
    private static final String WRITTEN = """
            {
              "version": 1,
              "findings": [
                {"file": "q/a.cql", "rule": "allow-filtering", "fingerprint": "%s", "count": %s, "message": "reads every partition of shop.coins and throws away the rows that do not match"}
              ]
            }
            """;

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void project() {
        program = new Program(directory).file("schema.cql", TABLE).file("q/a.cql", SCAN);
    }

    private Result create() {
        return program.run("baseline create --base-path DIR DIR");
    }

    private Result check() {
        return program.run("--base-path DIR --format concise DIR");
    }

    @Test
    void holdsWhatIsThere() {
        assertThat(create())
                .isEqualTo(new Result(
                        0,
                        "Wrote DIR/cqlcheck-baseline.json: 1 finding in 1 file. Commit it; cqlcheck reports what is new from now on.\n",
                        ""));
        assertThat(program.text("cqlcheck-baseline.json")).isEqualTo(WRITTEN.formatted("51462ef2", 1));
        assertThat(check()).isEqualTo(new Result(0, "No findings in 2 files (2 statements).\n" + HELD, ""));
        assertThat(program.run("--base-path DIR --format concise --no-baseline DIR")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aNewFindingFails() {
        create();
        program.file("q/b.cql", SCAN).file("q/a.cql", SCAN + "SELECT code FROM shop.coins WHERE value = 1;\n");

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("q/a.cql:2:35: error[filtering-required]")
                .contains("q/b.cql:1:44: error[allow-filtering]")
                .doesNotContain("q/a.cql:1:")
                .endsWith(HELD);
    }

    @Test
    void linesMayMove() {
        create();
        program.file("q/a.cql", "-- coins\r\n\r\nUSE shop;\r\n" + SCAN.replace(" WHERE", "\r\n    WHERE"));

        assertThat(check().out()).endsWith(HELD);
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void ofMoreThanItHoldsAllAreReported() {
        create();
        program.file("q/a.cql", SCAN + SCAN);

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("q/a.cql:1:44: ")
                .contains("q/a.cql:2:44: ")
                .endsWith("There are more findings than 1 entry of the baseline holds;"
                        + " all of them are reported, as nobody can tell which are new.\n");
        assertThat(program.run("baseline prune --base-path DIR DIR").out())
                .isEqualTo("Nothing to remove from DIR/cqlcheck-baseline.json: 1 finding in 1 file.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed", "gone"})
    void whatNoLongerOccursIsToldAndPruned(String how) throws IOException {
        program.file("q/b.cql", SCAN + SCAN);
        create();
        program.file("q/b.cql", SCAN);
        if (how.equals("fixed")) {
            program.file("q/a.cql", "SELECT code FROM shop.coins WHERE code = ?;\n");
        } else {
            Files.delete(directory.resolve("q/a.cql"));
        }

        Result result = check();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .endsWith("2 entries of the baseline no longer occur, or not as often: cqlcheck baseline prune.\n");

        assertThat(program.run("baseline show --base-path DIR DIR")).isEqualTo(new Result(0, """
                        DIR/cqlcheck-baseline.json holds 3 findings in 2 files.

                        By rule:
                          3  allow-filtering

                        By file:
                          2  q/b.cql
                          1  q/a.cql

                        No longer there (cqlcheck baseline prune removes it):
                          1  q/a.cql: [allow-filtering] reads every partition of shop.coins and throws away the rows that do not match
                          1  q/b.cql: [allow-filtering] reads every partition of shop.coins and throws away the rows that do not match
                        """, ""));
        assertThat(program.run("baseline prune --base-path DIR DIR"))
                .isEqualTo(new Result(
                        0, "Removed 2 findings from DIR/cqlcheck-baseline.json; left: 1 finding in 1 file.\n", ""));
        assertThat(program.text("cqlcheck-baseline.json"))
                .isEqualTo(WRITTEN.formatted("51462ef2", 1).replace("q/a.cql", "q/b.cql"));
        assertThat(check().out()).endsWith(HELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    another file            | --schema DIR/schema.cql DIR/q/b.cql
                    without the tables      | DIR/q
                    without the rule        | --level allow-filtering=off DIR
                    """)
    void whatARunCannotSeeIsNotTakenForGone(String why, String arguments) {
        program.file("q/a.cql", SCAN.replace(" ALLOW FILTERING", ""));
        program.file("q/b.cql", "SELECT code FROM shop.coins WHERE code = ?;\n");
        create();
        String held = program.text("cqlcheck-baseline.json");

        assertThat(program.run("--base-path DIR " + arguments).out()).as(why).doesNotContain("no longer");
        program.run("baseline prune --base-path DIR " + arguments);
        assertThat(program.text("cqlcheck-baseline.json")).isEqualTo(held);
    }

    @Test
    void reportsForProgramsKnowOfIt() {
        create();
        program.file("q/b.cql", SCAN);

        program.run("--base-path DIR --output json=DIR/r.json --output sarif=DIR/r.sarif DIR");

        assertThat(program.text("r.json")).contains("""
                    "baseline" : {
                      "held" : 1,
                      "exceeded" : 0,
                      "stale" : 0
                    }
                """);
        assertThat(program.text("r.sarif")).containsOnlyOnce("\"baselineState\" : \"new\"");
        program.run("--base-path DIR --no-baseline --output sarif=DIR/r.sarif DIR");
        assertThat(program.text("r.sarif")).doesNotContain("baselineState");
    }

    /** SARIF wants the state of all results or of none. */
    @Test
    void whatACommentSuppressesIsNewUnlessTheBaselineHoldsIt() {
        create();
        String why = "-- cqlcheck-ignore allow-filtering: forty rows\n";
        program.file("q/a.cql", why + SCAN).file("q/b.cql", why + SCAN);

        String sarif = program.run("--base-path DIR --format sarif --sarif-suppressed DIR")
                .out();

        assertThat(sarif).containsOnlyOnce("\"baselineState\" : \"new\"");
        assertThat(sarif).containsOnlyOnce("\"baselineState\" : \"unchanged\"");
        assertThat(sarif.indexOf("\"unchanged\"")).isLessThan(sarif.indexOf("\"new\""));
        program.file("q/a.cql", why + SCAN + SCAN);
        assertThat(program.run("--base-path DIR --format sarif --sarif-suppressed DIR")
                        .out())
                .doesNotContain("\"unchanged\"");
    }

    @Test
    void isNotOverwrittenUnlessForced() {
        create();
        program.file("q/a.cql", SCAN + SCAN);

        assertThat(create())
                .isEqualTo(new Result(
                        2,
                        "",
                        "cqlcheck: DIR/cqlcheck-baseline.json: there is a baseline already; cqlcheck baseline prune removes"
                                + " what no longer occurs, --force takes up all findings of today anew\n"));
        assertThat(program.run("baseline create --force --base-path DIR DIR").exitCode())
                .isZero();
        assertThat(program.text("cqlcheck-baseline.json")).isEqualTo(WRITTEN.formatted("51462ef2", 2));
    }

    @Test
    void anotherFileMayHoldIt() {
        program.run("baseline create --base-path DIR --baseline DIR/old.json DIR");

        assertThat(program.run("--base-path DIR --baseline DIR/old.json DIR").exitCode())
                .isZero();
        assertThat(check().exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                        | :1:1: is empty; cqlcheck baseline create --force writes it anew
                    findings                                            | :1:1: is no JSON object; cqlcheck baseline create --force writes it anew
                    {"version": 1, "findings": [                        | :1:29: is no JSON: expected the node content, but found '<stream end>'
                    {}                                                  | :1:1: expected a "version" but there is none; cqlcheck baseline create --force writes it anew
                    {"version": 2, "entries": {}}                       | :1:1: is a baseline of version 2, and this cqlcheck reads version 1; use the cqlcheck that wrote it, or cqlcheck baseline create --force writes it anew
                    {"version": 1}                                      | :1:1: expected a list "findings" but there is none; cqlcheck baseline create --force writes it anew
                    {"version": 1, "findings": {}}                      | :1:28: findings: expected a list, whose items start as in [{"file": "a.cql" but was a block
                    {"version": 1, "findings": [1]}                     | :1:29: expected an entry such as {"file": "a.cql" but was '1'
                    {"version": 1, "findings": [{E, "count": 0}]}       | :1:92: count: expected a whole number above 0 but was '0'
                    {"version": 1, "findings": [{E, "count": -3}]}      | :1:92: count: expected a whole number above 0 but was '-3'
                    {"version": 1, "findings": [{E, "cuont": 3}]}       | :1:83: there is no setting cuont; did you mean count?
                    {"version": 1,~<<<<<<< HEAD~"findings": []}         | :2:1: holds the marks of a merge conflict; keep the lines of both sides, or cqlcheck baseline create --force writes it anew
                    """)
    void aMistakeInTheFileIsOneLineForEach(String json, String complaint) {
        program.file(
                "cqlcheck-baseline.json",
                json == null
                        ? ""
                        : json.replace("E", "\"file\": \"a\", \"rule\": \"b\", \"fingerprint\": \"00000000\"")
                                .replace('~', '\n'));

        Result result = check();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).first().isEqualTo("cqlcheck: DIR/cqlcheck-baseline.json" + complaint);
    }

    /** As a merge leaves them: without a comma between those at the end, out of order, one with two counts. */
    @Test
    void theLinesOfBothSidesOfAMergeMayBeKept() {
        program.file("q/b.cql", SCAN + SCAN);
        create();
        String right = program.text("cqlcheck-baseline.json");
        List<String> lines = right.lines().toList();
        String b = lines.get(4);
        program.file(
                "cqlcheck-baseline.json",
                String.join(
                        "\n",
                        lines.get(0),
                        lines.get(1),
                        lines.get(2),
                        b,
                        b.replace("\"count\": 2", "\"count\": 1"),
                        lines.get(3).replaceFirst(",$", ""),
                        lines.get(5),
                        lines.get(6)));

        assertThat(check().exitCode()).isZero();
        assertThat(program.run("baseline prune --base-path DIR DIR").out())
                .isEqualTo("Nothing to remove from DIR/cqlcheck-baseline.json: 3 findings in 2 files.\n");
        assertThat(program.text("cqlcheck-baseline.json")).isEqualTo(right);
    }

    @Test
    void whatNoFileCanBeCalledHereIsGone() {
        program.file("cqlcheck-baseline.json", WRITTEN.formatted("51462ef2", 1).replace("q/a.cql", "q/\\u0000.cql"));

        assertThat(check().err()).isEmpty();
        assertThat(check().out()).contains("1 entry of the baseline no longer occurs");
    }

    @Test
    void tabsAreWhiteSpaceInJson() {
        program.file("cqlcheck-baseline.json", "{\n\t\"version\": 1,\n\t\"findings\": [\n\t]\n}\n");

        assertThat(check().err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --baseline DIR/x.json --no-baseline DIR             | --baseline and --no-baseline: one file, or none; leave one of them out
                    --baseline DIR/x.json DIR                           | DIR/x.json: cannot be read: no such file or directory
                    baseline prune --base-path DIR DIR                  | DIR/cqlcheck-baseline.json: no such file; cqlcheck baseline create writes it
                    baseline show --base-path DIR DIR                   | DIR/cqlcheck-baseline.json: no such file; cqlcheck baseline create writes it
                    baseline create --base-path DIR/none DIR            | --base-path DIR/none: no such directory
                    baseline create --base-path DIR/q DIR/schema.cql    | DIR/schema.cql: lies outside of DIR/q, from where a baseline names its files; --base-path names another directory
                    baseline create --base-path DIR -                   | <stdin>: a baseline is about files; --stdin-filename says which one - stands for
                    baseline create --base-path DIR DIR/none            | DIR/none: no such file or directory
                    baseline create --baseline DIR/no/x --base-path DIR DIR | DIR/no/x: cannot be written: no such file or directory
                    baseline                                            | baseline: say what to do with it: create, prune or show; see cqlcheck baseline --help
                    baseline update                                     | unexpected argument: update; see cqlcheck baseline --help
                    baseline create --forse                             | unknown option: --forse; did you mean --force?
                    """)
    void whatCannotBeIsOneLine(String arguments, String complaint) {
        assertThat(program.run(arguments)).isEqualTo(new Result(2, "", "cqlcheck: " + complaint + "\n"));
        assertThat(directory.resolve("cqlcheck-baseline.json")).doesNotExist();
    }

    @Test
    void aReadOnlyFileStaysAsItIs() throws IOException {
        FileStore store = Files.getFileStore(directory);
        assumeThat(store.supportsFileAttributeView(PosixFileAttributeView.class))
                .as("files have POSIX permissions here")
                .isTrue();
        create();
        Path file = directory.resolve("cqlcheck-baseline.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(program.run("baseline create --force --base-path DIR DIR"))
                .isEqualTo(new Result(
                        2, "", "cqlcheck: DIR/cqlcheck-baseline.json: cannot be written: permission denied\n"));
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing is left behind").hasSize(3);
        }
    }
}
