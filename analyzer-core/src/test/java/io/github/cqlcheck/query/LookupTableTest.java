package io.github.cqlcheck.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.DataStatement.Select;
import io.github.cqlcheck.schema.Schemas;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that serves a query, in full and in short. */
class LookupTableTest {
    private static final String ORDERS = """
            CREATE TABLE shop.orders (
                shop int,
                line int,
                "eMail" text,
                status text,
                paid boolean,
                placed timestamp,
                total decimal,
                tags set<text>,
                notes map<text, int>,
                address frozen<address>,
                home address,
                route list<text>,
                took duration,
                PRIMARY KEY ((shop), line)
            ) WITH CLUSTERING ORDER BY (line DESC);""";

    private static Optional<LookupTable> lookup(String table, String query) {
        Select select = (Select) Script.of(Source.of("q", query)).toList().get(0);
        return LookupTable.of(Resolver.of(Target.DEFAULT).resolve(select, Schemas.table(table)));
    }

    /** The primary key of the table for a query on {@link #ORDERS}; {@code -} if there is no such table. */
    private static String key(String query) {
        return lookup(ORDERS, query + " ALLOW FILTERING")
                .map(lookup -> Schemas.table(lookup.cql()).primaryKeyCql().replace("PRIMARY KEY ", ""))
                .orElse("-");
    }

