package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.ForeignText;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree of each kind of statement; {@code statements.txt} has the statement on one line and its tree on the next. */
class StatementsTest {

    static List<Arguments> statements() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        String statement = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/syntax/statements.txt"))) {
            if (line.startsWith("    ")) {
                cases.add(Arguments.of(statement, line.strip()));
            }
            statement = line;
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("statements")
    void buildsTheTree(String statement, String shape) {
        assertThat(Trees.shape(ParseAssert.statement(statement))).isEqualTo(shape);
    }

    @Test
    void everyKindOfStatementIsHere() throws IOException {
        Set<Class<?>> seen = new HashSet<>(
                Set.of(BrokenStatement.class, ForeignText.class, GatedSyntax.class, Remark.class, IgnoreComment.class));
        for (Arguments example : statements()) {
            seen.add(ParseAssert.statement((String) example.get()[0]).getClass());
        }
        assertThat(seen).containsAll(records(Statement.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(StatementsTest::records)
                : Stream.of(family);
    }
}
