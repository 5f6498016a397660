package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cqlcheck.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What completes command lines, and the page of the manual. */
class CompletionTest {
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[\\w-]+)");

    /** Words as bash cuts them, and what it is to offer for the last one; it completes files where that is nothing. */
    private static final List<String> LINES = List.of(
            "cqlcheck pl                                | plan",
            "cqlcheck --form                            | --format",
            "cqlcheck . --add                           | --add-ignores",
            "cqlcheck --format                        _ | text concise json sarif checkstyle junit github gitlab html",
            "cqlcheck --format = sa                     | sarif",
            "cqlcheck a.cql --fail-on e                 | error",
            "cqlcheck --target sc                       | scylladb",
            "cqlcheck --level allow-filtering-          | allow-filtering-redundant=",
            "cqlcheck --level allow-filtering =         | off on note warning error",
            "cqlcheck --level allow-filtering = wa      | warning",
            "cqlcheck --level = allow-filtering = wa    | warning",
            "cqlcheck --output sar                      | sarif=",
            "cqlcheck --output sarif = x                | ",
            "cqlcheck --placeholders dollar-            | dollar-brace",
            "cqlcheck --schema x                        | ",
            "cqlcheck --add-ignores x                   | ",
            "cqlcheck x y                               | ",
            "cqlcheck plan --que                        | --query",
            "cqlcheck plan --format j                   | json",
            "cqlcheck explain allow-filtering-          | allow-filtering-redundant",
            "cqlcheck completion z                      | zsh",
            "cqlcheck help expl                         | explain");

    private static final Analyzer ANALYZER = Analyzer.standard();

    @TempDir
    private Path directory;

    private Program program() {
        return new Program(directory).analyzer(() -> ANALYZER);
    }

    private String script(String shell) {
        return program().run("completion " + shell).out();
    }

    /** What a shell says to a script; no assumption holds where it is not installed. */
    private String run(String shell, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script"), script);
        Process process;
        try {
            process = new ProcessBuilder(shell, file.toString())
                    .directory(
                            Files.createDirectories(directory.resolve("empty")).toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, shell + " is not installed");
            throw e;
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void bashCompletesWhatIsTyped() throws Exception {
        StringBuilder tries = new StringBuilder(script("bash"));
        for (String line : LINES) {
            String words = line.split("\\|")[0].strip().replaceFirst("_$", "''");
            tries.append("COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _cqlcheck; echo \"${COMPREPLY[*]}\"\n"
                    .formatted(words));
        }
        // outside of a completion there are no options of one
        String said = run("bash", "compopt() { :; }\n" + tries);

        assertThat(said.lines())
                .containsExactlyElementsOf(
                        LINES.stream().map(line -> line.split("\\|")[1].strip()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void shellReadsItsScript(String shell) throws Exception {
        Path script = Files.writeString(directory.resolve("completion"), script(shell));

        assertThat(run(shell, "%s -n %s".formatted(shell, script))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void scriptHasAllOptions(Shell shell) {
        String script = script(shell.toString());
        for (String command : List.of("check", "plan", "explain", "rules", "completion")) {
            assertThat(options(program().run(command + " --help").out()))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(script)
                            .containsPattern(shell == Shell.FISH ? "-l " + option.substring(2) + " " : option + "\\b"));
        }
    }

    @Test
    void pageOfTheManualSaysWhatTheHelpSays() {
        Map<String, String> files = DistributionFiles.all();
        String page = files.get("share/man/man1/cqlcheck.1").replace("\\-", "-");

        String ofCheck = page.substring(0, page.indexOf(".SH \"COMMANDS\""));
        assertThat(options(program().run("check --help").out()))
                .allSatisfy(option -> assertThat(ofCheck).containsOnlyOnce("\\fB" + option + "\\fR"));
        assertThat(page.lines())
                .contains(".SS \"cqlcheck plan\"", ".SH \"EXIT STATUS\"", ".SH \"ENVIRONMENT\"", ".SH \"EXAMPLES\"")
                .noneMatch(line -> line.startsWith(".") && !line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( .*)?"));
        assertThat(files).hasSize(4);
    }

    private static List<String> options(String help) {
        Stream<String> found = OPTION.matcher(help).results().map(match -> match.group(1));
        return found.distinct().toList();
    }
}