    @Test
    void theWholeStatement() {
        Optional<LookupTable> lookup = lookup(ORDERS, """
                SELECT total, status, home FROM shop.orders WHERE status = ? AND address = ? AND total > ? ALLOW FILTERING""");

        assertThat(lookup).contains(new LookupTable("""
                CREATE TABLE shop.orders_by_status_and_address (
                    status text,
                    address frozen<address>,
                    total decimal,
                    shop int,
                    line int,
                    home address,
                    PRIMARY KEY ((status, address), total, shop, line)
                ) WITH CLUSTERING ORDER BY (total ASC, shop ASC, line DESC);""", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT * FROM t WHERE "eMail" = ?                                | (("eMail"), shop, line)
            SELECT * FROM t WHERE line = 1                                   | ((line), shop)
            SELECT * FROM t WHERE "eMail" IN (?, ?) AND line = 3             | ((line, "eMail"), shop)
            SELECT * FROM t WHERE "eMail" = ? AND line > 3                   | (("eMail"), line, shop)
            SELECT * FROM t WHERE "eMail" = ? AND line > 3 AND line < 9      | (("eMail"), line, shop)
            SELECT * FROM t WHERE "eMail" = ? AND (line) > (3)               | (("eMail"), line, shop)
            SELECT * FROM t WHERE shop = 1 AND status = ?                    | ((shop, status), line)
            SELECT * FROM t WHERE shop = 1 AND total > ? ORDER BY total DESC | ((shop), total, line)
            SELECT * FROM t WHERE tags CONTAINS 'x'                          | ((tag), shop, line)
            SELECT * FROM t WHERE route CONTAINS 'x'                         | ((route_element), shop, line)
            SELECT * FROM t WHERE notes CONTAINS 3                           | ((notes_value), shop, line)
            SELECT * FROM t WHERE notes CONTAINS KEY 'x'                     | ((notes_key), shop, line)
            SELECT * FROM t WHERE notes['x'] = 3                             | ((notes_key, notes_value), shop, line)
            SELECT * FROM t WHERE tags = {'x'}                               | ((tags), shop, line)
            SELECT * FROM t WHERE home = {street: 'x'}                       | ((home), shop, line)
            """)
    void keys(String query, String key) {
        assertThat(key(query)).isEqualTo(key);
    }

    /** What no key can serve. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT * FROM t
            SELECT * FROM t WHERE total > 3
            SELECT * FROM t WHERE "eMail" = ? AND total > 3 AND placed > ?
            SELECT * FROM t WHERE "eMail" = ? AND total > 3 ORDER BY line
            SELECT * FROM t WHERE "eMail" LIKE 'a%'
            SELECT * FROM t WHERE tags CONTAINS 'x' AND tags CONTAINS 'y'
            SELECT * FROM t WHERE (line, shop) IN ((1, 2), (3, 4))
            SELECT * FROM t WHERE took = 3h
            SELECT * FROM t WHERE expr(search, 'x')
            SELECT * FROM t WHERE "eMail" = ? ORDER BY v ANN OF [1.0]
            """)
    void noTable(String query) {
        assertThat(key(query)).isEqualTo("-");
    }

    @Test
    void elementsAndMultiCellTypesAreFrozenInTheKeyOnly() {
        String cql = lookup(ORDERS, "SELECT tags, home FROM t WHERE tags = ? AND home = ? ALLOW FILTERING")
                .orElseThrow()
                .cql();
        assertThat(cql).contains("    tags frozen<set<text>>,\n    home frozen<address>,\n");

        String plain = lookup(ORDERS, "SELECT tags, home FROM t WHERE tags CONTAINS ? ALLOW FILTERING")
                .orElseThrow()
                .cql();
        assertThat(plain).contains("    tag text,\n", "    tags set<text>,\n    home address,\n");
    }

    /** Base table, key column, bucket and key; see {@link LookupTable#bucket}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a int, b text                           | PRIMARY KEY (a)                | b  |          | ((b), a)
            a int, b boolean                        | PRIMARY KEY (a)                | b  | bucket   | ((b, bucket), a)
            a int, b tinyint                        | PRIMARY KEY (a)                | b  | bucket   | ((b, bucket), a)
            a int, is_b int                         | PRIMARY KEY (a)                | is_b | bucket | ((is_b, bucket), a)
            a int, b boolean, bucket int            | PRIMARY KEY (a)                | b  | bucket_2 | ((b, bucket_2), a)
            a int, b boolean, bucket int, bucket_2 int | PRIMARY KEY (a)             | b  | bucket_3 | ((b, bucket_3), a)
            a int, t timestamp, b text              | PRIMARY KEY (a, t)             | b  | bucket   | ((b, bucket), a, t)
            a int, c int, t timestamp, b text       | PRIMARY KEY (a, c, t)          | b  |          | ((b), a, c, t)
            t timestamp, b text                     | PRIMARY KEY (t)                | b  | bucket   | ((b, bucket), t)
            day date, t timestamp, b text           | PRIMARY KEY (day, t)           | b  | bucket   | ((b, bucket), day, t)
            t timestamp, b text, day date           | PRIMARY KEY (t)                | day | bucket  | ((day, bucket), t)
            t int, b text, day date                 | PRIMARY KEY (t)                | day |         | ((day), t)
            """)
    void buckets(String columns, String key, String column, String bucket, String expected) {
        LookupTable lookup = lookup(
                        "CREATE TABLE t (%s, %s);".formatted(columns, key),
                        "SELECT * FROM t WHERE %s = ? ALLOW FILTERING".formatted(column))
                .orElseThrow();

        assertThat(lookup.bucket()).isEqualTo(Optional.ofNullable(bucket));
        assertThat(Schemas.table(lookup.cql()).primaryKeyCql()).isEqualTo("PRIMARY KEY " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            default_time_to_live = 60                   | default_time_to_live = 60
            default_time_to_live = ${ttl}               | default_time_to_live = ${ttl}
            default_time_to_live = 0                    |
            comment = 'x'                               |
            ${options}                                  |
            """)
    void rowsLiveAsLongAsThoseOfTheBase(String option, String expected) {
        String cql = lookup(
                        "CREATE TABLE t (a int PRIMARY KEY, b text) WITH " + option,
                        "SELECT * FROM t WHERE b = ? ALLOW FILTERING")
                .orElseThrow()
                .cql();
        assertThat(cql).endsWith(expected == null ? "\n);" : "\n) WITH " + expected + ";");
    }

    /** Base table, the columns asked for, and the name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            orders                                           | b          | orders_by_b
            shop.orders                                      | b c        | shop.orders_by_b_and_c
            orders_by_customer                               | b          | orders_by_b
            orders_by_customer                               | customer   | orders_by_customer_by_customer
            orders_by_b_and_c                                | b c        | orders_by_b_and_c_by_b_and_c
            "_by_"                                           | b          | "_by__by_b"
            "Orders"                                         | b          | "Orders_by_b"
            orders                                           | "b c"      | orders_by_b_c
            ${prefix}_orders                                 | b          | ${prefix}_orders_by_b
            a23456789_b23456789_c23456789_d23456789_e2345678 | b          | a23456789_b23456789_c23456789_d23456789_e23_by_b
            a23456789_b23456789_c23456789_d23456789_e23_by_b | b          | a23456789_b23456789_c23456789_d23456789_e_lookup
            a23456789_b23456789_c23456789_d23456_by_c_lookup | c_lookup   | a23456789_b23456789_c23456789_d23456_by_c_look_2
            """)
    void names(String base, String columns, String expected) {
        String where = columns.startsWith("\"") ? columns + " = ?" : columns.replace(" ", " = ? AND ") + " = ?";
        String definition = columns.startsWith("\"") ? columns + " text" : columns.replace(" ", " text, ") + " text";
        Table table = Schemas.table(lookup(
                        "CREATE TABLE %s (a int PRIMARY KEY, %s);".formatted(base, definition),
                        "SELECT * FROM t WHERE %s ALLOW FILTERING".formatted(where))
                .orElseThrow()
                .cql());
        assertThat(table.name().cql()).isEqualTo(expected);
    }

    @Test
    void countersCountInTheOtherTableToo() {
        String cql = lookup(
                        "CREATE TABLE visits (page text, day date, visits counter, PRIMARY KEY ((page), day));",
                        "SELECT visits FROM visits WHERE day = ?")
                .orElseThrow()
                .cql();
        assertThat(cql).isEqualTo("""
                CREATE TABLE visits_by_day (
                    day date,
                    page text,
                    visits counter,
                    PRIMARY KEY ((day), page)
                );""");
    }

    @Test
    void staticColumnsAreColumnsOfEachRow() {
        String cql = lookup(
                        "CREATE TABLE t (a int, b int, s text static, r text static, PRIMARY KEY (a, b));",
                        "SELECT r FROM t WHERE s = ? ALLOW FILTERING")
                .orElseThrow()
                .cql();
        assertThat(cql)
                .contains("    s text,\n    a int,\n    b int,\n    r text,\n")
                .doesNotContain("static");
    }

    @Test
    void byOneColumnOfATable() {
        Table table = Schemas.table(ORDERS);

        assertThat(LookupTable.by(table.column("status").orElseThrow(), table)
                        .orElseThrow()
                        .cql())
                .startsWith("CREATE TABLE shop.orders_by_status (")
                .contains("took duration");
        assertThat(LookupTable.by(table.column("tags").orElseThrow(), table)
                        .orElseThrow()
                        .cql())
                .contains("PRIMARY KEY ((tag), shop, line)");
        assertThat(LookupTable.by(table.column("address").orElseThrow(), table)
                        .orElseThrow()
                        .cql())
                .contains("PRIMARY KEY ((address), shop, line)");
    }
}
