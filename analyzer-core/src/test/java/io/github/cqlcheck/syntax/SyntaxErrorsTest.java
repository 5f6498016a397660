package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about a mistake, and where: {@code errors.txt} has the statement with carets around the place, below it the
 * message and, if there is one, the help.
 */
class SyntaxErrorsTest {

    record Mistake(String marked, String message, Optional<String> help) {
        String text() {
            return marked.replace("^", "");
        }
    }

    static List<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        String statement = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/syntax/errors.txt"))) {
            if (line.startsWith("    help: ")) {
                Mistake last = mistakes.remove(mistakes.size() - 1);
                mistakes.add(new Mistake(last.marked(), last.message(), Optional.of(line.substring(10))));
            } else if (line.startsWith("    ")) {
                mistakes.add(new Mistake(statement, line.substring(4), Optional.empty()));
            }
            statement = line;
        }
        return mistakes;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(Mistake mistake) {
        assertThat(mistake(mistake.text())).isEqualTo(mistake);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeCostsOnlyItsStatement(Mistake mistake) {
        assertThat(ParseAssert.parse("USE a;\n" + mistake.text() + "\n;\nUSE b;"))
                .satisfiesOnlyOnce(statement -> assertThat(statement).isInstanceOf(BrokenStatement.class))
                .extracting(Trees::shape)
                .startsWith("Use(keyspace=a)")
                .endsWith("Use(keyspace=b)");
    }

    private static Mistake mistake(String text) {
        BrokenStatement broken = ParseAssert.broken(text);
        String marked = new StringBuilder(text)
                .insert(broken.place().end(), "^")
                .insert(broken.place().start(), "^")
                .toString();
        return new Mistake(marked, broken.message(), broken.help());
    }

    @Test
    void saysWhereASemicolonIsMissing() {
        String text = "USE a;\nSELECT a FROM t\nINSERT INTO t (a) VALUES (1)\nUSE b;";
        assertThat(ParseAssert.parse(text).stream().map(Trees::shape))
                .containsExactly(
                        "Use(keyspace=a)",
                        "Select(table=t selectors=[a])",
                        "BrokenStatement(message=no ; between this statement and the INSERT that follows"
                                + " help=end the statement with ;)",
                        "Insert(table=t columns=[a] values=[1])",
                        "BrokenStatement(message=no ; between this statement and the USE that follows"
                                + " help=end the statement with ;)",
                        "Use(keyspace=b)");
        assertThat(mistake(text).marked()).startsWith("USE a;\nSELECT a FROM ^t^\nINSERT");
    }

    @ParameterizedTest
    @CsvSource({
        "slect,    SELECT,   true",
        "SELEC,    SELECT,   true",
        "SELECTT,  SELECT,   true",
        "SELETC,   SELECT,   true",
        "SXLECT,   SELECT,   true",
        "ELECT,    SELECT,   true",
        "TSELECT,  SELECT,   true",
        "SELE,     SELECT,   false",
        "SETELC,   SELECT,   false",
        "FORM,     FROM,     true",
        "ON,       OF,       false",
    })
    void knowsASlipFromAnotherWord(String word, String other, boolean slip) {
        assertThat(Hints.isSlip(word.toUpperCase(java.util.Locale.ROOT), other)).isEqualTo(slip);
    }
}
