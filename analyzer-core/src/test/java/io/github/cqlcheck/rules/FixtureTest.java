package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The form of the marks. */
class FixtureTest {
    private static final String TABLE = "CREATE TABLE t (id int PRIMARY KEY, a int);\n";

    private static String marked(String text) {
        String marked = Fixture.of("f.cql", text).marked();
        assertThat(Fixture.of("f.cql", marked).marked()).as("marking again").isEqualTo(marked);
        return marked;
    }

    @Test
    void caretsStandUnderTheSpan() {
        assertThat(marked(TABLE + "SELECT * FROM t WHERE a = 1;\n")).isEqualTo(TABLE + """
                SELECT * FROM t WHERE a = 1;
                --                    ^^^^^ error filtering-required: Cassandra refuses this query: finding rows by a would \
                have to read every partition of t
                """);
    }

    @Test
    void aSpanInTheFirstColumnHasAsManyHyphensAsCharacters() {
        assertThat(marked("OOPS;\n")).isEqualTo("OOPS;\n--<---- error syntax-error: no statement starts with OOPS\n");
        assertThat(marked("#\n")).isEqualTo("#\n--<- error sql-construct: # starts no comment in CQL\n");
    }

    @Test
    void aSpanInTheThirdColumnBeginsBehindTheHyphens() {
        assertThat(marked("  OOPS;\n"))
                .isEqualTo("  OOPS;\n--^^^^ error syntax-error: no statement starts with OOPS\n");
    }

    @Test
    void aSpanInTheSecondColumnCannotBeMarked() {
        assertThatThrownBy(() -> marked(" OOPS;\n")).hasMessageContaining("column 2");
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        assertThat(marked(TABLE + "SELECT * FROM t WHERE id IN (1,\n2);\n")).contains("""
                SELECT * FROM t WHERE id IN (1,
                --                    ^^^^^^^^^ note in-on-partition-key: one coordinator reads 2 partitions of t and holds \
                them until the slowest has answered
                2);
                """);
    }

    @Test
    void marksOfOneLineStack() {
        assertThat(marked(TABLE + "SELECT * FROM t WHERE id IN (1, 2) AND a = 1 ALLOW FILTERING;\n")
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("--                    ^^^^^^^^^^^^ note in-on-partition-key: "))
                .anyMatch(line ->
                        line.startsWith("--                                           ^^^^^^^^^^^^^^^ note allow-"));
    }

    @Test
    void columnsCountCharactersNotUnits() {
        assertThat(marked("/* 🍏🍏 */ OOPS;\n"))
                .isEqualTo("/* 🍏🍏 */ OOPS;\n--       ^^^^ error syntax-error: no statement starts with OOPS\n");
    }

    @Test
    void anOldMarkIsReplacedWhateverItSays() {
        assertThat(marked("SELECT 1 FROM t;\n--     ^ fatal error\n--<--\n--^^\n"))
                .isEqualTo("SELECT 1 FROM t;\n");
    }

    @Test
    void aCommentIsNoMark() {
        String comments = "-- ^caret\n-- <-- arrow\n--<arrow\n--\n";
        assertThat(marked(comments)).isEqualTo(comments);
    }

    @Test
    void aCaseKnowsNothingOfTheOneAbove() {
        String text = TABLE + "-- case: other\nSELECT * FROM t WHERE a = 1;\n";
        assertThat(marked(text)).isEqualTo(text);
    }

    @Test
    void filesOfACaseKnowEachOther() {
        assertThat(marked("-- file: queries.cql\nSELECT * FROM t WHERE a = 1;\n-- file: schema.cql\n" + TABLE))
                .contains("error filtering-required");
        assertThat(marked("-- schema: s.cql\nOOPS;\n" + TABLE + "-- file: q.cql\nSELECT * FROM t WHERE a = 1;\n"))
                .contains("error filtering-required")
                .doesNotContain("syntax-error");
    }
}
