package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The scanner cuts texts as ANTLR's lexer does, whatever they are. */
class ScannerTest {
    private static final Path CORPUS = Path.of("../grammar/src/test/resources/corpus");
    private static final String[] PIECES = {
        "'",
        "\"",
        "$$",
        "$",
        "/*",
        "*/",
        "--",
        "//",
        "\n",
        "\r",
        ";",
        "-",
        ".",
        "..",
        "0x",
        "1",
        "e",
        "a",
        "NaN",
        "P1D",
        "{",
        "}",
        "<",
        "=",
        "!",
        "%",
        "#",
        "_",
        "é",
        "µs",
        "日",
        "\0",
        "\u00A0",
        "\uFFFF",
        "select",
        "infinity"
    };

    @Test
    void cutsTheCorpusAsAntlrDoes() {
        assertThat(corpus()).isNotEmpty().allSatisfy(ScannerTest::assertSameTokens);
    }

    @Test
    void cutsWhatNobodyWritesAsAntlrDoes() {
        Random random = new Random(1);
        List<String> texts = corpus();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int change = 0; change < 20; change++) {
                int at = random.nextInt(text.length() + 1);
                String piece = PIECES[random.nextInt(PIECES.length)];
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), piece);
            }
            int from = random.nextInt(text.length());
            assertSameTokens(text.substring(from, Math.min(text.length(), from + 500)));
        }
    }

    private static List<String> corpus() {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ScannerTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSameTokens(String text) {
        List<String> expected = new ArrayList<>();
        for (Token token : new CqlLexer(CharStreams.fromString(text)).getAllTokens()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                expected.add(shown(token.getType(), token.getStartIndex(), token.getStopIndex() + 1));
            }
        }
        List<String> found = new ArrayList<>();
        Scanner scanner = new Scanner(new TextWindow(Source.of("test.cql", text)));
        for (scanner.next(); scanner.type() != Token.EOF; scanner.next()) {
            if (!scanner.isLayout()) {
                found.add(shown(scanner.type(), scanner.start(), scanner.end()));
            }
        }
        assertThat(found).as(text).isEqualTo(expected);
    }

    private static String shown(int type, int start, int end) {
        return "%s %d-%d".formatted(CqlLexer.VOCABULARY.getSymbolicName(type), start, end);
    }
}
