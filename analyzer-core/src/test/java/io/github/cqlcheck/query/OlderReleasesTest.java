package io.github.cqlcheck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.target.Target;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What releases before 5.0 refuse otherwise than 5.0. The engine of 4.1.10 answers with the first of the refusals; for the
 * others it is read from the sources.
 */
class OlderReleasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table    | statement                                                          | 5.0                  | 4.1
            # what is asked of an index beside something else is counted, whatever serves it
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c = 3 AND d = 4 AND v IN (5, 6) | FILTERING     | -
            2i         | SELECT * FROM t WHERE v = 1                                        | -                    | -
            2i         | SELECT * FROM t WHERE v = 1 AND s = 2                              | FILTERING            | FILTERING
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c = 3 AND d = 4 AND e = 5 AND v = 6 | -             | -
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c = 3 AND d = 4          | -                    | -
            2i-parts   | SELECT * FROM t WHERE q CONTAINS 1                                 | -                    | -
            2i-parts   | SELECT * FROM t WHERE q CONTAINS 1 AND q CONTAINS 2                | FILTERING            | FILTERING

            # an index does not save what stands behind a range
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c > 3 AND d = 4          | FILTERING            | PRECEDING_COLUMN_SLICED
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c > 3 AND d = 4 ALLOW FILTERING | -                 | -

            # ORDER BY is looked at behind WHERE
            wide       | SELECT * FROM t WHERE zz = 1 ORDER BY yy                           | UNDEFINED_COLUMN UNDEFINED_COLUMN | UNDEFINED_COLUMN UNDEFINED_COLUMN
            wide       | SELECT * FROM t WHERE a != 1 ORDER BY yy                           | UNDEFINED_COLUMN UNSUPPORTED_OPERATOR FILTERING | UNSUPPORTED_OPERATOR FILTERING UNDEFINED_COLUMN

            # a column of several cells has no time of its own
            single     | SELECT writetime(v), ttl(x) FROM t                                 | -                    | -
            single     | SELECT writetime(m) FROM t                                         | -                    | SELECTOR
            single     | SELECT ttl(m) FROM t                                               | -                    | SELECTOR
            """)
    void refuses(String table, String statement, String newer, String older) {
        assertThat(reasons(table, statement, Target.CASSANDRA_5_0)).as("5.0").isEqualTo(text(newer));
        assertThat(reasons(table, statement, Target.CASSANDRA_4_1)).as("4.1").isEqualTo(text(older));
    }

    private static String text(String cell) {
        return Optional.ofNullable(cell).orElse("");
    }

    private static String reasons(String table, String statement, Target target) {
        return Tables.resolve(Tables.named(table), statement, target).path().refusals().stream()
                .map(refusal -> refusal.reason().name())
                .collect(Collectors.joining(" "));
    }
}
