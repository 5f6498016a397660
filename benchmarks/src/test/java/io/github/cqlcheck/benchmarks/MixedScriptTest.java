package io.github.cqlcheck.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Parts;
import io.github.cqlcheck.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import org.apache.cassandra.cql3.CQLFragmentParser;
import org.apache.cassandra.cql3.CqlParser;
import org.junit.jupiter.api.Test;

class MixedScriptTest {
    private static final int COUNT = 10_000;

    private final List<String> statements = new MixedScript(1).statements(COUNT).toList();
    private final Source script = Source.of("mixed.cql", String.join(";\n", statements));

    @Test
    void cassandraTakesEachStatement() {
        assertThat(statements)
                .allSatisfy(statement -> assertThatCode(
                                () -> CQLFragmentParser.parseAnyUnhandled(CqlParser::query, statement))
                        .doesNotThrowAnyException());
    }

    @Test
    void readsEachStatement() {
        assertThat(Script.of(script).toList()).hasSize(COUNT).noneMatch(BrokenStatement.class::isInstance);
    }

    @Test
    void readsTheSameWithAndWithoutReuse() {
        List<Statement> alone = new ArrayList<>();
        Parts.statementsWithoutReuse(script, alone::add);
        assertThat(Script.of(script).toList()).isEqualTo(alone);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(new MixedScript(1).statements(COUNT)).containsExactlyElementsOf(statements);
    }
}
