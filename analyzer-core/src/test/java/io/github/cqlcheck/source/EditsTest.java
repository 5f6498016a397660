package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits change what they say and nothing else. */
class EditsTest {
    private static final List<String> PIECES =
            List.of("SELECT", " ", "\n", "\r\n", "\r", "ä", "表", "\uD83D\uDE00", "'", "x");

    @TempDir
    private Path directory;

    private record Edit(Span span, String replacement) implements Replacement {}

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", UTF_8, ""),
                Arguments.of("UTF-8 with a mark", UTF_8, "\uFEFF"),
                Arguments.of("UTF-16LE", UTF_16LE, "\uFEFF"),
                Arguments.of("UTF-16BE", UTF_16BE, "\uFEFF"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void editedBytesAreThoseOfTheEditedText(String name, Charset charset, String mark) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            String text = text(random);
            byte[] bytes = (mark + text).getBytes(charset);
            Source source = Source.of(Path.of("a.cql"), bytes);
            List<Edit> edits = edits(text, random);

            Source edited = source.with(edits);

            assertThat(edited.text()).hasToString(edited(text, edits));
            assertThat(edited.bytes()).isEqualTo((mark + edited(text, edits)).getBytes(charset));
        }
    }

    @Test
    void bytesThatAreNoTextStay() throws IOException {
        byte[] bytes = "-- \u00E4\n-- x\nSELECT '\u00FF' FROM t".getBytes(ISO_8859_1);
        Source source = Source.of("a.cql", bytes);
        int select = source.text().toString().indexOf("SELECT");

        Source edited = source.with(List.of(new Edit(new Span(select, select), "/* x */ ")));

        assertThat(edited.bytes()).isEqualTo("-- \u00E4\n-- x\n/* x */ SELECT '\u00FF' FROM t".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> source.with(List.of(new Edit(new Span(0, 0), "\u00E4"))))
                .isInstanceOf(IOException.class)
                .hasMessage("it is not UTF-8 throughout, and so takes nothing but ASCII; save it as UTF-8");
    }

    @Test
    void longTextsAreEditedToo() throws IOException {
        String text = "SELECT 'ä表\uD83D\uDE00';\r\n".repeat(3_000);
        Path file = Files.writeString(directory.resolve("a.cql"), text);
        int end = text.length();
        List<Edit> edits = List.of(new Edit(new Span(end - 2, end), "\n"), new Edit(new Span(7, 8), "\""));

        assertThat(Source.read(file, 0, 16).with(edits).text()).hasToString(edited(text, edits));
        assertThat(Source.read("-", new ByteArrayInputStream(text.getBytes(UTF_8)))
                        .with(edits)
                        .text())
                .hasToString(edited(text, edits));
    }

    @Test
    void fileThatSaysSomethingElseIsNotEdited() throws IOException {
        Path file = Files.writeString(directory.resolve("a.cql"), "SELECT 1;");
        Source held = Source.read(file);
        Source read = Source.read(file, 0, 16);
        Files.writeString(file, "SELECT 2;");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        for (Source source : List.of(held, read)) {
            assertThatThrownBy(() -> source.with(List.of(new Edit(new Span(0, 1), "s"))))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file has changed since it was read");
        }
    }

    @Test
    void onlyWhatWasReadFromAFileHasOne() throws IOException {
        Path file = Files.writeString(directory.resolve("a.cql"), "SELECT 1;");

        assertThat(Source.read(file).named("b").file()).contains(file);
        assertThat(Source.of(file, new byte[0]).file()).isEmpty();
        assertThat(Source.read("-", new ByteArrayInputStream(new byte[0]))
                        .standingFor(file)
                        .file())
                .isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Between characters, never within one. */
    private static List<Edit> edits(String text, Random random) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (true) {
            int start = boundary(text, at + random.nextInt(6));
            int end = boundary(text, start + random.nextInt(4));
            if (end > text.length()) {
                return edits;
            }
            edits.add(0, new Edit(new Span(start, end), PIECES.get(random.nextInt(PIECES.size()))));
            at = end + 1;
        }
    }

    private static int boundary(String text, int offset) {
        boolean within = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return within ? offset + 1 : offset;
    }

    private static String edited(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.forEach(edit -> edited.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return edited.toString();
    }
}
