package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rules.Update;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about mistakes, and where. */
class SyntaxErrorsTest {

    @BeforeAll
    static void update() {
        if (Update.requested()) {
            Mistakes.update();
        }
    }

    static List<Mistakes.Mistake> mistakes() {
        return Mistakes.all();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(Mistakes.Mistake mistake) {
        assertThat(mistake.report()).isNotEmpty();
        assertThat(Mistakes.report(mistake.text())).isEqualTo(mistake.report());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeCostsOnlyItsStatement(Mistakes.Mistake mistake) {
        List<Statement> statements = ParseAssert.parse("USE a;\n" + mistake.text() + "\n;\nUSE b;");
        assertThat(statements)
                .extracting(Trees::shape)
                .startsWith("Use(keyspace=a)")
                .endsWith("Use(keyspace=b)");
    }

    @Test
    void saysWhereASemicolonIsMissing() {
        String text = "USE a;\nSELECT a FROM t\nINSERT INTO t (a) VALUES (1)\nUSE b;";
        assertThat(ParseAssert.parse(text).stream().map(Trees::shape))
                .containsExactly(
                        "Use(keyspace=a)",
                        "Select(table=t selectors=[a])",
                        "BrokenStatement(reason=SYNTAX message=no ; between this statement and the INSERT that follows"
                                + " help=end the statement with ;)",
                        "Insert(table=t columns=[a] values=[1])",
                        "BrokenStatement(reason=SYNTAX message=no ; between this statement and the USE that follows"
                                + " help=end the statement with ;)",
                        "Use(keyspace=b)");
    }
}
