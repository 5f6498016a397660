package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
    static Stream<Path> files() {
        return CorpusTest.good();
    }

    /** A tree is kept when its shape comes for the second time, and used from the third on. */
    @ParameterizedTest
    @MethodSource("files")
    void saysOfWhatComesAgainWhatTheParserWouldSay(Path file) throws IOException {
        String text = Files.readString(file) + "\n;\n";
        assertReusedLikeParsed(text + text + text);
    }

    @Test
    void movesATreeToOtherNamesAndValues() {
        assertReusedLikeParsed("SELECT a, b.c FROM t WHERE k = 'x' AND v > 1;\n".repeat(3)
                + "SELECT count, \"B\".d FROM other WHERE key = 'it''s' AND value > -12345;\n");
    }

    @Test
    void checksAnewWhatDependsOnText() {
        String statement = "CREATE TABLE t (k int PRIMARY KEY, v %s<int>);\n";
        assertReusedLikeParsed(statement.formatted("list").repeat(3) + statement.formatted("int"));
        assertReusedLikeParsed("UPDATE t SET a = 1, b = 2 WHERE k = 1;\n".repeat(3)
                + "UPDATE t SET a = 1, a = 2 WHERE k = 1;\nUPDATE t SET a = 1, b = 2 WHERE k = 1;\n");
    }

    private static void assertReusedLikeParsed(String text) {
        assertThat(read(text, new Shapes())).isEqualTo(read(text, new Shapes(0)));
    }

    private static List<Statement> read(String text, Shapes shapes) {
        List<Statement> statements = new ArrayList<>();
        new StatementParser(Source.of("test.cql", text), Dialect.STANDARD, slice -> true, shapes)
                .forEachRemaining(statements::add);
        return statements;
    }
}
