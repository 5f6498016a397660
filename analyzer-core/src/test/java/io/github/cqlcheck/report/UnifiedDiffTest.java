package io.github.cqlcheck.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.fix.Revised;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    private static final Path BASE = Path.of("base").toAbsolutePath();
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    private static String diff(Path path, byte[] before, byte[] after) throws IOException {
        Revised revised = new Revised(
                Source.of(path, before), Source.of(path, after), List.of(), List.of(), List.of(), Optional.empty());
        return new String(new UnifiedDiff(BASE).of(revised), ISO_8859_1);
    }

    private static String diff(String before, String after) throws IOException {
        return diff(BASE.resolve("a.cql"), before.getBytes(UTF_8), after.getBytes(UTF_8));
    }

    @Test
    void showsLinesAroundTheChanges() throws IOException {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n"))
                .isEqualTo("""
                        --- a/a.cql
                        +++ b/a.cql
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        @@ -10,4 +10,3 @@
                         10
                         11
                         12
                        -13
                        """);
    }

    @Test
    void saysWhereNoLineEndIs() throws IOException {
        assertThat(diff("1\n2", "1\n2\n")).isEqualTo("""
                        --- a/a.cql
                        +++ b/a.cql
                        @@ -1,2 +1,2 @@
                         1
                        -2
                        \\ No newline at end of file
                        +2
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    base/a.cql       | --- a/a.cql
                    base/a b/c.cql   | --- a/a b/c.cql#
                    base/a"b.cql     | --- "a/a\\"b.cql"
                    other/a.cql      | --- a/CWD/other/a.cql
                    """)
    void namesAreWhatGitReads(String path, String line) throws IOException {
        String working = Path.of("").toAbsolutePath().toString().replaceFirst("^/", "");

        assertThat(diff(Path.of(path).toAbsolutePath(), "1".getBytes(UTF_8), "2".getBytes(UTF_8)))
                .startsWith(line.replace("#", "\t").replace("CWD", working) + "\n");
    }

    /** Any two texts, in bytes that are no text in any encoding. */
    @Test
    void turnsOneTextIntoTheOther() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] before = text(random);
            byte[] after = random.nextInt(10) == 0 ? text(random) : changed(before, random);

            String diff = diff(BASE.resolve("a.cql"), before, after);

            assertThat(applied(diff, new String(before, ISO_8859_1))).isEqualTo(new String(after, ISO_8859_1));
        }
    }

    private static byte[] text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(60); line > 0; line--) {
            text.append((char) ('a' + random.nextInt(20))).append(random.nextInt(3) == 0 ? "\r\n" : "\u00E4\n");
        }
        return (random.nextInt(3) == 0 ? text + "end" : text.toString()).getBytes(ISO_8859_1);
    }

    private static byte[] changed(byte[] text, Random random) {
        StringBuilder changed = new StringBuilder(new String(text, ISO_8859_1));
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            int at = random.nextInt(changed.length() + 1);
            changed.replace(at, Math.min(changed.length(), at + random.nextInt(8)), random.nextBoolean() ? "x\n" : "");
        }
        return changed.toString().getBytes(ISO_8859_1);
    }

    /** As {@code patch} does it, which takes nothing on trust. */
    private static String applied(String diff, String before) {
        List<String> old = lines(before);
        List<String> lines = lines(diff);
        StringBuilder after = new StringBuilder();
        int at = 0;
        int line = 2;
        while (line < lines.size()) {
            Matcher hunk = HUNK.matcher(lines.get(line++).stripTrailing());
            assertThat(hunk.matches()).isTrue();
            int removed = count(hunk.group(2));
            int added = count(hunk.group(4));
            int start = Integer.parseInt(hunk.group(1)) - (removed == 0 ? 0 : 1);
            for (; at < start; at++) {
                after.append(old.get(at));
            }
            assertThat(lines(after.toString())).hasSize(Integer.parseInt(hunk.group(3)) - (added == 0 ? 0 : 1));
            while (removed > 0 || added > 0) {
                String said = lines.get(line++);
                boolean noLineEnd = line < lines.size() && lines.get(line).startsWith("\\");
                String text = noLineEnd ? said.substring(1, said.length() - 1) : said.substring(1);
                line += noLineEnd ? 1 : 0;
                if (said.charAt(0) != '+') {
                    assertThat(old.get(at++)).isEqualTo(text);
                    removed--;
                }
                if (said.charAt(0) != '-') {
                    after.append(text);
                    added--;
                }
            }
        }
        for (; at < old.size(); at++) {
            after.append(old.get(at));
        }
        return after.toString();
    }

    private static int count(String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        Matcher line = Pattern.compile("[^\n]*\n|[^\n]+$").matcher(text);
        while (line.find()) {
            lines.add(line.group());
        }
        return lines;
    }
}
