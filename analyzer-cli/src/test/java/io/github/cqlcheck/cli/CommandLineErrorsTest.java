package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a command line is one line and exit code 2. */
class CommandLineErrorsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --fromat sarif                          | unknown option: --fromat; did you mean --format?
                    --outptu=sarif=x                        | unknown option: --outptu=sarif=x; did you mean --output?
                    -x                                      | unknown option: -x; see cqlcheck check --help
                    --whatever                              | unknown option: --whatever; see cqlcheck check --help
                    plan --fail-on error                    | unknown option: --fail-on; see cqlcheck plan --help
                    plan --shema x                          | unknown option: --shema; did you mean --schema?
                    plan --format sarif                     | --format: expected text or json but was 'sarif'; see cqlcheck plan --help
                    plan -q                                 | missing required parameter for option '--query' (STATEMENT); see cqlcheck plan --help
                    plan --stdin-filename a.cql DIR         | --stdin-filename says what standard input stands for; add - to read it
                    rules --format text                     | unknown option: --format; see cqlcheck rules --help
                    rules all                               | unexpected argument: all; see cqlcheck rules --help
                    explain a b                             | unexpected argument: b; see cqlcheck explain --help
                    explain                                 | missing required parameter: 'RULE'; see cqlcheck explain --help
                    completion tcsh                         | SHELL: expected bash, zsh or fish but was 'tcsh'; see cqlcheck completion --help
                    completion                              | missing required parameter: 'SHELL'; see cqlcheck completion --help
                    help me                                 | unknown subcommand 'me'; see cqlcheck --help
                    --format                                | missing required parameter for option '--format' (FORMAT); see cqlcheck check --help
                    --format xml                            | --format: expected text, concise, json, sarif, checkstyle, junit, github, gitlab or html but was 'xml'; see cqlcheck check --help
                    --format text --format sarif            | option '--format' (FORMAT) should be specified only once; see cqlcheck check --help
                    --fail-on hint                          | --fail-on: expected error, warning, note or never but was 'hint'; see cqlcheck check --help
                    --preset most                           | --preset: expected recommended, strict or all but was 'most'; see cqlcheck check --help
                    --level allow-filtering                 | --level: expected RULE=LEVEL but was 'allow-filtering'; see cqlcheck check --help
                    --level allow-filtering=severe          | --level: expected off, on, note, warning or error but was 'severe'; see cqlcheck check --help
                    --level alow-filtering=off              | --level alow-filtering: neither a rule nor a category; did you mean allow-filtering?
                    --level nonsense=off                    | --level nonsense: neither a rule nor a category; cqlcheck rules lists them
                    --target cassandra                      | --target: expected cassandra-3.11, cassandra-4.0, cassandra-4.1, cassandra-5.0, cassandra-6.0, scylladb, dse, astra, amazon-keyspaces or yugabytedb but was 'cassandra'; see cqlcheck check --help
                    --placeholders dollr                    | --placeholders: 'dollr' is no kind of placeholder; did you mean dollar?; see cqlcheck check --help
                    --placeholders percent,x                | --placeholders: 'x' is no kind of placeholder; there are angle, at, brace, dollar, dollar-brace, double-brace, erb, hash-brace, numbered, percent, and all and none; see cqlcheck check --help
                    --color maybe                           | --color: expected auto, always or never but was 'maybe'; see cqlcheck check --help
                    rules --color maybe                     | --color: expected auto, always or never but was 'maybe'; see cqlcheck rules --help
                    --output report.sarif                   | --output: expected FORMAT=FILE with a format of text, concise, json, sarif, checkstyle, junit, github, gitlab, html but was 'report.sarif'; see cqlcheck check --help
                    --output sarif=                         | --output: expected FORMAT=FILE with a format of text, concise, json, sarif, checkstyle, junit, github, gitlab, html but was 'sarif='; see cqlcheck check --help
                    --sarif-suppressed                      | --sarif-suppressed without a report in SARIF; add --output sarif=FILE
                    --sarif-category shop --format json     | --sarif-category without a report in SARIF; add --output sarif=FILE
                    --output xml=x                          | --output: expected FORMAT=FILE with a format of text, concise, json, sarif, checkstyle, junit, github, gitlab, html but was 'xml=x'; see cqlcheck check --help
                    --output text=-                         | --output: this is for files; for standard output use --format text; see cqlcheck check --help
                    --output text=DIR/r --output sarif=DIR/r | --output: two reports into the same file, DIR/r
                    --stdin-filename a.cql DIR              | --stdin-filename says what standard input stands for; add - to read it
                    --base-path DIR/none DIR                | --base-path DIR/none: no such directory
                    explain no-such-rule-at-all             | explain no-such-rule-at-all: no such rule; cqlcheck rules lists them all
                    """)
    void isOneLine(String arguments, String complaint) {
        Result result = new Program(directory).file("a.cql", Program.CLEAN).run(arguments);

        assertThat(result).isEqualTo(new Result(2, "", "cqlcheck: " + complaint + "\n"));
    }

    @Test
    void commandInTheMiddleIsAPathThatDoesNotExist() {
        Result result = new Program(directory).file("a.cql", Program.CLEAN).run("DIR/a.cql rules");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "cqlcheck: rules: no such file or directory; as a command it comes first: cqlcheck rules ...\n");
    }

    @Test
    void fileMayLookLikeAnOptionBehindTwoDashes() {
        Result result = new Program(directory).run("--", "--format");

        assertThat(result.err()).startsWith("cqlcheck: --format: no such file or directory in ");
    }

    @Test
    void atSignIsNothingSpecial() {
        Result result = new Program(directory).file("@x", "--help").run("DIR/@x");

        assertThat(result.out()).doesNotContain("Usage");
    }
}
