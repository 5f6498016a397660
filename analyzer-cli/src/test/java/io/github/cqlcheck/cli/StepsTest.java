package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The steps in the documentation, done one after the other in a copy of the examples; {@code -Dupdate} writes what they print.
 */
class StepsTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern STEPS =
            Pattern.compile("(?s)(<!-- steps:start -->\n\n```\n)(?<steps>.*?)(```\n\n<!-- steps:end -->)");
    private static final Pattern PIPE = Pattern.compile("(?<before>.+?) \\| (?<behind>.+)");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"docs/baseline.md", "docs/changed-lines.md", "docs/configuration.md", "docs/reports.md"})
    void doWhatThePageSays(String page) throws Exception {
        assumeThat(Path.of("/bin/sh"))
                .as("there is a shell to do the steps with")
                .isExecutable();
        copyExamples();
        Path file = PROJECT.resolve(page);
        String text = Files.readString(file);
        StringBuilder updated = new StringBuilder();
        Matcher steps = STEPS.matcher(text);
        while (steps.find()) {
            StringBuilder done = new StringBuilder();
            List<String> commands = steps.group("steps")
                    .lines()
                    .filter(line -> line.startsWith("$ "))
                    .map(line -> line.substring(2))
                    .toList();
            for (String command : commands) {
                done.append("$ ").append(command).append('\n').append(output(command));
            }
            steps.appendReplacement(updated, Matcher.quoteReplacement(steps.group(1) + done + steps.group(3)));
        }
        steps.appendTail(updated);
        assertThat(text).contains("<!-- steps:start -->");
        String update = System.getProperty("update", "false");
        if (update.isEmpty() || update.equals("false")) {
            assertThat(text)
                    .as("%s is out of date: mvn test -Dupdate rewrites it", page)
                    .isEqualTo(updated.toString());
        } else {
            Files.writeString(file, updated);
        }
    }

    private void copyExamples() throws IOException {
        Path examples = PROJECT.resolve("examples");
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(examples.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** What a command prints; what is not ours goes through the shell, and so does what stands behind a pipe. */
    private String output(String command) throws IOException, InterruptedException {
        Matcher pipe = PIPE.matcher(command);
        if (pipe.matches() && pipe.group("behind").startsWith("cqlcheck")) {
            return cqlcheck(pipe.group("behind"), shell(pipe.group("before"), ""));
        }
        if (!command.startsWith("cqlcheck")) {
            return shell(command, "");
        }
        if (pipe.matches()) {
            return shell(pipe.group("behind"), cqlcheck(pipe.group("before"), ""));
        }
        return cqlcheck(command, "");
    }

    private String cqlcheck(String command, String in) {
        String arguments = command.substring("cqlcheck".length()).strip();
        String here = arguments.startsWith("config show ")
                ? arguments.replace("show ", "show DIR/")
                : (arguments + " --base-path DIR DIR").strip();
        Result result = new Program(directory).in(in).run(here);
        return (result.err() + result.out()).replace("DIR/", "");
    }

    private String shell(String command, String in) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + who + "_NAME", "a");
            builder.environment().put("GIT_" + who + "_EMAIL", "a@example.org");
        }
        Process process = builder.start();
        try (var to = process.getOutputStream()) {
            to.write(in.getBytes(UTF_8));
        } catch (IOException e) {
            // who reads the first lines only leaves early
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s ends with success", command).isZero();
        return out;
    }
}
