package io.github.cqlcheck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Index;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Apache Cassandra 6.0 serves and refuses otherwise than 5.0. The engine of 6.0-alpha2 answers these statements with
 * the first of the refusals.
 */
class Cassandra6Test {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table | where                                            | reach     | clustering | index | filtered | refusals
            # ranges with holes
            wide    | a = ? AND b = ? AND c != ?                       | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND c NOT IN (?, ?)              | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND c NOT IN ?                   | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND c > ? AND c != ? AND c != ?  | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND (c, d) != (?, ?)             | SLICE     | c+d        | -     | -        | -
            wide    | a = ? AND b = ? AND (c, d) NOT IN ((?, ?))       | SLICE     | c+d        | -     | -        | -
            wide    | a = ? AND b = ? AND c BETWEEN ? AND ?            | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND c BETWEEN ? AND ? AND c != ? | SLICE     | c          | -     | -        | -
            wide    | a = ? AND b = ? AND (c, d) BETWEEN ? AND (?, ?)  | SLICE     | c+d        | -     | -        | -
            wide    | token(a, b) BETWEEN ? AND ?                      | RANGE     | -          | -     | -        | -
            wide    | a = ? AND b = ? AND c != ? AND d = ?             | SLICE     | c          | -     | d        | PRECEDING_COLUMN_SLICED
            wide    | a = ? AND b = ? AND c BETWEEN ? AND ? AND d = ?  | SLICE     | c          | -     | d        | PRECEDING_COLUMN_SLICED
            wide    | a = ? AND b = ? AND d NOT IN (?)                 | PARTITION | -          | -     | d        | PRECEDING_COLUMN_FREE

            # what neither key nor index serves
            wide    | a = ? AND b = ? AND v != ?                       | PARTITION | -          | -     | v        | FILTERING
            wide    | a = ? AND b != ?                                 | CLUSTER   | -          | -     | a b      | FILTERING
            wide    | a = ? AND b = ? AND v BETWEEN ? AND ?            | PARTITION | -          | -     | v        | FILTERING
            single  | a = ? AND m NOT CONTAINS ?                       | ROW       | -          | -     | m        | FILTERING
            single  | a = ? AND m NOT CONTAINS KEY ? AND m CONTAINS ?  | ROW       | -          | -     | m        | FILTERING
            single  | a = ? AND m['k'] != ?                            | ROW       | -          | -     | m        | FILTERING
            single  | a = ? AND x[0] = ? AND x[1] != ?                 | ROW       | -          | -     | x        | FILTERING
            2i      | v != ?                                           | CLUSTER   | -          | -     | v        | FILTERING
            sai     | i != ?                                           | CLUSTER   | -          | -     | i        | FILTERING
            sai     | i BETWEEN ? AND ?                                | INDEX     | -          | i_idx | -        | -
            sai     | m['k'] = ?                                       | INDEX     | -          | entries_idx | -  | -
            sasi    | j != ?                                           | INDEX     | -          | j_idx | -        | -
            sasi    | j BETWEEN ? AND ?                                | INDEX     | -          | j_idx | -        | UNSUPPORTED_OPERATOR
            sasi    | j NOT IN (?)                                     | CLUSTER   | -          | -     | j        | UNSUPPORTED_OPERATOR FILTERING

            # LIKE is filtered where no index serves it
            single  | a = ? AND v LIKE ?                               | ROW       | -          | -     | v        | FILTERING
            sai     | a = ? AND b = ? AND c LIKE ?                     | PARTITION | -          | -     | c        | CLUSTERING_CONTAINS
            sasi    | v > ? AND v LIKE ?                               | CLUSTER   | -          | -     | v        | FILTERING
            sasi    | p LIKE ?                                         | INDEX     | -          | p_idx | -        | -

            # two relations of one column
            wide    | a = ? AND b = ? AND c = ? AND c != ?             | SLICE     | c          | -     | -        | RESTRICTED_TWICE
            wide    | a = ? AND b = ? AND c BETWEEN ? AND ? AND c > ?  | SLICE     | c          | -     | -        | RESTRICTED_TWICE
            wide    | a = ? AND b = ? AND c != ? AND (c, d) > (?, ?)   | SLICE     | c+d        | -     | -        | -
            wide    | token(a, b) != ?                                 | RANGE     | -          | -     | -        | UNSUPPORTED_OPERATOR
            sai     | a = ? AND x['k'] = ? AND x != ?                  | CLUSTER   | -          | -     | a x      | NO_COLLECTION FILTERING FILTERING

