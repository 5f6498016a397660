package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputsTest {
    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void files() {
        program = new Program(directory).file("a.cql", Program.CLEAN);
    }

    @Test
    void severalReportsComeFromOneRun() {
        Result result = program.run(
                "DIR/a.cql --output sarif=DIR/out/deep/a.sarif --output=TEXT=DIR/a.txt --output concise=DIR/c.txt");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("1 file");
        assertThat(program.text("out/deep/a.sarif")).startsWith("{").contains("2.1.0");
        assertThat(program.text("a.txt")).contains("1 file");
        assertThat(program.text("c.txt")).doesNotContain("{");
    }

    @Test
    void everyFormatComesFromOneRun() {
        program.file("sub dir/ä.cql", "SELEC 1;\n");

        Result result = program.run(
                "DIR",
                "--base-path=DIR",
                "--format=github",
                "--output=json=DIR/r.json",
                "--output=sarif=DIR/r.sarif",
                "--output=checkstyle=DIR/checkstyle.xml",
                "--output=junit=DIR/junit.xml",
                "--output=gitlab=DIR/gitlab.json",
                "--output=github=DIR/github.txt",
                "--output=html=DIR/report.html");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("::error title=cqlcheck (syntax-error),file=sub dir/ä.cql,line=1,")
                .isEqualTo(program.text("github.txt"));
        assertThat(program.text("r.json"))
                .startsWith("{\n  \"schemaVersion\" : 1,")
                .contains("\"file\" : \"sub dir/ä.cql\"");
        assertThat(program.text("r.sarif")).contains("sub%20dir/%C3%A4.cql");
        assertThat(program.text("checkstyle.xml")).contains("<file name=\"sub dir/ä.cql\">");
        assertThat(program.text("junit.xml")).contains("<testsuite name=\"sub dir/ä.cql\" tests=\"1\" failures=\"1\"");
        assertThat(program.text("gitlab.json")).contains("\"path\" : \"sub dir/ä.cql\"");
        assertThat(program.text("report.html"))
                .contains("<code class=\"place\">sub dir/ä.cql:1:1</code>", "<caption>shop.orders</caption>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "checkstyle", "junit", "gitlab", "github", "html"})
    void formatForProgramsIsWholeEvenIfNothingCouldBeRead(String format) {
        Result result = program.run("DIR/none.cql --format " + format);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).matches("(?s)[{\\[<:N].*\n");
    }

    @Test
    void pageDrawsTheTablesOfTheSchemaThatIsGivenToo() {
        program.file("q.cql", "SELECT total FROM shop.orders WHERE total = 1 ALLOW FILTERING;\n");

        Result result = program.run("DIR/q.cql --schema DIR/a.cql --base-path DIR --format html");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<caption>shop.orders</caption>", "<abbr title=\"partition key\">K</abbr>")
                .contains("Statements: 0 of 1 served", "<a href=\"#rule-allow-filtering\"")
                .endsWith("</html>\n");
        assertThat(program.run("DIR/q.cql --schema DIR/a.cql --base-path DIR --format html"))
                .isEqualTo(result);
    }

    @Test
    void reportInsideTheDirectoryThatIsCheckedIsNoProblem() {
        String arguments = "DIR --output sarif=DIR/report.sarif --output text=DIR/report.txt";

        Result first = program.run(arguments);
        String report = program.text("report.txt");

        assertThat(program.run(arguments)).isEqualTo(first);
        assertThat(program.text("report.txt")).isEqualTo(report);
    }

    @Test
    void checkIsTheCommandUnlessAnotherIsNamed() {
        assertThat(program.run("DIR/a.cql --format sarif")).isEqualTo(program.run("check --format=sarif DIR/a.cql"));
    }

    @Test
    void wordsOfOptionsHaveNoCase() {
        assertThat(program.run("--format Sarif DIR/a.cql")).isEqualTo(program.run("--format sarif DIR/a.cql"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DIR/a.cql",
                "DIR/a.cql --format sarif",
                "DIR/a.cql --format json",
                "DIR/a.cql --format junit",
                "plan DIR/a.cql",
                "plan DIR/a.cql --format json",
                "rules",
                "--help",
                "--version"
            })
    void readerWhoLeavesEarlyIsNoError(String arguments) {
        Result result = program.run(OutputStreams.closedPipe(), arguments.split(" "));

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "sarif", "json", "checkstyle"})
    void standardOutputThatTakesNothingIsAnErrorAndFilesAreStillWritten(String format) {
        Result result =
                program.run(OutputStreams.fullDisk(), "DIR/a.cql", "--format", format, "--output", "text=DIR/out.txt");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("cqlcheck: standard output: cannot be written: no space left on device")
                .hasLineCount(1);
        assertThat(program.text("out.txt")).contains("1 file");
    }

    @Test
    void standardInputIsCheckedLikeAFile() {
        Result result = program.in(Program.CLEAN).run("-");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("1 file");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void basePathIsAnyDirectory() {
        assertThat(program.run("DIR/a.cql --format sarif --base-path DIR").exitCode())
                .isZero();
    }

    @Test
    void versionIsOneLine() {
        assertThat(program.run("--version").out()).matches("cqlcheck \\d+\\.\\d+.*\\R");
        assertThat(program.run("check -V")).isEqualTo(program.run("--version"));
    }
}
