package io.github.cqlcheck.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.query.Refusal.Reason;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Cassandra 5.0.9 answered to the same statements. */
class ResolverTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # table   | where                                            | reach      | clustering | index       | filtered | refusals
            # the primary key by itself
            single    | a = ?                                            | ROW        |            |             |          |
            single    | a IN (?)                                         | ROW        |            |             |          |
            single    | a IN ()                                          | ROW        |            |             |          |
            wide      | a = ? AND b = ? AND c = ? AND d = ? AND e = ?    | ROW        | c d e      |             |          |
            wide      | a = ? AND b = ? AND (c, d, e) = (?, ?, ?)        | ROW        | c+d+e      |             |          |
            wide      | e = ? AND d = ? AND c = ? AND b = ? AND a = ?    | ROW        | c d e      |             |          |
            wide      | a = ? AND b = ? AND c = ? AND d = ? AND e IN (?) | ROW        | c d e      |             |          |
            wide      | a = ? AND b = ? AND c = ? AND d = ? AND e IN ?   | SLICE      | c d e      |             |          |
            wide      | a = ? AND b = ? AND c = ? AND d = ? AND e > ?    | SLICE      | c d e      |             |          |
            wide      | a = ? AND b = ? AND (c, d) IN ((?, ?), (?, ?))   | SLICE      | c+d        |             |          |
            wide      | a = ? AND b = ? AND (c, d) > (?, ?) AND c < ?    | SLICE      | c+d        |             |          |
            wide      | a = ? AND b = ? AND c > ? AND (c, d) < (?, ?)    | SLICE      | c+d        |             |          |
            wide      | a = ? AND b = ? AND c = ? AND (d, e) >= (?, ?)   | SLICE      | c d+e      |             |          |
            wide      | a = ? AND b = ? AND c IN (?, ?)                  | SLICE      | c          |             |          |
            wide      | a = ? AND b = ? AND c > ? AND c < ?              | SLICE      | c          |             |          |
            wide      | a = ? AND b = ? AND c = ?                        | SLICE      | c          |             |          |
            wide      | a = ? AND b = ?                                  | PARTITION  |            |             |          |
            wide      | a = ? AND b IN (?)                               | PARTITION  |            |             |          |
            wide      | token(a, b) = ? AND a = ? AND b = ?              | PARTITION  |            |             |          |
            wide      | a = ? AND b IN ?                                 | PARTITIONS |            |             |          |
            wide      | a = ? AND b IN (?, ?)                            | PARTITIONS |            |             |          |
            wide      | a IN (?, ?) AND b IN (?, ?) AND c = ?            | PARTITIONS | c          |             |          |
            wide      | token(a, b) > ?                                  | RANGE      |            |             |          |
            wide      | token(a, b) > ? AND token(a, b) <= ?             | RANGE      |            |             |          |
            wide      |                                                  | CLUSTER    |            |             |          |
            view      | v = ? AND a = ? AND b = ?                        | ROW        | a b        |             |          |
            view      | v = ?                                            | PARTITION  |            |             |          |

            # what a partition's order does not serve
            wide      | a = ? AND b = ? AND d = ?                        | PARTITION  |            |             | d        | PRECEDING_COLUMN_FREE
            wide      | a = ? AND b = ? AND c = ? AND e = ?              | SLICE      | c          |             | e        | PRECEDING_COLUMN_FREE
            wide      | a = ? AND b = ? AND (d, e) = (?, ?)              | PARTITION  |            |             | d+e      | PRECEDING_COLUMN_FREE
            wide      | a = ? AND b = ? AND c > ? AND d = ?              | SLICE      | c          |             | d        | PRECEDING_COLUMN_SLICED
            wide      | a = ? AND b = ? AND d = ? AND c > ?              | SLICE      | c          |             | d        | PRECEDING_COLUMN_SLICED
            wide      | a = ? AND b = ? AND (c, d) > (?, ?) AND e = ?    | SLICE      | c+d        |             | e        | PRECEDING_COLUMN_SLICED
            wide      | a = ? AND b = ? AND e = ? AND d > ?              | PARTITION  |            |             | d e      | PRECEDING_COLUMN_SLICED PRECEDING_COLUMN_FREE
            wide      | a = ? AND b = ? AND c > ? AND d = ? AND v = ?    | SLICE      | c          |             | d v      | PRECEDING_COLUMN_SLICED FILTERING
            wide      | a = ? AND b = ? AND v = ?                        | PARTITION  |            |             | v        | FILTERING
            wide      | a = ? AND b = ? AND s = ?                        | PARTITION  |            |             | s        | FILTERING
            wide      | a = ? AND b = ? AND c = ? AND v > ? AND v < ?    | SLICE      | c          |             | v        | FILTERING
            wide      | a = ? AND b IN ? AND v = ?                       | PARTITIONS |            |             | v        | FILTERING
            sai       | a = ? AND b = ? AND f CONTAINS ?                 | PARTITION  |            |             | f        | CLUSTERING_CONTAINS PRECEDING_COLUMN_FREE

            # what no partition key serves
            single    | a > ?                                            | CLUSTER    |            |             | a        | FILTERING
            single    | v = ?                                            | CLUSTER    |            |             | v        | FILTERING
            single    | m CONTAINS ?                                     | CLUSTER    |            |             | m        | FILTERING
            single    | m[?] = ?                                         | CLUSTER    |            |             | m        | FILTERING
            single    | x = ?                                            | CLUSTER    |            |             | x        | FILTERING
            wide      | a = ?                                            | CLUSTER    |            |             | a        | FILTERING
            wide      | b IN (?, ?)                                      | CLUSTER    |            |             | b        | FILTERING
            wide      | a = ? AND b > ?                                  | CLUSTER    |            |             | a b      | FILTERING
            wide      | a = ? AND c = ?                                  | CLUSTER    |            |             | a c      | FILTERING
            wide      | c = ?                                            | CLUSTER    |            |             | c        | FILTERING
            wide      | c = ? AND d = ?                                  | CLUSTER    |            |             | c d      | FILTERING
            wide      | d = ?                                            | CLUSTER    |            |             | d        | PRECEDING_COLUMN_FREE
            wide      | c = ? AND v = ?                                  | CLUSTER    |            |             | c v      | FILTERING
            wide      | w = ? AND v = ?                                  | CLUSTER    |            |             | w v      | FILTERING
            wide      | token(a, b) > ? AND c = ?                        | RANGE      |            |             | c        | FILTERING
            wide      | token(a, b) > ? AND v = ?                        | RANGE      |            |             | v        | FILTERING
            wide      | token(a, b) > ? AND a = ?                        | RANGE      |            |             | a        | FILTERING
            view      | a = ?                                            | CLUSTER    |            |             | a        | FILTERING

            # one legacy index
            2i        | a = ? AND b = ? AND v = ?                        | PARTITION  |            | v_idx       |          |
            2i        | a = ? AND b = ? AND s = ?                        | PARTITION  |            | s_idx       |          |
            2i        | a = ? AND b = ? AND c = ? AND v = ?              | SLICE      | c          | v_idx       |          |
            2i        | a = ? AND b = ? AND d = ?                        | PARTITION  |            | d_idx       |          |
            2i        | v = ?                                            | INDEX      |            | v_idx       |          |
            2i        | v IN (?)                                         | INDEX      |            | v_idx       |          |
            2i        | s = ?                                            | INDEX      |            | s_idx       |          |
            2i        | d = ?                                            | INDEX      |            | d_idx       |          |
            2i        | b = ?                                            | INDEX      |            | b_idx       |          |
            2i        | token(a, b) > ? AND v = ?                        | RANGE      |            | v_idx       |          |
            2i        | token(a, b) > ? AND c = ? AND v = ?              | RANGE      |            | v_idx       |          |
            2i        | token(a, b) > ? AND d = ?                        | RANGE      |            | d_idx       |          |

            # and more than it serves
            2i        | v > ?                                            | CLUSTER    |            |             | v        | FILTERING
            2i        | v IN ?                                           | CLUSTER    |            |             | v        | FILTERING
            2i        | v = ? AND w = ?                                  | INDEX      |            | v_idx       | w        | FILTERING
            2i        | v = ? AND s = ?                                  | INDEX      |            | s_idx       | v        | FILTERING
            2i        | a = ? AND v = ?                                  | INDEX      |            | v_idx       | a        | FILTERING
            2i        | c = ? AND v = ?                                  | INDEX      |            | v_idx       | c        | FILTERING
            2i        | (c, d) = (?, ?)                                  | INDEX      |            | d_idx       | c+d      | FILTERING
            2i        | a = ? AND b = ? AND v = ? AND w = ?              | PARTITION  |            | v_idx       | w        | FILTERING
            2i        | a = ? AND b = ? AND c = ? AND e = ? AND v = ?    | SLICE      | c          | v_idx       | e        | FILTERING
            2i        | a = ? AND b = ? AND c > ? AND d = ?              | SLICE      | c          | d_idx       | c        | FILTERING
            2i        | a = ? AND b = ? AND d = ? AND c > ?              | SLICE      | c          | d_idx       | c        | PRECEDING_COLUMN_SLICED
            2i        | a = ? AND b IN ? AND v = ?                       | PARTITIONS |            | v_idx       |          | INDEX_WITH_PARTITION_IN
            2i        | a IN (?, ?) AND v = ?                            | INDEX      |            | v_idx       | a        | INDEX_WITH_PARTITION_IN
            2i        | a = ? AND b IN (?) AND v = ?                     | PARTITION  |            | v_idx       |          |
            2i        | token(a, b) > ? AND a IN (?, ?) AND v = ?        | RANGE      |            | v_idx       | a        | FILTERING

            # legacy indexes on parts of collections
            2i-parts  | l CONTAINS ?                                     | INDEX      |            | l_idx       |          |
            2i-parts  | q CONTAINS ?                                     | INDEX      |            | q_idx       |          |
            2i-parts  | m CONTAINS KEY ?                                 | INDEX      |            | keys_idx    |          |
            2i-parts  | m[?] = ?                                         | INDEX      |            | entries_idx |          |
            2i-parts  | x = ?                                            | INDEX      |            | x_idx       |          |
            2i-parts  | f = ?                                            | INDEX      |            | f_idx       |          |
            2i-values | m CONTAINS ?                                     | INDEX      |            | m_idx       |          |
            2i-values | m CONTAINS KEY ?                                 | CLUSTER    |            |             | m        | FILTERING
            2i-parts  | m CONTAINS ?                                     | CLUSTER    |            |             | m        | FILTERING
            2i-parts  | x CONTAINS ?                                     | CLUSTER    |            |             | x        | FILTERING
            2i-parts  | l CONTAINS ? AND l CONTAINS ?                    | INDEX      |            | l_idx       | l        | FILTERING
            2i-parts  | m[?] = ? AND m[?] = ?                            | INDEX      |            | entries_idx | m        | FILTERING
            2i-parts  | m[?] = ? AND m CONTAINS KEY ?                    | INDEX      |            | keys_idx    | m        | FILTERING
            2i-parts  | f CONTAINS ? AND l CONTAINS ?                    | INDEX      |            | l_idx       | f        | FILTERING

            # SAI: all indexes of the table together
            sai       | i = ?                                            | INDEX      |            | i_idx       |          |
            sai       | i > ? AND i < ?                                  | INDEX      |            | i_idx       |          |
            sai       | z >= ?                                           | INDEX      |            | z_idx       |          |
            sai       | t = ? AND i > ? AND o = ? AND u = ?              | INDEX      |            | t_idx       |          |
            sai       | c = ? AND d = ?                                  | INDEX      |            | c_idx       |          |
            sai       | (c, d) = (?, ?)                                  | INDEX      |            | c_idx       |          |
            sai       | d > ?                                            | INDEX      |            | d_idx       |          |
            sai       | q CONTAINS ? AND l CONTAINS ? AND l CONTAINS ?   | INDEX      |            | q_idx       |          |
            sai       | m CONTAINS KEY ? AND m[?] = ?                    | INDEX      |            | keys_idx    |          |
            sai       | x = ? AND y = ?                                  | INDEX      |            | x_idx       |          |
            sai       | t > ?                                            | CLUSTER    |            |             | t        | FILTERING
            sai       | u > ?                                            | CLUSTER    |            |             | u        | FILTERING
            sai       | o > ?                                            | CLUSTER    |            |             | o        | FILTERING
            sai       | y > ?                                            | CLUSTER    |            |             | y        | FILTERING
            sai       | x > ?                                            | CLUSTER    |            |             | x        | FILTERING
            sai       | i IN (?, ?)                                      | CLUSTER    |            |             | i        | FILTERING
            sai       | m CONTAINS ?                                     | CLUSTER    |            |             | m        | FILTERING
            sai       | x CONTAINS ?                                     | CLUSTER    |            |             | x        | FILTERING
            sai       | (c, d) > (?, ?)                                  | INDEX      |            | d_idx       | c+d      | FILTERING
            sai       | i = ? AND j = ?                                  | INDEX      |            | i_idx       | j        | FILTERING
            sai       | i = ? AND t > ?                                  | INDEX      |            | i_idx       | t        | FILTERING
            sai       | a = ? AND b = ? AND c = ? AND j = ?              | SLICE      | c          |             | j        | FILTERING
            sai       | t LIKE ?                                         | CLUSTER    |            |             | t        | LIKE_WITHOUT_INDEX FILTERING

            # SASI: what its options make of a column
            sasi      | p LIKE ?                                         | INDEX      |            | p_idx       |          |
            sasi      | p = ?                                            | INDEX      |            | p_idx       |          |
            sasi      | k = ?                                            | INDEX      |            | k_idx       |          |
            sasi      | n = ?                                            | INDEX      |            | n_idx       |          |
            sasi      | h LIKE ?                                         | INDEX      |            | h_idx       |          |
            sasi      | r > ?                                            | INDEX      |            | r_idx       |          |
            sasi      | i > ?                                            | INDEX      |            | i_idx       |          |
            sasi      | j > ? AND j < ?                                  | INDEX      |            | j_idx       |          |
            sasi      | c LIKE ?                                         | INDEX      |            | c_idx       |          |
            sasi      | a = ? AND c LIKE ?                               | PARTITION  |            | c_idx       |          |
            sasi      | d > ?                                            | INDEX      |            | d_idx       |          |
            sasi      | a = ? AND i > ?                                  | PARTITION  |            | i_idx       |          |
            sasi      | h = ?                                            | CLUSTER    |            |             | h        | FILTERING
            sasi      | p > ?                                            | CLUSTER    |            |             | p        | FILTERING
            sasi      | z > ?                                            | CLUSTER    |            |             | z        | FILTERING
            sasi      | i IN ?                                           | CLUSTER    |            |             | i        | FILTERING
            sasi      | p = ? AND i > ?                                  | INDEX      |            | p_idx       | i        | FILTERING
            sasi      | d LIKE ?                                         | CLUSTER    |            |             | d        | LIKE_WITHOUT_INDEX PRECEDING_COLUMN_FREE
            sasi      | i LIKE ?                                         | CLUSTER    |            |             | i        | LIKE_WITHOUT_INDEX FILTERING
            sasi      | a = ? AND r LIKE ?                               | PARTITION  |            |             | r        | LIKE_WITHOUT_INDEX FILTERING

            # what no query may ask
            wide      | a = ? AND b = ? AND nope = ?                     | PARTITION  |            |             |          | UNDEFINED_COLUMN
            wide      | nope = ? AND w LIKE ? AND c > ? AND d = ?        | CLUSTER    |            |             | c d w    | UNDEFINED_COLUMN LIKE_WITHOUT_INDEX PRECEDING_COLUMN_SLICED FILTERING
            wide      | a = ? AND b = ? AND v IS NOT NULL                | PARTITION  |            |             | v        | UNSUPPORTED_OPERATOR FILTERING
            wide      | a = ? AND b = ? AND v != ?                       | PARTITION  |            |             | v        | UNSUPPORTED_OPERATOR FILTERING
            sai       | expr(i_idx, ?)                                   | INDEX      |            |             |          | UNSUPPORTED_OPERATOR
            sai       | expr(nope, ?)                                    | INDEX      |            |             |          | UNDEFINED_INDEX
            """)
    void reads(
            String table,
            String where,
            Reach reach,
            String clustering,
            String index,
            String filtered,
            String refusals) {
        Table known = Tables.named(table);
        String select = "SELECT * FROM t" + (where == null ? "" : " WHERE " + where);
        AccessPath path = Tables.resolve(known, select).path();
        assertThat(path.reach()).as("reach").isEqualTo(reach);
        assertThat(columns(path.clustering())).as("clustering").isEqualTo(text(clustering));
        assertThat(path.index().map(Index::name).orElse("")).as("index").isEqualTo(text(index));
        assertThat(columns(path.filtered())).as("filtered").isEqualTo(text(filtered));
        assertThat(reasons(path)).as("refusals").isEqualTo(text(refusals));
        assertAllowFiltering(
                path, Tables.resolve(known, select + " ALLOW FILTERING").path());
    }

    /** ALLOW FILTERING changes the verdict, and nothing but the verdict. */
    private static void assertAllowFiltering(AccessPath without, AccessPath with) {
        assertThat(with.reach()).isEqualTo(without.reach());
        assertThat(with.index()).isEqualTo(without.index());
        assertThat(columns(with.filtered())).isEqualTo(columns(without.filtered()));
        assertThat(reasons(with)).isEqualTo(reasons(without, reason -> !reason.isLiftedByAllowFiltering()));
        assertThat(with.needsAllowFiltering()).isFalse();
        assertThat(without.needsAllowFiltering())
                .isEqualTo(!without.refusals().isEmpty() && with.refusals().isEmpty());
        assertThat(without.needsAllowFiltering() && without.filtered().isEmpty())
                .as("demands filtering of nothing")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # where and order                                   | reach     | index | filtered | refusals
            ORDER BY v ANN OF ?                                 | INDEX     | v_idx |          |
            WHERE i = ? ORDER BY v ANN OF ?                     | INDEX     | i_idx |          |
            WHERE a = ? AND b = ? ORDER BY v ANN OF ?           | PARTITION | v_idx |          |
            WHERE a = ? AND b = ? AND c = ? ORDER BY v ANN OF ? | SLICE     | v_idx |          |
            ORDER BY w ANN OF ?                                 | CLUSTER   |       |          | NEAREST_WITHOUT_INDEX
            WHERE j = ? ORDER BY v ANN OF ?                     | INDEX     | v_idx | j        | NEAREST_WITH_FILTERING
            WHERE a = ? ORDER BY v ANN OF ?                     | INDEX     | v_idx | a        | NEAREST_WITH_FILTERING
            WHERE c = ? ORDER BY v ANN OF ?                     | INDEX     | v_idx | c        | NEAREST_WITH_FILTERING
            WHERE a = ? AND b = ? AND d = ? ORDER BY v ANN OF ? | PARTITION | v_idx | d        | NEAREST_WITH_FILTERING
            """)
    void readsTheNearest(String rest, Reach reach, String index, String filtered, String refusals) {
        AccessPath path = Tables.resolve(Tables.named("ann"), "SELECT * FROM t " + rest + " LIMIT 3")
                .path();
        assertThat(path.reach()).isEqualTo(reach);
        assertThat(path.index().map(Index::name).orElse("")).isEqualTo(text(index));
        assertThat(columns(path.filtered())).isEqualTo(text(filtered));
        assertThat(reasons(path)).isEqualTo(text(refusals));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # table | statement                                                                                  | reach      | refusals
            wide    | INSERT INTO t (a, b, c, d, e) VALUES (?, ?, ?, ?, ?)                                       | ROW        |
            single  | UPDATE t SET v = ? WHERE a = ?                                                             | ROW        |
            single  | UPDATE t SET m[?] = ? WHERE a = ?                                                          | ROW        |
            single  | UPDATE t SET v = ? WHERE a IN (?, ?)                                                       | PARTITIONS |
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND c = ? AND d = ? AND e = ?                     | ROW        |
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND (c, d, e) = (?, ?, ?)                         | ROW        |
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND c = ? AND d = ? AND e IN ?                    | SLICE      |
            wide    | UPDATE t SET v = ? WHERE a = ? AND b IN ? AND c = ? AND d = ? AND e = ?                    | PARTITIONS |
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ?                                                   | PARTITION  |
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ? IF EXISTS                                         | PARTITION  |
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ? IF s = ?                                          | PARTITION  |
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ? AND c = ? AND d = ? AND e = ? IF v = ?            | ROW        |
            wide    | UPDATE t SET s = ?, v = ? WHERE a = ? AND b = ? AND c = ? AND d = ? AND e = ?              | ROW        |
            wide    | UPDATE t SET v = ? WHERE token(a, b) = ? AND a = ? AND b = ? AND c = ? AND d = ? AND e = ? | ROW        |
            wide    | UPDATE t SET v = ? WHERE a = ? AND c = ? AND d = ? AND e = ?                               | CLUSTER    | PARTITION_KEY_INCOMPLETE
            wide    | UPDATE t SET v = ? WHERE a = ? AND b > ? AND c = ? AND d = ? AND e = ?                     | CLUSTER    | UNSUPPORTED_OPERATOR
            wide    | UPDATE t SET s = ? WHERE token(a, b) = ?                                                   | CLUSTER    | UNSUPPORTED_OPERATOR
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ?                                                   | PARTITION  | CLUSTERING_KEY_INCOMPLETE
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND c = ? AND e = ?                               | SLICE      | CLUSTERING_KEY_INCOMPLETE
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND c = ? AND d = ? AND e > ?                     | SLICE      | UNSUPPORTED_OPERATOR
            wide    | UPDATE t SET v = ? WHERE a = ? AND b = ? AND c > ? AND d = ? AND e = ?                     | SLICE      | PRECEDING_COLUMN_SLICED UNSUPPORTED_OPERATOR
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ? AND c = ?                                         | SLICE      | CLUSTERING_OF_STATIC
            wide    | UPDATE t SET s = ? WHERE a = ? AND b = ? IF v = ?                                          | PARTITION  | CLUSTERING_KEY_INCOMPLETE
            single  | UPDATE t SET v = ? WHERE a = ? AND v = ?                                                   | ROW        | NON_KEY_COLUMN
            2i      | UPDATE t SET w = ? WHERE v = ?                                                             | CLUSTER    | PARTITION_KEY_INCOMPLETE CLUSTERING_KEY_INCOMPLETE NON_KEY_COLUMN
            single  | UPDATE t SET v = ? WHERE a = ? AND m CONTAINS ?                                            | ROW        | UNSUPPORTED_OPERATOR NON_KEY_COLUMN
            sasi    | UPDATE t SET v = ? WHERE a = ? AND c = ? AND d LIKE ?                                      | SLICE      | LIKE_WITHOUT_INDEX
            single  | UPDATE t SET v = ? WHERE a = ? AND nope = ?                                                | ROW        | UNDEFINED_COLUMN
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c = ? AND d = ? AND e = ?                          | ROW        |
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c = ? AND d = ? AND e IN (?, ?)                    | SLICE      |
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c = ? AND d > ?                                    | SLICE      |
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND (c, d) > (?, ?)                                    | SLICE      |
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c = ?                                              | SLICE      |
            wide    | DELETE FROM t WHERE a = ? AND b = ?                                                        | PARTITION  |
            wide    | DELETE FROM t WHERE a = ? AND b IN (?, ?)                                                  | PARTITIONS |
            wide    | DELETE s FROM t WHERE a = ? AND b = ?                                                      | PARTITION  |
            wide    | DELETE s FROM t WHERE a = ? AND b = ? IF s = ?                                             | PARTITION  |
            single  | DELETE v FROM t WHERE a = ? IF EXISTS                                                      | ROW        |
            single  | DELETE m[?] FROM t WHERE a = ?                                                             | ROW        |
            wide    | DELETE FROM t WHERE a = ?                                                                  | CLUSTER    | PARTITION_KEY_INCOMPLETE
            wide    | DELETE FROM t WHERE a = ? AND b >= ?                                                       | CLUSTER    | UNSUPPORTED_OPERATOR
            wide    | DELETE FROM t WHERE token(a, b) > ?                                                        | CLUSTER    | UNSUPPORTED_OPERATOR
            single  | DELETE FROM t WHERE a = ? AND expr(nope, ?)                                                | ROW        | UNSUPPORTED_OPERATOR
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND d = ?                                              | SLICE      | PRECEDING_COLUMN_FREE
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c > ? AND d = ?                                    | SLICE      | PRECEDING_COLUMN_SLICED
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND v = ?                                              | PARTITION  | NON_KEY_COLUMN
            wide    | DELETE s FROM t WHERE a = ? AND b = ? AND c = ?                                            | SLICE      | CLUSTERING_OF_STATIC
            wide    | DELETE v FROM t WHERE a = ? AND b = ?                                                      | PARTITION  | COLUMNS_OF_RANGE
            wide    | DELETE v FROM t WHERE a = ? AND b = ? AND c > ?                                            | SLICE      | COLUMNS_OF_RANGE
            wide    | DELETE FROM t WHERE a = ? AND b = ? IF EXISTS                                              | PARTITION  | CONDITION_ON_RANGE
            wide    | DELETE s FROM t WHERE a = ? AND b = ? IF v = ?                                             | PARTITION  | CONDITION_ON_RANGE
            """)
    void writes(String table, String statement, Reach reach, String refusals) {
        AccessPath path = Tables.resolve(Tables.named(table), statement).path();
        assertThat(path.reach()).isEqualTo(reach);
        assertThat(reasons(path)).isEqualTo(text(refusals));
        assertThat(path.index()).isEmpty();
        assertThat(path.filtered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # schema                                                                                    | where         | certain
            CREATE TABLE t (a int PRIMARY KEY, v int)                                                   | v = ?         | true
            CREATE TABLE t (a int PRIMARY KEY, v int)                                                   | nope = ?      | false
            CREATE TABLE t (a int PRIMARY KEY, v int)                                                   | expr(nope, ?) | false
            CREATE TABLE t (a int PRIMARY KEY, v ${type})                                               | v = ?         | false
            CREATE TABLE t (a int PRIMARY KEY, v int, ${column} int)                                    | v = ?         | false
            CREATE TABLE t (a int, v int, PRIMARY KEY (a, nope))                                        | v = ?         | false
            CREATE TABLE t (a int PRIMARY KEY); ALTER TABLE t ADD v int                                 | v = ?         | true
            CREATE TABLE t (a int PRIMARY KEY, v int); CREATE INDEX ON t (v)                            | v = ?         | true
            CREATE TABLE t (a int PRIMARY KEY, v int); CREATE INDEX ON t (v) USING 'com.example.Lucene' | v = ?         | false
            """)
    void isCertainOfWhatIsKnown(String schema, String where, boolean certain) {
        Query query = Tables.resolve(Tables.of(schema + ";"), "SELECT * FROM t WHERE " + where);
        assertThat(query.certain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # relation      | values
            a = ?           | 1
            a = ${id}       | 1
            a IN (?)        | 1
            a IN ()         | 0
            a IN (1, 2, 3)  | 3
            a IN (1, ${id}) |
            a IN (${ids})   |
            a IN ${ids}     |
            a IN ?          |
            a > ?           |
            """)
    void countsValues(String where, Integer values) {
        Query query = Tables.resolve(Tables.named("single"), "SELECT * FROM t WHERE " + where);
        OptionalInt expected = values == null ? OptionalInt.empty() : OptionalInt.of(values);
        assertThat(query.path().partitionKey())
                .extracting(Restriction::valueCount)
                .containsExactly(expected);
    }

    /** Whatever is asked of whatever table: an answer, and one without contradiction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c = ? AND (c, d) > (?, ?) AND d CONTAINS ?",
                "(d, c) = (?, ?)",
                "(a, c) IN ((?, ?), (?, ?))",
                "a = ? AND a > ?",
                "a IN ? AND a = ? AND b LIKE ?",
                "m[?] = ? AND m = ?",
                "token(c, d) > ?",
                "token(a, b) = ? AND token(a, b) > ?",
                "v IS NOT NULL",
                "l CONTAINS KEY ?",
                "${where} = ?",
                "(v, w) > (?, ?)",
                "(a) = (?) AND (b) = (?) AND (e) < (?)",
                "nope CONTAINS ?"
            })
    void answersAnything(String where) {
        for (String name : Tables.names()) {
            Table table = Tables.named(name);
            String select = "SELECT * FROM t WHERE " + where;
            AccessPath path = Tables.resolve(table, select).path();
            assertThat(path.filtered()).as(name).doesNotHaveDuplicates();
            assertThat(Tables.resolve(table, select + " ALLOW FILTERING").path().needsAllowFiltering())
                    .as(name)
                    .isFalse();
            assertThat(Tables.resolve(table, "DELETE FROM t WHERE " + where)
                            .path()
                            .filtered())
                    .as(name)
                    .isEmpty();
        }
    }

    private static String text(String cell) {
        return Objects.requireNonNullElse(cell, "");
    }

    /** {@code a b+c}: a restriction of a, then one of b and c together. */
    private static String columns(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(restriction ->
                        restriction.columns().stream().map(Column::name).collect(joining("+")))
                .collect(joining(" "));
    }

    private static String reasons(AccessPath path) {
        return reasons(path, reason -> true);
    }

    private static String reasons(AccessPath path, Predicate<Reason> wanted) {
        return path.refusals().stream()
                .map(Refusal::reason)
                .filter(wanted)
                .map(Reason::name)
                .collect(joining(" "));
    }
}
