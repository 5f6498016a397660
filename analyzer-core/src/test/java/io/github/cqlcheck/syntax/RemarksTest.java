package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.ast.SchemaStatement.CreateTable;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that speak to cqlcheck. */
class RemarksTest {
    private static final String TABLE = "CREATE TABLE t (a int PRIMARY KEY)";

    private static List<Statement> read(String text) {
        Source source = Source.of("a.cql", text);
        List<Statement> statements = Script.of(source).toList();
        assertThat(remarks(statements)).allSatisfy(remark -> {
            assertThat(source.text(remark.span())).contains("cqlcheck:").endsWith(remark.text());
            assertThat(text.substring(remark.start())).startsWith(remark.text());
        });
        return statements;
    }

    private static List<Remark> remarks(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement instanceof CreateTable table
                        ? table.remarks().stream()
                        : statement instanceof Remark remark ? List.of(remark).stream() : List.<Remark>of().stream())
                .toList();
    }

    private static List<String> ofTheTable(String text) {
        return read(text).stream()
                .filter(CreateTable.class::isInstance)
                .flatMap(table -> ((CreateTable) table).remarks().stream())
                .map(remark -> remark.text().strip())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- cqlcheck: rows=1\n" + TABLE + ";",
                "//cqlcheck: rows=1\n\n" + TABLE + ";",
                "SELECT * FROM t;\n/* cqlcheck: rows=1 */\n-- for people\n" + TABLE,
                "CREATE TABLE t ( -- cqlcheck: rows=1\r\n a int PRIMARY KEY);",
                TABLE + "\n-- cqlcheck: rows=1\n;",
                TABLE + "; -- cqlcheck: rows=1",
                TABLE + "; /* cqlcheck: rows=1 */ SELECT * FROM t;",
                TABLE + ";\t-- cqlcheck: rows=1\nSELECT * FROM t;"
            })
    void belongToTheTableBesideThem(String text) {
        assertThat(ofTheTable(text)).containsExactly("rows=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TABLE + ";\n-- cqlcheck: rows=1\n",
                "-- cqlcheck: rows=1\nSELECT * FROM t;\n" + TABLE,
                TABLE + ";\n\n-- cqlcheck: rows=1\nDROP TABLE t;"
            })
    void standByThemselvesElsewhere(String text) {
        assertThat(ofTheTable(text)).isEmpty();
        assertThat(read(text)).filteredOn(Remark.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- about cqlcheck: rows=1\n" + TABLE,
                "INSERT INTO t (a) VALUES ('-- cqlcheck: rows=1');",
                "CREATE FUNCTION f (a int) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS $$ // cqlcheck: rows=1\n$$;",
                "--cqlcheck",
                "/* cqlcheck */ SELECT * FROM t",
                "SELECT * FROM t;/*/",
                "SELECT * FROM t; /* cqlcheck: rows=1",
                "SELECT * FROM t; /"
            })
    void areNotWhatOnlyLooksLikeThem(String text) {
        assertThat(remarks(read(text))).isEmpty();
    }

    @Test
    void eachIsOnlyMetOnce() {
        String text = (TABLE + "; -- cqlcheck: rows=1\n-- cqlcheck: rows=2\n").repeat(3) + TABLE;
        assertThat(ofTheTable(text).stream().sorted().toList())
                .containsExactly("rows=1", "rows=1", "rows=1", "rows=2", "rows=2", "rows=2");
    }
}
