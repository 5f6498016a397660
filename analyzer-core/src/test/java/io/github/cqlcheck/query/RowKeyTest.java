package io.github.cqlcheck.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.schema.Change;
import io.github.cqlcheck.schema.Schema;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowKeyTest {
    private static final String TABLE =
            "CREATE TABLE t (a int, b text, c int, d int, v int, PRIMARY KEY ((a, b), c, d))";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # write                                                          | partition  | clustering | whole | certain
            INSERT INTO t (a, b, c, d) VALUES (1, 'x', 2, 3)                 | 1 'x       | 2 3        | true  | true
            INSERT INTO t (d, c, b, a) VALUES (03, 2, 'x', 01)               | 1 'x       | 2 3        | true  | true
            INSERT INTO t (a, b, c, d) VALUES (:a, 'x', ?, 3)                | :a 'x      |            | false | false
            INSERT INTO t (a, b, c, d) VALUES (${a}, 'x', 2, ?)              | hole ${a} 'x | 2        | false | false
            INSERT INTO t (a, b, c, d) VALUES (?, 'x', 2, 3)                 |            |            |       |
            INSERT INTO t (a, b, c, d) VALUES (%s, 'x', 2, 3)                |            |            |       |
            INSERT INTO t (a, b, c, d) VALUES ({}, 'x', 2, 3)                |            |            |       |
            INSERT INTO t JSON '{"a": 1}'                                    |            |            |       |
            UPDATE t SET v = 1 WHERE a = 1 AND b = 'x' AND (c, d) = (2, 3)   | 1 'x       | 2 3        | true  | true
            UPDATE t SET v = 1 WHERE a IN (1) AND b = 'x' AND c = 2 AND d = 3 | 1 'x      | 2 3        | true  | true
            UPDATE t SET v = 1 WHERE a IN (1, 2) AND b = 'x' AND c = 2 AND d = 3 |        |            |       |
            DELETE FROM t WHERE a = 1 AND b = 'x'                            | 1 'x       |            | true  | true
            DELETE FROM t WHERE a = 1 AND b = 'x' AND c = 2                  | 1 'x       | 2          | true  | true
            DELETE FROM t WHERE a = 1 AND b = 'x' AND c > 2                  | 1 'x       |            | false | true
            DELETE FROM t WHERE a = 1                                        |            |            |       |
            """)
    void tellsWhatIsWritten(String cql, String partition, String clustering, Boolean whole, Boolean certain) {
        Optional<RowKey> key = query(cql).key();

        assertThat(key.map(RowKey::partition).map(RowKeyTest::text)).isEqualTo(Optional.ofNullable(partition));
        key.ifPresent(known -> {
            assertThat(text(known.clustering())).isEqualTo(clustering == null ? "" : clustering);
            assertThat(known.whole()).isEqualTo(whole);
            assertThat(known.isCertain()).isEqualTo(certain);
        });
    }

    private static String text(List<KnownValue> values) {
        return values.stream().map(KnownValue::text).collect(joining(" "));
    }

    private static Query query(String cql) {
        Source source = Source.of("t", TABLE);
        Table table = Schema.EMPTY
                .with(new Change((CreateTable) statement(TABLE), source, Optional.empty()))
                .tables()
                .values()
                .iterator()
                .next();
        return Resolver.of(Target.DEFAULT).resolve((DataStatement.OnTable) statement(cql), table);
    }

    private static Statement statement(String cql) {
        return Script.of(Source.of("t", cql)).toList().get(0);
    }
}
