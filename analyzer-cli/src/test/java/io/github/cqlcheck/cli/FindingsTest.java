package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over the real rules. */
class FindingsTest {
    private static final String FILTERING =
            "CREATE TABLE t (a int PRIMARY KEY, b int);\nSELECT * FROM t WHERE b = 1 ALLOW FILTERING;\n";

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void files() {
        program = new Program(directory)
                .file("clean.cql", Program.CLEAN)
                .file("filtering.cql", FILTERING)
                .file("broken.cql", "SELEC * FROM t;\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DIR/clean.cql                          | 0
                    DIR/filtering.cql                      | 1
                    DIR/broken.cql                         | 1
                    DIR                                    | 1
                    DIR --fail-on error                    | 1
                    DIR --fail-on warning                  | 1
                    DIR --fail-on note                     | 1
                    DIR --fail-on never                    | 0
                    DIR/filtering.cql --preset all         | 1
                    DIR/filtering.cql --level reads=off    | 0
                    DIR/filtering.cql --level reads=note   | 0
                    DIR/filtering.cql --level allow-filtering=off --preset strict | 0
                    DIR/filtering.cql --level reads=off --level allow-filtering=on | 1
                    DIR DIR/none.cql                       | 2
                    DIR/none.cql DIR --fail-on never       | 2
                    """)
    void exitCode(String arguments, int exitCode) {
        assertThat(program.run(arguments).exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DIR/filtering.cql                  | allow-filtering
                    DIR/filtering.cql --format concise | allow-filtering
                    DIR/filtering.cql --format sarif   | allow-filtering
                    DIR/broken.cql                     | syntax-error
                    DIR/broken.cql --format concise    | syntax-error
                    DIR/broken.cql --format sarif      | syntax-error
                    """)
    void reportNamesRuleAndFile(String arguments, String rule) {
        Result result = program.run(arguments + " --base-path DIR");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(rule).contains(arguments.replaceAll("DIR/(\\S+).*", "$1"));
    }

    @Test
    void standardInputIsReportedUnderTheNameOfTheFileThatItStandsFor() {
        Result result = program.in("SELEC 1;").run("- --stdin-filename shop/q.cql --format concise");

        assertThat(result.out()).startsWith("shop/q.cql:1:1: ").contains("syntax-error");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void definitionsAreNotReportedOn() {
        Result result =
                program.run("DIR/clean.cql --schema DIR/broken.cql --schema DIR/filtering.cql --format concise");

        assertThat(result.out()).doesNotContain("broken.cql").doesNotContain("filtering.cql");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void colourGoesToStandardOutputAndNotToFiles() {
        Result result = program.run("DIR/broken.cql --color always --output text=DIR/out.txt");

        assertThat(result.out()).contains("\u001b[");
        assertThat(program.text("out.txt")).contains("syntax-error").doesNotContain("\u001b[");
        assertThat(program.terminal().run("DIR/broken.cql --color never").out()).doesNotContain("\u001b[");
        assertThat(program.terminal().run("DIR/broken.cql").out()).contains("\u001b[");
    }

    @Test
    void sameFileIsReportedOnce() {
        Result once = program.run("DIR/broken.cql --format concise");

        assertThat(program.run("DIR/broken.cql DIR/broken.cql DIR/./broken.cql --format concise"))
                .isEqualTo(once);
    }

    @Test
    void rulesListsThemAll() {
        assertThat(program.run("rules").out())
                .containsPattern("(?m)^allow-filtering +error +reads +\\S")
                .containsPattern("(?m)^syntax-error +error +correctness +\\S");
    }

    @Test
    void explainShowsThePage() {
        Result result = program.run("explain allow-filtering");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("allow-filtering · error · reads").contains("\nWhy it hurts\n");
        assertThat(program.run("explain ALLOW-FILTERING")).isEqualTo(result);
    }

    @Test
    void explainSuggestsWhatWasMeant() {
        assertThat(program.run("explain allow-filterin"))
                .isEqualTo(new Result(
                        2, "", "cqlcheck: explain allow-filterin: no such rule; did you mean allow-filtering?\n"));
    }
}
