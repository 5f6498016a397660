package io.github.cqlcheck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.CqlType;
import io.github.cqlcheck.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schema statements leave behind. */
class SchemaTest {
    private static final String ORDERS = "CREATE TABLE shop.orders (id uuid PRIMARY KEY, total decimal);";

    /** The tables that a script leaves, in short; see {@link Schemas#brief}. */
    private static List<String> tables(String... cql) {
        Schema schema = Schemas.of(String.join("\n", cql));
        return schema.tables().values().stream().map(Schemas::brief).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1} | k {class=SimpleStrategy, replication_factor=1} true
            CREATE KEYSPACE k WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': ${rf}}   | k {class=NetworkTopologyStrategy, dc1=${rf}} true
            CREATE KEYSPACE k WITH replication = ${replication} AND durable_writes = false            | k {} false
            CREATE KEYSPACE "K" WITH durable_writes = FALSE                                           | K {} false
            CREATE KEYSPACE k WITH durable_writes = false; ALTER KEYSPACE k WITH durable_writes = true | k {} true
            CREATE KEYSPACE k WITH durable_writes = false; ALTER KEYSPACE k WITH replication = {'class': 'X'} | k {class=X} false
            CREATE KEYSPACE k WITH durable_writes = false; CREATE KEYSPACE IF NOT EXISTS k WITH durable_writes = true | k {} false
            ALTER KEYSPACE k WITH durable_writes = false                                              |
            CREATE KEYSPACE k WITH durable_writes = false; DROP KEYSPACE k                            |
            """)
    void keyspaces(String cql, String left) {
        assertThat(Schemas.of(cql).keyspaces().values().stream()
                        .map(keyspace -> "%s %s %s"
                                .formatted(
                                        keyspace.name(),
                                        new TreeMap<>(keyspace.replication()),
                                        keyspace.durableWrites())))
                .isEqualTo(left == null ? List.of() : List.of(left));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (a int PRIMARY KEY)                                       | t ((a:int))
            CREATE TABLE k.t (a int PRIMARY KEY, b text)                             | k.t ((a:int)) b:text
            CREATE TABLE k.t (a int, b text, PRIMARY KEY (a))                        | k.t ((a:int)) b:text
            CREATE TABLE k.t (a int, b text, PRIMARY KEY (b, a))                     | k.t ((b:text), a:int)
            CREATE TABLE k.t (a int, b text, c int, PRIMARY KEY ((b, a), c))         | k.t ((b:text, a:int), c:int)
            CREATE TABLE k.t (a int, b int, c int static, PRIMARY KEY (a, b))        | k.t ((a:int), b:int) c:int:static
            CREATE TABLE k.t (a int, b int, PRIMARY KEY (a, b)) WITH CLUSTERING ORDER BY (b DESC) | k.t ((a:int), b:int:desc)
            CREATE TABLE "K"."T" ("A" int PRIMARY KEY, B INT)                        | "K"."T" ((A:int)) b:int
            CREATE TABLE k.t (a int PRIMARY KEY, b map<text, frozen<list<int>>>)     | k.t ((a:int)) b:map<text, frozen<list<int>>>
            CREATE TABLE ${ks}.t_{{v}} (a int PRIMARY KEY)                           | ${ks}.t_{{v}} ((a:int))
            USE k; CREATE TABLE t (a int PRIMARY KEY)                                | k.t ((a:int))
            USE j; USE k; CREATE TABLE i.t (a int PRIMARY KEY)                       | i.t ((a:int))
            """)
    void createTable(String cql, String brief) {
        assertThat(tables(cql)).containsExactly(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADD a int                        | shop.orders ((id:uuid)) total:decimal a:int
            ADD (a int, b text static)       | shop.orders ((id:uuid)) total:decimal a:int b:text:static
            ADD total text                   | shop.orders ((id:uuid)) total:text
            DROP total                       | shop.orders ((id:uuid))
            DROP no_such_column              | shop.orders ((id:uuid)) total:decimal
            RENAME id TO key                 | shop.orders ((key:uuid)) total:decimal
            ALTER total TYPE text            | shop.orders ((id:uuid)) total:text
            WITH comment = 'x'               | shop.orders ((id:uuid)) total:decimal
            """)
    void alterTable(String alteration, String brief) {
        assertThat(tables(ORDERS, "ALTER TABLE shop.orders " + alteration + ";"))
                .containsExactly(brief);
        assertThat(tables(ORDERS, "USE shop;", "ALTER TABLE orders " + alteration + ";"))
                .as("by USE")
                .containsExactly(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE shop.orders
            DROP TABLE IF EXISTS shop.orders
            DROP TABLE orders
            USE shop; DROP TABLE orders
            DROP KEYSPACE shop
            """)
    void dropTable(String cql) {
        assertThat(tables(ORDERS, cql)).isEmpty();
        assertThat(Schemas.of(ORDERS + cql).retired())
                .extracting(retired -> retired.table().name().cql(), Schema.Retired::dropped)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shop.orders", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE other.orders
            DROP KEYSPACE other
            USE other; DROP TABLE orders
            """)
    void dropOfAnother(String cql) {
        assertThat(tables(ORDERS, cql)).containsExactly("shop.orders ((id:uuid)) total:decimal");
    }

    @Test
    void createIfNotExistsOfTheSameChangesNothing() {
        Schema schema = Schemas.of(ORDERS + ORDERS.replace("TABLE", "TABLE IF NOT EXISTS"));

        assertThat(schema.retired()).isEmpty();
        assertThat(schema.tables().values())
                .extracting(table -> table.place().position().line())
                .containsExactly(1);
    }

    @Test
    void createTwiceReplacesAndRetires() {
        Schema schema = Schemas.of(ORDERS + "\nCREATE TABLE shop.orders (id int PRIMARY KEY);");

        assertThat(schema.tables().values()).extracting(Schemas::brief).containsExactly("shop.orders ((id:int))");
        assertThat(schema.retired()).extracting(Schema.Retired::dropped).containsExactly(false);
        assertThat(schema.contested()).isEmpty();
    }

    @Test
    void differentDefinitionsInTwoSourcesAreContested() {
        Source one = Source.of("a.cql", ORDERS);
        Source two = Source.of("b.cql", "CREATE TABLE shop.orders (id int PRIMARY KEY);");
        Source same = Source.of("c.cql", ORDERS);

        assertThat(Schemas.of(one, two).contested()).extracting(TableName::cql).containsExactly("shop.orders");
        assertThat(Schemas.of(one, same).contested()).isEmpty();
        Source dropped = Source.of("d.cql", "DROP TABLE shop.orders; CREATE TABLE shop.orders (id int PRIMARY KEY);");
        assertThat(Schemas.of(one, dropped).contested()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE INDEX ON shop.orders (total)                                                      | orders_total_idx LEGACY total SIMPLE
            CREATE INDEX by_total ON shop.orders (total)                                             | by_total LEGACY total SIMPLE
            CREATE INDEX ON shop.orders (total) USING 'sai'                                          | orders_total_idx SAI total SIMPLE
            CREATE INDEX ON shop.orders (total) USING 'StorageAttachedIndex'                         | orders_total_idx SAI total SIMPLE
            CREATE CUSTOM INDEX ON shop.orders (total) USING 'org.apache.cassandra.index.sasi.SASIIndex' | orders_total_idx SASI total SIMPLE
            CREATE CUSTOM INDEX ON shop.orders (total) USING 'com.example.Index'                     | orders_total_idx CUSTOM total SIMPLE
            CREATE INDEX ON shop.orders (tags)                                                       | orders_tags_idx LEGACY tags VALUES
            CREATE INDEX ON shop.orders (keys(notes))                                                | orders_notes_idx LEGACY notes KEYS
            CREATE INDEX ON shop.orders (entries(notes))                                             | orders_notes_idx LEGACY notes ENTRIES
            CREATE INDEX ON shop.orders (route)                                                      | orders_route_idx LEGACY route FULL
            """)
    void createIndex(String cql, String expected) {
        Table table = Schemas.table("CREATE TABLE shop.orders (id uuid PRIMARY KEY, total int, tags set<text>,"
                + " notes map<text, text>, route frozen<list<text>>);" + cql);
        assertThat(table.indexes())
                .extracting(
                        index -> "%s %s %s %s".formatted(index.name(), index.kind(), index.column(), index.target()))
                .containsExactly(expected);
        assertThat(table.certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE INDEX ON t (m); CREATE INDEX ON t (m)                          | t_m_idx
            CREATE INDEX ON t (keys(m)); CREATE INDEX ON t (values(m))            | t_m_idx t_m_idx_1
            CREATE INDEX ON t (keys(m)); CREATE INDEX ON t (m); CREATE INDEX ON t (entries(m)) | t_m_idx t_m_idx_1 t_m_idx_2
            CREATE INDEX i ON t (m); CREATE INDEX i ON t (keys(m))                | i
            CREATE INDEX i ON t (m); DROP INDEX i                                 |
            CREATE INDEX i ON t (m); DROP INDEX IF EXISTS k.i                     |
            CREATE INDEX ON t (m); DROP INDEX t_m_idx                             |
            CREATE INDEX i ON t (m); DROP INDEX other.i                           | i
            CREATE INDEX i ON t (m); DROP INDEX j                                 | i
            """)
    void namesOfIndexes(String cql, String names) {
        Table table = Schemas.table("USE k; CREATE TABLE t (a int PRIMARY KEY, m map<text, text>);" + cql);
        assertThat(table.indexes())
                .extracting(Index::name)
                .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ;                                                        | NONE
            WITH default_time_to_live = 0                            | NONE
            WITH default_time_to_live = 60                           | SET
            WITH default_time_to_live = '60'                         | SET
            WITH default_time_to_live = ${ttl}                       | UNKNOWN
            WITH comment = ${comment}                                | NONE
            WITH ${options}                                          | UNKNOWN
            WITH default_time_to_live = 0 AND ${options}             | NONE
            WITH comment = '' ; ALTER TABLE t WITH default_time_to_live = 60 | SET
            WITH default_time_to_live = 60; ALTER TABLE t WITH default_time_to_live = 0 | NONE
            """)
    void timeToLive(String with, Ttl ttl) {
        assertThat(Schemas.table("CREATE TABLE t (a int PRIMARY KEY) " + with).ttl())
                .isEqualTo(ttl);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (a int PRIMARY KEY)                           | true
            CREATE TABLE ${t} (a int PRIMARY KEY)                        | true
            CREATE TABLE t (a int)                                       | false
            CREATE TABLE t (a int, PRIMARY KEY (b))                      | false
            CREATE TABLE t (a ${type} PRIMARY KEY)                       | false
            CREATE TABLE t (${a} int PRIMARY KEY)                        | false
            """)
    void certainty(String cql, boolean certain) {
        assertThat(Schemas.table(cql).certain()).isEqualTo(certain);
    }

    @Test
    void aViewHasTheColumnsOfItsBaseAndAKeyOfItsOwn() {
        String base = "CREATE TABLE k.t (a int, b int, c text, d text, PRIMARY KEY (a, b));\n";
        String view = " FROM k.t WHERE c IS NOT NULL AND a IS NOT NULL AND b IS NOT NULL"
                + " PRIMARY KEY ((c), b, a) WITH CLUSTERING ORDER BY (b DESC);";

        assertThat(tables(base, "CREATE MATERIALIZED VIEW k.v AS SELECT *" + view))
                .endsWith("k.v ((c:text), b:int:desc, a:int) d:text");
        assertThat(tables(base, "CREATE MATERIALIZED VIEW k.v AS SELECT c" + view))
                .endsWith("k.v ((c:text), b:int:desc, a:int)");
        assertThat(Schemas.of(base + "CREATE MATERIALIZED VIEW k.v AS SELECT *" + view)
                        .tables()
                        .values())
                .extracting(Table::view)
                .containsExactly(false, true);
        assertThat(tables(base, "CREATE MATERIALIZED VIEW k.v AS SELECT *" + view, "DROP MATERIALIZED VIEW k.v;"))
                .hasSize(1);
    }

    @Test
    void aViewOfATableThatWasNotSeenIsNotCertain() {
        assertThat(Schemas.table("CREATE MATERIALIZED VIEW v AS SELECT * FROM t WHERE a IS NOT NULL PRIMARY KEY (a);")
                        .certain())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TYPE k.address (street text, zip int)                                            | {street=text, zip=int}
            CREATE TYPE k.a (b int); ALTER TYPE k.a ADD c text                                      | {b=int, c=text}
            CREATE TYPE k.a (b int, c text); ALTER TYPE k.a RENAME b TO d                           | {d=int, c=text}
            USE k; CREATE TYPE a (b int); USE j; ALTER TYPE k.a ADD c int                           | {b=int, c=int}
            """)
    void types(String cql, String fields) {
        assertThat(Schemas.of(cql).types().values())
                .extracting(type -> type.fields().toString())
                .containsExactly(fields);
    }

    @Test
    void aDroppedTypeIsGone() {
        assertThat(Schemas.of("CREATE TYPE k.a (b int); DROP TYPE k.a;").types())
                .isEmpty();
        assertThat(Schemas.of("CREATE TYPE k.a (b int); DROP KEYSPACE k;").types())
                .isEmpty();
    }

    @Test
    void changesOfATableThatDoesNotExistAreOrphans() {
        assertThat(Schemas.of("ALTER TABLE k.t ADD a int; CREATE INDEX ON k.t (a);")
                        .orphans())
                .hasSize(2);
    }

    /** Definitions, what a USE before the name says, the name, and which table it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k.t         |     | k.t        | k.t
            k.t         |     | t          | k.t
            k.t         | k   | t          | k.t
            k.t         | j   | t          |
            k.t         |     | j.t        |
            k.t j.t     |     | t          |
            k.t j.t     | j   | t          | j.t
            k.t j.t     | j   | k.t        | k.t
            k.t t       |     | t          | t
            k.t t       | k   | t          | k.t
            t           | k   | t          | t
            t           |     | k.t        | t
            ${k}.t      |     | t          | ${k}.t
            ${k}.t      |     | ${k}.t     | ${k}.t
            ${k}.t      |     | k.t        | ${k}.t
            k.t         |     | ${k}.t     | k.t
            k.t j.t     |     | ${k}.t     |
            ${a}.t k.t  |     | k.t        | k.t
            k.T         |     | t          | k.t
            """)
    void names(String defined, String use, String name, String meant) {
        Schema schema = Schemas.of(Stream.of(defined.split(" "))
                .map("CREATE TABLE %s (a int PRIMARY KEY);"::formatted)
                .reduce("", String::concat));
        Optional<Table> table = schema.table(Schemas.name(name), Optional.ofNullable(use));
        assertThat(table.map(found -> found.name().cql())).isEqualTo(Optional.ofNullable(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "system, true",
        "SYSTEM, true",
        "system_schema, true",
        "dse_system, true",
        "OpsCenter, true",
        "systems, false",
        "shop, false",
        "my_system, false"
    })
    void systemKeyspaces(String keyspace, boolean system) {
        assertThat(TableName.isSystemKeyspace(keyspace)).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders                                           | _by_day    | orders_by_day
            orders                                           | _by_a b-c  | orders_by_a_b_c
            a23456789_b23456789_c23456789_d23456789_e2345678 | _by_day    | a23456789_b23456789_c23456789_d23456789_e_by_day
            orders | _by_a23456789_b23456789_c23456789_d23456789_e2345678 | o_by_a23456789_b23456789_c23456789_d23456789_e23
            """)
    void namesOfFurtherTables(String name, String suffix, String expected) {
        TableName derived = new TableName("k", name).with(suffix);
        assertThat(derived).isEqualTo(new TableName("k", expected));
        assertThat(derived.name()).hasSizeLessThanOrEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f(int)=int                                                 | k.f(int) int
            f(int)=int;f(text)=int                                     | k.f(int) int, k.f(text) int
            f(int)=int;f(int)=text                                     | k.f(int) text
            f(int)=int;DROP FUNCTION k.f                               |
            f(int)=int;f(text)=int;DROP FUNCTION k.f (int)             | k.f(text) int
            f(int)=int;DROP AGGREGATE k.f                              | k.f(int) int
            f(int)=int;DROP KEYSPACE k                                 |
            g(int,int)=int;a(int)g:int                                 | k.g(int, int) int, k.a(int) int aggregate
            g(int,int)=int;f(int)=text;a(int)g:int:f                   | k.g(int, int) int, k.f(int) text, k.a(int) text aggregate
            a(int)g:int:f                                              | k.a(int) f aggregate
            """)
    void functions(String brief, String left) {
        String cql = Stream.of(brief.split(";")).map(SchemaTest::function).collect(Collectors.joining(";"));
        assertThat(Schemas.of(cql).functions().values().stream()
                        .flatMap(List::stream)
                        .map(function -> "%s(%s) %s%s"
                                .formatted(
                                        function.name().cql(),
                                        function.arguments().stream()
                                                .map(CqlType::toString)
                                                .collect(Collectors.joining(", ")),
                                        function.result(),
                                        function.aggregate() ? " aggregate" : ""))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(left == null ? "" : left);
    }

    /** {@code f(int)=text} is a function, {@code a(int)g:int:f} an aggregate with its functions and its state. */
    private static String function(String brief) {
        String[] parts = brief.split("[()=:]+");
        if (brief.contains("=")) {
            String arguments = Stream.of(parts[1].split(","))
                    .map(type -> "x%d %s".formatted(parts[1].indexOf(type), type))
                    .collect(Collectors.joining(", "));
            return "CREATE OR REPLACE FUNCTION k.%s (%s) CALLED ON NULL INPUT RETURNS %s LANGUAGE java AS ''"
                    .formatted(parts[0], arguments, parts[2]);
        }
        return brief.startsWith("DROP")
                ? brief
                : "CREATE AGGREGATE k.%s (%s) SFUNC %s STYPE %s".formatted(parts[0], parts[1], parts[2], parts[3])
                        + (parts.length > 4 ? " FINALFUNC " + parts[4] : "");
    }
}
