package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --help          | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    -h              | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    help            | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    check --help    | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    a.cql --help    | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    help check      | Usage: cqlcheck [check] [OPTION]... [PATH]...
                    plan --help     | Usage: cqlcheck plan [OPTION]... [-q STATEMENT]... [PATH]...
                    help plan       | Usage: cqlcheck plan [OPTION]... [-q STATEMENT]... [PATH]...
                    baseline --help | 'Usage: cqlcheck baseline create|prune|show [OPTION]... [PATH]...'
                    help baseline   | 'Usage: cqlcheck baseline create|prune|show [OPTION]... [PATH]...'
                    baseline create --help | Usage: cqlcheck baseline create [OPTION]... [PATH]...
                    baseline prune --help  | Usage: cqlcheck baseline prune [OPTION]... [PATH]...
                    baseline show --help   | Usage: cqlcheck baseline show [OPTION]... [PATH]...
                    explain --help  | Usage: cqlcheck explain [-hV] [--color=WHEN] RULE
                    rules --help    | Usage: cqlcheck rules [-hV] [--color=WHEN]
                    completion -h   | Usage: cqlcheck completion [-hV] SHELL
                    """)
    void everyCommandHasHelp(String arguments, String firstLine) {
        Result result = new Program(directory).run(arguments);

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).first().isEqualTo(firstLine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--schema",
                "--target",
                "--placeholders",
                "--preset",
                "--preview",
                "--level",
                "--no-inline-config",
                "--fix",
                "--diff",
                "--add-ignores",
                "--baseline",
                "--no-baseline",
                "--diff-base",
                "--guardrails",
                "--stdin-filename",
                "--format",
                "--output",
                "--color",
                "--base-path",
                "--fail-on",
                "--help",
                "--version"
            })
    void optionIsListedOnce(String option) {
        Pattern entry = Pattern.compile("(?m)^ +(-\\w, )?" + option + "(?![\\w-])");

        for (String arguments : new String[] {"--help", "check --help"}) {
            assertThat(entry.matcher(new Program(directory).run(arguments).out())
                            .results())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--query",
                "--schema",
                "--target",
                "--placeholders",
                "--stdin-filename",
                "--format",
                "--color",
                "--help",
                "--version"
            })
    void optionOfPlanIsListedOnce(String option) {
        Pattern entry = Pattern.compile("(?m)^ +(-\\w, )?" + option + "(?![\\w-])");

        assertThat(entry.matcher(new Program(directory).run("plan --help").out())
                        .results())
                .hasSize(1);
    }

    @Test
    void exitCodesOfPlanAreItsOwn() {
        assertThat(new Program(directory).run("plan --help").out()).contains("""
                        Exit codes (the highest that applies):
                           0   every statement has a plan, served or not
                           1   a statement has none: it is no CQL, its table is not known, or a template decides
                        """);
    }

    @Test
    void exitCodesAreThoseOfTheEnum() {
        assertThat(new Program(directory).run("--help").out()).contains("""
                        Exit codes (the highest that applies):
                           0   nothing was found, or only what is below --fail-on
                           1   findings at or above --fail-on
                           2   the command line or the configuration is wrong: unknown option, missing path, unwritable
                                 report, and so on
                           3   an input cannot be read, or cqlcheck itself failed
                        """);
    }

    @Test
    void linesFitTheTerminal() {
        Program narrow = new Program(directory).variable("COLUMNS", "82");

        assertThat(narrow.run("plan --help").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(82));
        assertThat(narrow.run("--help").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(82));
    }

    @Test
    void helpIsColouredOnATerminalOnly() {
        assertThat(new Program(directory).terminal().run("--help").out()).contains("\u001b[");
        assertThat(new Program(directory).run("--help").out()).doesNotContain("\u001b[");
    }
}
