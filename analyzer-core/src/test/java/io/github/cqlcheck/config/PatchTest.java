package io.github.cqlcheck.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
    private static final int FILES = 80;

    @TempDir
    private Path directory;

    /** Whatever is changed, the way back leads to what was there, and each place that both texts have to itself. */
    @ParameterizedTest
    @ValueSource(strings = {"--unified=0", "--unified=3", "--unified=100"})
    void theWayBackLeadsToWhatWasThere(String context) throws Exception {
        Random random = new Random(7);
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            String name = "f" + i + ".cql";
            old.put(name, text(random));
            now.put(name, changed(old.get(name), random));
            write("old/" + name, old.get(name));
            write("new/" + name, now.get(name));
        }
        Patch patch = Patch.read(Source.of("diff", difference(context)));

        now.forEach((name, text) -> assertThat(reversed(patch, "new/" + name, text))
                .as("%s: %s", name, text)
                .isEqualTo(old.get(name)));
    }

    /** The text before, after a look at all places. */
    private static String reversed(Patch patch, String name, String text) {
        try {
            Reversal reversal =
                    patch.reversal(Source.of(name, text), List.of(name)).orElse(null);
            if (reversal == null) {
                return text;
            }
            for (int i = 0; i < text.length(); i++) {
                if (reversal.isAdded(new Span(i, i + 1))) {
                    assertThat(reversal.before(i)).isEmpty();
                } else if (text.charAt(i) != '\r' && text.charAt(i) != '\n') {
                    int before = reversal.before(i).orElseThrow();
                    assertThat(reversal.text().charAt(before)).isEqualTo(text.charAt(i));
                }
            }
            return reversal.text();
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append(line(random));
        }
        return random.nextInt(3) == 0 ? text + "last" : text.toString();
    }

    private static String line(Random random) {
        List<String> lines = List.of("a", "b", "c", "", "-- d", "++ e", "\\ f", "ü\rg", " h", "@@ -1 +1 @@");
        return lines.get(random.nextInt(lines.size())) + (random.nextInt(4) == 0 ? "\r\n" : "\n");
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            switch (random.nextInt(6)) {
                case 0 -> changed.append(line(random)).append(line);
                case 1 -> {}
                case 2 -> changed.append(line(random));
                default -> changed.append(line);
            }
        }
        return random.nextInt(5) == 0 ? changed + "end" : changed.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String difference(String context) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "git",
                        "-c",
                        "core.autocrlf=false",
                        "-c",
                        "core.safecrlf=false",
                        "diff",
                        "--no-index",
                        "--text",
                        context,
                        "old",
                        "new")
                .directory(directory.toFile());
        try {
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return out;
        } catch (IOException e) {
            assumeThat(false).as("git is installed").isTrue();
            return "";
        }
    }

    /** What git writes of names, and what the files are called then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a/q/x.cql                        | b/q/x.cql                        | q/x.cql
                    q/x.cql                          | q/x.cql                          | q/x.cql
                    a/x.cql                          | a/x.cql                          | a/x.cql
                    i/x.cql                          | w/x.cql                          | x.cql
                    /dev/null                        | b/x.cql                          | x.cql
                    "a/\\303\\274 \\"\\\\\\t.cql"    | "b/\\303\\274 \\"\\\\\\t.cql"    | `ü "\\\t.cql`
                    a/with blank.cql~2026-11-23      | b/with blank.cql~                | with blank.cql
                    old/x.cql                        | x.cql                            | x.cql
                    """)
    void namesAreThoseOfFiles(String before, String after, String name) throws ConfigurationException {
        String diff =
                "--- %s\n+++ %s\n@@ -0,0 +1 @@\n+x\n".formatted(before, after).replace('~', '\t');
        String file = name.replace("`", "").replace("\\t", "\t").replace("\\\\", "\\");

        assertThat(Patch.read(Source.of("diff", diff)).reversal(Source.of(file, "x\n"), List.of(file)))
                .hasValueSatisfying(
                        reversal -> assertThat(reversal.text()).as(file).isEmpty());
    }

    /** Where git says that it puts something before names, no directory of that name is meant. */
    @Test
    void aDirectoryMayBeCalledAsWhatStandsBeforeNames() throws ConfigurationException {
        String diff = """
                diff --git a/x.cql b/x.cql
                index 1..2 100644
                --- a/x.cql
                +++ b/x.cql
                @@ -0,0 +1 @@
                +x
                """;

        assertThat(Patch.read(Source.of("diff", diff)).reversal(Source.of("b/x.cql", "y\n"), List.of("b/x.cql")))
                .isEmpty();
    }

    @Test
    void whatIsGoneWasThere() throws ConfigurationException {
        String diff = """
                diff --git a/x.cql b/x.cql
                deleted file mode 100644
                --- a/x.cql
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -\uFEFFa
                -b
                \\ No newline at end of file
                diff --git a/y.bin b/y.bin
                deleted file mode 100644
                Binary files a/y.bin and /dev/null differ
                """;

        assertThat(Patch.read(Source.of("diff", diff)).gone())
                .contains(new Patch.Gone("x.cql", "a\nb"))
                .hasSize(2);
    }

    @Test
    void aFileWithoutLinesCountsAsChangedAsAWhole() throws ConfigurationException {
        String diff = """
                diff --git a/x.cql b/x.cql
                index 1..2 100644
                Binary files a/x.cql and b/x.cql differ
                """;

        assertThat(Patch.read(Source.of("diff", diff)).reversal(Source.of("x.cql", "a\n"), List.of("x.cql")))
                .hasValueSatisfying(reversal -> {
                    assertThat(reversal.text()).isEqualTo("a\n");
                    assertThat(reversal.isAdded(new Span(0, 1))).isTrue();
                });
    }
}