            # the token beside the partition key
            2i      | token(a, b) > ? AND c = ? AND v = ?              | RANGE     | -          | v_idx | c        | FILTERING
            """)
    void reads(
            String table,
            String where,
            Reach reach,
            String clustering,
            String index,
            String filtered,
            String refusals) {
        Query query = Tables.resolve(Tables.named(table), "SELECT * FROM t WHERE " + where, Target.CASSANDRA_6_0);
        AccessPath path = query.path();
        assertThat(path.reach()).as("reach").isEqualTo(reach);
        assertThat(columns(path.clustering())).as("clustering").isEqualTo(text(clustering));
        assertThat(path.index().map(Index::name).orElse("")).as("index").isEqualTo(text(index));
        assertThat(columns(path.filtered())).as("filtered").isEqualTo(text(filtered));
        assertThat(reasons(path)).as("refusals").isEqualTo(text(refusals));
        assertThat(query.certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            # table | statement                                                                     | 5.0                             | 6.0
            wide    | DELETE FROM t WHERE a = ? AND b = ? AND c != ?                                | UNSUPPORTED_OPERATOR            | -
            wide    | DELETE FROM t WHERE a = ? AND b != ?                                          | UNSUPPORTED_OPERATOR UNSUPPORTED_OPERATOR | UNSUPPORTED_OPERATOR
            single  | UPDATE t SET v = 1 WHERE a = ? AND nope LIKE ?                                | UNDEFINED_COLUMN                | UNSUPPORTED_OPERATOR
            single  | UPDATE t SET v = 1 WHERE a = ? IF a = 'x'                                     | TYPE                            | CONDITION
            single  | UPDATE t SET v = 1 WHERE a = ? IF a[0] = 1                                    | NO_COLLECTION                   | NO_COLLECTION
            single  | UPDATE t SET v = v - 1 WHERE a = ? IF EXISTS                                  | COUNTER                         | -
            single  | UPDATE t SET v = v - 'x' WHERE a = ? IF EXISTS                                | COUNTER                         | TYPE
            sai     | UPDATE t SET t = t - 'x' WHERE a = 1 AND b = '' AND c = '' AND d = ? AND f = ? IF EXISTS | COUNTER              | OPERATION
            sai     | UPDATE t SET y = (1) WHERE a = 1 AND b = '' AND c = '' AND d = ? AND f = ?    | -                               | TYPE
            sai     | SELECT * FROM t WHERE a = ? AND b = ? AND c = ? AND d = ? AND (f) = ([1])     | TYPE                            | TYPE
            sai     | SELECT * FROM t WHERE l[0] = 1 ALLOW FILTERING                                | NO_COLLECTION                   | -
            sai     | SELECT * FROM t WHERE l['k'] = 1 ALLOW FILTERING                              | NO_COLLECTION                   | TYPE
            sai     | SELECT * FROM t WHERE q[0] = 1 ALLOW FILTERING                                | NO_COLLECTION                   | NO_COLLECTION
            sai     | SELECT * FROM t WHERE m['k'] > 1 ALLOW FILTERING                              | NO_COLLECTION                   | NO_COLLECTION
            sai     | SELECT * FROM t WHERE x['k'] = 1 ALLOW FILTERING                              | NO_COLLECTION                   | -
            sai     | SELECT * FROM t WHERE a NOT CONTAINS 1 ALLOW FILTERING                        | NO_COLLECTION                   | NO_COLLECTION
            """)
    void differs(String table, String statement, String before, String now) {
        assertThat(reasons(Tables.resolve(Tables.named(table), statement).path()))
                .as("5.0")
                .isEqualTo(text(before));
        assertThat(reasons(Tables.resolve(Tables.named(table), statement, Target.CASSANDRA_6_0)
                        .path()))
                .as("6.0")
                .isEqualTo(text(now));
    }

    private static String columns(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(restriction ->
                        restriction.columns().stream().map(Column::name).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private static String reasons(AccessPath path) {
        return path.refusals().stream().map(refusal -> refusal.reason().name()).collect(Collectors.joining(" "));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
