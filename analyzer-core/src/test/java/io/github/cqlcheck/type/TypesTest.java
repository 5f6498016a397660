package io.github.cqlcheck.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rules.Update;
import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Schema;
import io.github.cqlcheck.schema.Schemas;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import io.github.cqlcheck.target.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What fits which type, and what selectors come to: the verdicts of Apache Cassandra 5.0.9, to which all of these cases were
 * put. With {@code -Dupdate} it writes them instead of comparing.
 */
class TypesTest {
    private static final String TYPES = """
            CREATE TYPE shop.size (width int, height int);
            CREATE TYPE shop.address (street text, zip int, phones list<text>);
            CREATE TYPE shop.place (address frozen<address>, at tuple<double, double>);
            """;
    private static final String COLUMNS = """
            CREATE TABLE shop.t (a int, b text, c timeuuid, PRIMARY KEY ((a, b), c),
                i int, n bigint, f float, x decimal, s text, y ascii, o boolean, z blob, u uuid, d date, h time, w timestamp,
                e duration, l list<int>, q set<int>, m map<text, int>, fl frozen<list<int>>, fm frozen<map<int, text>>,
                p tuple<int, text>, k size, r frozen<address>, g frozen<place>, v vector<float, 2>);
            """;
    private static final String FUNCTIONS = """
            CREATE FUNCTION shop.twice (x int) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS 'return x * 2;';
            CREATE FUNCTION shop.twice (x text) CALLED ON NULL INPUT RETURNS text LANGUAGE java AS 'return x + x;';
            CREATE FUNCTION shop.area (x size) CALLED ON NULL INPUT RETURNS bigint LANGUAGE java AS 'return 1L;';
            CREATE FUNCTION shop.pick (s int, x int) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS 'return x;';
            CREATE FUNCTION shop.show (s int) CALLED ON NULL INPUT RETURNS text LANGUAGE java AS 'return "";';
            CREATE AGGREGATE shop.last (int) SFUNC pick STYPE int;
            CREATE AGGREGATE shop.shown (int) SFUNC pick STYPE int FINALFUNC show;
            """;
    private static final Cases VALUES = new Cases("values.txt");
    private static final Cases SELECTORS = new Cases("selectors.txt");

    @BeforeAll
    static void update() {
        if (Update.requested()) {
            VALUES.update(TypesTest::value);
            SELECTORS.update(TypesTest::selector);
        }
    }

    static List<Cases.Case> values() {
        return VALUES.all();
    }

    static List<Cases.Case> selectors() {
        return SELECTORS.all();
    }

    @ParameterizedTest
    @MethodSource("values")
    void judgesValues(Cases.Case expected) {
        assertThat(value(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void judgesSelectors(Cases.Case expected) {
        assertThat(selector(expected)).isEqualTo(expected);
    }

    private static Cases.Case value(Cases.Case given) {
        String type = given.given().get(0);
        Schema schema =
                Schemas.of(TYPES + FUNCTIONS + "CREATE TABLE shop.t (id int PRIMARY KEY, c %s);".formatted(type));
        Table table = schema.tables().values().iterator().next();
        DataStatement.Insert insert = (DataStatement.Insert) statement("INSERT INTO shop.t (id, c) VALUES (1, %s)"
                .formatted(given.given().get(1)));
        Column column = table.column("c").orElseThrow();
        Optional<Mismatch> mismatch =
                checker(schema).on(table).check(insert.values().get(1), column.type(), "column c of shop.t");
        return new Cases.Case(given.given(), mismatch.map(TypesTest::text).orElse("ok"));
    }

    private static Cases.Case selector(Cases.Case given) {
        Schema schema = Schemas.of(TYPES + FUNCTIONS + COLUMNS);
        Table table = schema.tables().values().iterator().next();
        DataStatement.Select select = (DataStatement.Select)
                statement("SELECT %s FROM shop.t".formatted(given.given().get(0)));
        Selection selection = checker(schema).on(table).selection(select.selectors());
        String kind = selection.mixed() ? " (mixed)" : selection.aggregate() ? " (aggregate)" : "";
        return new Cases.Case(
                given.given(),
                selection.mismatches().stream()
                        .findFirst()
                        .map(TypesTest::text)
                        .orElse(String.join(
                                        ", ",
                                        selection.types().stream()
                                                .map(DataType::toString)
                                                .toList())
                                + kind));
    }

    private static TypeChecker checker(Schema schema) {
        return new TypeChecker(
                name -> schema.type(name, Optional.of("shop")),
                name -> Optional.of(schema.functions(name, Optional.of("shop"))),
                Target.CASSANDRA_5_0);
    }

    private static Statement statement(String cql) {
        return Script.of(Source.of("query.cql", cql + ";"))
                .statements()
                .findFirst()
                .orElseThrow();
    }

    private static String text(Mismatch mismatch) {
        return mismatch.kind() + ": " + mismatch.message()
                + mismatch.help().map(help -> "; " + help).orElse("");
    }
}
