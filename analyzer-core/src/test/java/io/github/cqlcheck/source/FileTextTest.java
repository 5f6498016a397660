package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that stays in its file is the same as one that is held. */
class FileTextTest {
    private static final List<String> PIECES =
            List.of("a", "SELECT ", ";", "\n", "\r\n", "\r", "é", "漢", "😀", "'x'", "  ", "\t", "\uFEFF");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 64, 1000})
    void readsTheSame(int blockLength) throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            byte[] bytes = bytes(new Random(seed), seed % 4);
            Path file = Files.write(directory.resolve("t.cql"), bytes);
            Source held = Source.read(file);
            Source read = Source.read(file, 0, blockLength);

            assertThat(read.text()).as("seed %d", seed).hasToString(held.text().toString());
            assertThat(read.faults()).isEqualTo(held.faults());
            assertThat(read.lineCount()).isEqualTo(held.lineCount());
            Random random = new Random(seed);
            for (int i = 0; i < 50 && held.length() > 0; i++) {
                int from = random.nextInt(held.length());
                int to = from + random.nextInt(held.length() - from + 1);
                Span span = new Span(from, to);
                assertThat(read.text(span)).isEqualTo(held.text(span));
                assertThat(read.text().charAt(from)).isEqualTo(held.text().charAt(from));
                assertThat(read.position(to)).isEqualTo(held.position(to));
                char[] copied = new char[to - from + 3];
                read.copy(span, copied, 2);
                assertThat(new String(copied, 2, to - from)).isEqualTo(held.text(span));
            }
            for (int line = 1; line <= held.lineCount(); line++) {
                assertThat(read.lineSpan(line)).isEqualTo(held.lineSpan(line));
            }
        }
    }

    /** Plain UTF-8, with a mark, with bytes that are not UTF-8, and UTF-16. */
    private static byte[] bytes(Random random, int kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (kind == 1) {
            bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        if (kind == 3) {
            bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        }
        int count = random.nextInt(300);
        for (int i = 0; i < count; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            bytes.write(piece.getBytes(kind == 3 ? UTF_16LE : UTF_8));
            if (kind == 2 && random.nextInt(10) == 0) {
                bytes.write(new byte[] {(byte) (0x80 + random.nextInt(128))});
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theReportIsTheSame() throws IOException {
        int blockLength = 700;
        List<Source> held = new ArrayList<>();
        List<Source> read = new ArrayList<>();
        for (Path directory : List.of(Path.of("src/test/resources/rules"), Path.of("../examples"))) {
            for (Path file : SourceFiles.under(directory, (path, e) -> {}).stream()
                    .limit(15)
                    .toList()) {
                held.add(Source.read(file));
                read.add(Source.read(file, 0, blockLength));
            }
        }
        assertThat(report(read)).isEqualTo(report(held));
    }

    private static String report(List<Source> sources) throws IOException {
        StringWriter report = new StringWriter();
        Analysis analysis = Analyzer.standard().analyze(sources);
        for (ReportFormat format : ReportFormat.values()) {
            format.report(false, 80, () -> Path.of("").toAbsolutePath()).write(analysis, report);
        }
        return report.toString();
    }

    @Test
    void aBinaryFileIsNotRead() throws IOException {
        Path file = Files.write(directory.resolve("t.cql"), "SELECT 1; \0".getBytes(UTF_8));
        Source source = Source.read(file, 0, 4);
        assertThat(source.length()).isZero();
        assertThat(source.faults()).isEqualTo(Source.read(file).faults()).hasSize(1);
    }

    @Test
    void aFileThatShrinksReadsAsSpaces() throws IOException {
        Path file = Files.writeString(directory.resolve("t.cql"), "SELECT a FROM t;".repeat(100));
        Source source = Source.read(file, 0, 16);
        Files.writeString(file, "SELECT a FROM t;");
        assertThat(source.text(new Span(800, 810))).isBlank().hasSize(10);
    }

    @Test
    void aLongStreamGoesToAFile() throws IOException {
        byte[] bytes = "USE größe;\n".repeat(1_000_000).getBytes(UTF_8);
        Source source = Source.read("<stdin>", new ByteArrayInputStream(bytes));
        assertThat(source.text()).isInstanceOf(FileText.class);
        assertThat(source.path()).isEmpty();
        assertThat(source.lineCount()).isEqualTo(1_000_001);
        assertThat(source.text(source.lineSpan(1_000_000))).isEqualTo("USE größe;");
    }
}
