package io.github.cqlcheck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.target.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What releases before 5.0 refuse otherwise than the next one. Those of 4.1 and 4.0 are answers of their engines; 3.11 is read
 * from its sources.
 */
class OlderReleasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table    | statement                                                          | 5.0                  | 4.1
            # what is asked of an index beside something else is counted, whatever serves it
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c = 3 AND d = 4 AND v IN (5, 6) | FILTERING | -
            2i         | SELECT * FROM t WHERE v = 1                                        | -                    | -
            2i         | SELECT * FROM t WHERE v = 1 AND s = 2                              | FILTERING            | FILTERING
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c = 3 AND d = 4          | -                    | -
            2i-parts   | SELECT * FROM t WHERE q CONTAINS 1                                 | -                    | -
            2i-parts   | SELECT * FROM t WHERE q CONTAINS 1 AND q CONTAINS 2                | FILTERING            | FILTERING

            # an index does not save what stands behind a range
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c > 3 AND d = 4          | FILTERING            | PRECEDING_COLUMN_SLICED
            2i         | SELECT * FROM t WHERE a = 1 AND b = 2 AND c > 3 AND d = 4 ALLOW FILTERING | -             | -

            # ORDER BY is looked at behind WHERE
            wide       | SELECT * FROM t WHERE a != 1 ORDER BY yy                           | UNDEFINED_COLUMN     | UNSUPPORTED_OPERATOR

            # a column of several cells has no time of its own
            single     | SELECT writetime(v), ttl(x) FROM t                                 | -                    | -
            single     | SELECT writetime(m) FROM t                                         | -                    | SELECTOR
            single     | SELECT ttl(m) FROM t                                               | -                    | SELECTOR
            """)
    void refusesBefore5(String table, String statement, String newer, String older) {
        assertThat(reason(table, statement, Target.CASSANDRA_5_0)).as("5.0").isEqualTo(text(newer));
        assertThat(reason(table, statement, Target.CASSANDRA_4_1)).as("4.1").isEqualTo(text(older));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table | statement                                                             | 4.1                   | 4.0
            # IN names partitions and rows, and filters none
            wide    | SELECT * FROM t WHERE a = 1 AND b = 2 AND v IN (1, 2) ALLOW FILTERING | -                     | UNSUPPORTED_OPERATOR
            wide    | SELECT * FROM t WHERE a = 1 AND b = 2 AND v IN (1) ALLOW FILTERING    | -                     | -
            wide    | UPDATE t SET v = 1 WHERE a = 1 AND b = 2 AND v IN (1, 2)              | CLUSTERING_KEY_INCOMPLETE | UNSUPPORTED_OPERATOR
            wide    | SELECT * FROM t WHERE a IN (1, 2) ALLOW FILTERING                     | -                     | UNSUPPORTED_OPERATOR
            wide    | SELECT * FROM t WHERE a IN (1, 2)                                     | FILTERING             | FILTERING
            wide    | SELECT * FROM t WHERE a IN (1, 2) AND b IN (3, 4)                     | -                     | -
            sasi    | SELECT * FROM t WHERE a = 1 AND c IN ('a', 'b')                       | -                     | UNSUPPORTED_OPERATOR
            sasi    | SELECT * FROM t WHERE i = 1 AND v = 2 AND z IN (1, 2)                 | FILTERING             | UNSUPPORTED_OPERATOR

            # a condition does not make a number a counter
            single  | UPDATE t SET v += 1 WHERE a = 1 IF v = 1                              | -                     | COUNTER
            """)
    void refusesBefore41(String table, String statement, String newer, String older) {
        assertThat(reason(table, statement, Target.CASSANDRA_4_1)).as("4.1").isEqualTo(text(newer));
        assertThat(reason(table, statement, Target.CASSANDRA_4_0)).as("4.0").isEqualTo(text(older));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table  | statement                                                             | 4.0                  | 3.11
            # rows here and there, with all cells of a collection
            2i-parts | SELECT m FROM t WHERE a = 1 AND b = 'x' AND c IN ('y', 'z')           | -                    | UNSUPPORTED_OPERATOR
            2i-parts | SELECT * FROM t WHERE a = 1 AND b = 'x' AND c IN ('y', 'z')           | -                    | UNSUPPORTED_OPERATOR
            2i-parts | SELECT * FROM t WHERE a = 1 AND b = 'x' AND c IN ('y')                | -                    | -
            2i-parts | SELECT i, x FROM t WHERE a = 1 AND b = 'x' AND c IN ('y', 'z')        | -                    | -
            2i-parts | DELETE FROM t WHERE a = 1 AND b = 'x' AND c IN ('y', 'z')             | -                    | -

            # selectors are looked at before WHERE
            single   | SELECT writetime(m) FROM t WHERE a != 1                               | UNSUPPORTED_OPERATOR | SELECTOR
            """)
    void refusesBefore4(String table, String statement, String newer, String older) {
        assertThat(reason(table, statement, Target.CASSANDRA_4_0)).as("4.0").isEqualTo(text(newer));
        assertThat(reason(table, statement, Target.CASSANDRA_3_11)).as("3.11").isEqualTo(text(older));
    }

    /** Which limits of the release that they follow products have kept is not known. */
    @Test
    void leavesProductsAlone() {
        String statement = "SELECT * FROM t WHERE a = 1 AND b = 2 AND v IN (1, 2) ALLOW FILTERING";
        assertThat(reason("wide", statement, Target.SCYLLADB)).isEmpty();
        assertThat(reason("wide", statement, Target.CASSANDRA_3_11)).isEqualTo("UNSUPPORTED_OPERATOR");
    }

    private static String text(String cell) {
        return Optional.ofNullable(cell).orElse("");
    }

    /** The first, which is what the server says. */
    private static String reason(String table, String statement, Target target) {
        return Tables.resolve(Tables.named(table), statement, target).path().refusals().stream()
                .findFirst()
                .map(refusal -> refusal.reason().name())
                .orElse("");
    }
}
