package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read or written costs one line, and no other input or report. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a privilege there")
class InputErrorsTest {
    private static final String NO_CQL =
            "no CQL in this directory (*.cql, *.cqlsh, or a template of one); name a file with another ending itself";

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void files() throws IOException {
        program = new Program(directory)
                .file("a.cql", Program.CLEAN)
                .file("docs/readme.txt", "no CQL")
                .link("self.cql", "self.cql")
                .link("nowhere.cql", "none");
        Files.createDirectories(directory.resolve("folder.cql"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none.cql      | 2 | no such file or directory
                    a.cql/b.cql   | 2 | no such file or directory
                    docs          | 2 | NO_CQL
                    folder.cql    | 2 | NO_CQL
                    nowhere.cql   | 3 | cannot be read: the symbolic link leads nowhere
                    self.cql      | 3 | cannot be read: too many levels of symbolic links or unable to access attributes of symbolic link
                    """)
    void inputIsNamed(String name, int exitCode, String complaint) {
        String line = "cqlcheck: DIR/%s: %s\n".formatted(name, complaint.replace("NO_CQL", NO_CQL));

        assertThat(program.run("DIR/" + name)).isEqualTo(new Result(exitCode, "", line));
        assertThat(program.run("--schema DIR/" + name + " DIR/a.cql"))
                .satisfies(result -> assertThat(result.err()).isEqualTo(line))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(exitCode));
    }

    @Test
    void otherInputsAreReportedAndTheGravestCodeIsReturned() {
        Result result = program.run("DIR/self.cql DIR/none.cql DIR/a.cql --output text=DIR/out.txt --format sarif");

        assertThat(result.err().lines()).hasSize(2);
        assertThat(result.out()).startsWith("{").contains("2.1.0");
        assertThat(program.text("out.txt")).contains("1 file");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void sarifIsWrittenEvenIfNothingCouldBeRead() {
        Result result = program.run("DIR/none.cql --format sarif --output sarif=DIR/out.sarif");

        assertThat(result.out()).startsWith("{").isEqualTo(program.text("out.sarif"));
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void emptyArgumentIsNotTheWorkingDirectory() {
        assertThat(program.run(new String[] {""}))
                .isEqualTo(new Result(2, "", "cqlcheck: an empty path; for the working directory write .\n"));
    }

    @Test
    void lineBreakInANameDoesNotBreakTheLine() {
        assertThat(program.run("DIR/a\nb.cql").err()).isEqualTo("cqlcheck: DIR/a b.cql: no such file or directory\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DIR/docs             | cannot be written: is a directory
                    DIR/docs/readme.txt/x | cannot be written: DIR/docs/readme.txt is not a directory
                    DIR/a.cql            | would overwrite a file that was checked; choose another name
                    DIR/docs/../a.cql    | would overwrite a file that was checked; choose another name
                    """)
    void outputThatCannotBeWrittenIsNamed(String file, String complaint) {
        Result result = program.run("DIR/a.cql --output sarif=" + file + " --output text=DIR/out/other.txt");

        assertThat(result.err()).isEqualTo("cqlcheck: --output sarif=%s: %s\n".formatted(file, complaint));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("1 file");
        assertThat(program.text("out/other.txt")).contains("1 file");
        assertThat(program.text("a.cql")).isEqualTo(Program.CLEAN);
    }
}
