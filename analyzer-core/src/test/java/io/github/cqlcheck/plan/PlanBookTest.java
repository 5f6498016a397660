package io.github.cqlcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Planner;
import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements are one entry. */
class PlanBookTest {
    private static final String SCHEMA =
            "CREATE TABLE k.t (a int, b int, c int, l list<int>, PRIMARY KEY (a, b));CREATE TABLE k.u (a int PRIMARY KEY);";

    private static List<Plans.Entry> entries(String statements) {
        return Planner.standard()
                .plan(List.of(Source.of("q", statements)), List.of(Source.of("s", SCHEMA)))
                .entries();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # one                                         | other                                         | entries
            INSERT INTO k.t (a, b) VALUES (1, 2)          | INSERT INTO k.t (a, b) VALUES (-3, 40)        | 1
            INSERT INTO k.t (a, b, l) VALUES (1, 2, [3])  | INSERT INTO k.t (a, b, l) VALUES (1, 2, [])   | 1
            INSERT INTO k.t (a, b) VALUES (1, 2)          | insert into k.t (a, b) values (1, 2)          | 2
            INSERT INTO k.t (a, b) VALUES (1, 2)          | INSERT INTO k.t (b, a) VALUES (1, 2)          | 2
            INSERT INTO k.t (a, b) VALUES (1, 2)          | INSERT INTO k.t (a, b) VALUES (?, ?)          | 1
            INSERT INTO k.u (a) VALUES (1)                | INSERT INTO k.u (a) VALUES (1) IF NOT EXISTS  | 2
            SELECT c FROM k.t WHERE a IN (1, 2)           | SELECT c FROM k.t WHERE a IN (3, 4)           | 1
            SELECT c FROM k.t WHERE a IN (1, 2)           | SELECT c FROM k.t WHERE a IN (3, 3)           | 2
            SELECT c FROM k.t WHERE a IN (1, 2)           | SELECT c FROM k.t WHERE a IN (1, 2, 3)        | 2
            SELECT c FROM k.t WHERE a IN :x               | SELECT c FROM k.t WHERE a IN :y               | 2
            SELECT c FROM k.t WHERE a = 1                 | SELECT b FROM k.t WHERE a = 1                 | 2
            SELECT c FROM k.t WHERE a = 1                 | SELECT c FROM k.t WHERE a = 1 LIMIT 1         | 2
            SELECT c FROM k.none WHERE a = 1              | SELECT c FROM k.none WHERE a = 2              | 1
            SELECT c FROM k.none WHERE a = 1              | SELECT c FROM k.nil WHERE a = 1               | 2
            SELEC 1                                       | SELEC 2                                       | 1
            SELEC 1                                       | SELCT 1                                       | 2
            """)
    void alikeButForLiterals(String one, String other, int count) {
        List<Plans.Entry> entries = entries(one + ";\n" + other + ";");

        assertThat(entries).hasSize(count);
        assertThat(entries.stream().mapToLong(Plans.Entry::count).sum()).isEqualTo(2);
        assertThat(entries.get(0).outcome().place().span().start()).isZero();
    }

    @Test
    void aDumpIsOneEntryAtThePlaceOfItsFirstRow() {
        String dump = IntStream.range(0, 1000)
                .mapToObj("INSERT INTO k.t (a, b, c) VALUES (%d, 1, 2);\n"::formatted)
                .collect(Collectors.joining());
        List<Plans.Entry> entries = entries("SELECT c FROM k.t WHERE a = 1;" + dump + "SELECT c FROM k.t WHERE a = 1;");

        assertThat(entries.stream().map(Plans.Entry::count)).containsExactly(2L, 1000L);
    }

    @Test
    void aTableThatChangedIsAnother() {
        String script = "%1$sINSERT INTO k.v (a) VALUES (1);DROP TABLE k.v;%2$sINSERT INTO k.v (a) VALUES (1);"
                .formatted(
                        "CREATE TABLE k.v (a int PRIMARY KEY);",
                        "CREATE TABLE k.v (a int, b int, PRIMARY KEY (a, b));");

        assertThat(entries(script).stream()
                        .map(entry -> ((Plan) entry.outcome()).verdict().state()))
                .containsExactly(Verdict.State.SERVED, Verdict.State.REFUSED);
    }
}
