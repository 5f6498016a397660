package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The transcripts in the documentation whose blocks stand between the marks {@code transcript}; {@code -Dupdate} writes them. */
class ReadmeTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(?s)<!-- transcript:start -->\n\n```\n\\$ cqlcheck (?<arguments>[^\n]+)\n(?<output>.*?)```\n\n<!-- transcript:end -->");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path directory;

    static List<String> pages() {
        return List.of("README.md", "docs/plan.md", "docs/fixes.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void transcriptsAreWhatTheProgramSays(String page) throws IOException {
        Path file = PROJECT.resolve(page);
        String text = Files.readString(file);
        StringBuilder updated = new StringBuilder();
        int end = 0;
        Matcher transcript = TRANSCRIPT.matcher(text);
        while (transcript.find()) {
            updated.append(text, end, transcript.start("output")).append(output(transcript.group("arguments")));
            end = transcript.end("output");
        }
        updated.append(text.substring(end));
        assertThat(end).as("%s has a transcript", page).isPositive();
        String update = System.getProperty("update", "false");
        if (update.isEmpty() || update.equals("false")) {
            assertThat(text)
                    .as("%s is out of date: mvn test -Dupdate rewrites it", page)
                    .isEqualTo(updated.toString());
        } else {
            Files.writeString(file, updated);
        }
    }

    /** What a command line prints in the project's directory. */
    private String output(String arguments) {
        String[] split = ARGUMENT.matcher(arguments)
                .results()
                .flatMap(match -> Stream.of(match.group(1) == null ? match.group(2) : match.group(1)))
                .map(argument -> argument.startsWith("examples") ? "../" + argument : argument)
                .toArray(String[]::new);
        return new Program(directory).run(split).out().replace("../examples", "examples");
    }
}
