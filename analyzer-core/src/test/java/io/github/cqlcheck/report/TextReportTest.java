package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.SCHEMA;
import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.fix;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.LeftOut;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix.Edit;
import io.github.cqlcheck.rule.Finding.Help;
import io.github.cqlcheck.rule.Finding.Label;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void isACodeFrame() {
        assertThat(written(new TextReport(false, 105), analysis(allowFiltering())))
                .isEqualTo("""
                error[allow-filtering]: reads every partition of shop.orders and throws away the rows that do not match
                  --> queries/orders.cql:12:51
                   |
                12 | SELECT id, total FROM shop.orders WHERE email = ? ALLOW FILTERING;
                   |                                         --------- ^^^^^^^^^^^^^^^
                   |                                         email is not in the key: PRIMARY KEY ((id))
                  ::: schema.cql:3:14
                   |
                 3 | CREATE TABLE shop.orders (
                   |              ^^^^^^^^^^^ the table
                   = help: keep a table for this query
                           CREATE TABLE shop.orders_by_email (
                               email text,
                               id uuid,
                               total decimal,
                               PRIMARY KEY ((email), id)
                           );
                   = more: cqlcheck explain allow-filtering

                Found 1 error in 4 files (57 statements).
                """);
    }

    /** What is to be said of the place itself stands beside its carets, not below a second mark. */
    @Test
    void captionsThePlaceItself() {
        Finding finding = finding(place(SCHEMA, "uuid"), "hurts", new Label(place(SCHEMA, "uuid"), "this"));
        assertThat(written(new TextReport(false, 80), analysis(finding))).startsWith("""
                warning[some-rule]: hurts
                 --> schema.cql:4:8
                  |
                4 |     id uuid PRIMARY KEY,
                  |        ^^^^ this
                  = more: cqlcheck explain some-rule
                """);
    }

    @Test
    void givesOneFrameByItself() {
        TextReport report = new TextReport(true, 105);
        assertThat(written(report, analysis(allowFiltering(), allowFiltering())))
                .startsWith((report.frame(allowFiltering()) + "\n").repeat(2) + "Found 2 errors");
    }

    @Test
    void isColouredAsRustcDoes() {
        Finding finding = finding(place(SCHEMA, "uuid"), "hurts", new Label(place(SCHEMA, "id"), "this"));
        String painted = written(new TextReport(true, 80), analysis(finding))
                .replace("\u001B[0m", "}")
                .replaceAll("\u001B\\[([0-9;]+)m", "{$1:");
        assertThat(painted).isEqualTo("""
                {1;33:warning[some-rule]}{1:: hurts}
                {1;34: -->} schema.cql:4:8
                {1;34:  |}
                {1;34:4 |}     id uuid PRIMARY KEY,
                {1;34:  |}     {1;34:--} {1;33:^^^^}
                {1;34:  |}     {1;34:this}
                {1;34:  =} {1:more:} cqlcheck explain some-rule

                Found 1 warning in 4 files (57 statements).
                """);
    }

    @Test
    void isOnlyTheCountsIfNothingWasFound() {
        assertThat(written(
                        new TextReport(true, 80),
                        new Analysis(List.of(), List.of(), Sample.sources(4), 57, new Unjudged(2, 0), LeftOut.NOTHING)))
                .isEqualTo("""
                No findings in 4 files (57 statements).
                2 statements could not be judged because their table is not known: give the
                schema too (--schema; in Maven <schemas>).
                """);
    }

    @Test
    void wrapsWordsAndNothingThatIsToBePasted() {
        Finding finding = new Finding(
                "some-rule",
                Severity.NOTE,
                place(SCHEMA, "email"),
                "says a lot that does not fit on one line\nand then more",
                List.of(new Label(place(SCHEMA, "text"), "a long story that has to be wrapped too")),
                List.of(
                        Help.of("read this advice, which is also long"),
                        Help.of("run", "ALTER TABLE shop.orders\tDROP email; -- and so on\n\nSELECT 1;")),
                Optional.empty());
        assertThat(frame(finding, 40)).isEqualTo("""
                note[some-rule]: says a lot that does
                    not fit on one line
                    and then more
                 --> schema.cql:5:5
                  |
                5 |     email text
                  |     ^^^^^ ----
                  |      a long story that has to be
                  |      wrapped too
                  = help: read this advice, which is
                          also long
                  = help: run
                          ALTER TABLE shop.orders    DROP email; -- and so on

                          SELECT 1;
                  = more: cqlcheck explain some-rule
                """);
    }

    @Test
    void stacksMessagesOfOneLine() {
        Source source = Source.of("q.cql", "SELECT id FROM t WHERE a = 1 AND b = 2 AND c = 3 ALLOW FILTERING;");
        Finding finding = finding(
                place(source, "ALLOW FILTERING"),
                "hurts",
                new Label(place(source, "a = 1"), "first"),
                new Label(place(source, "c = 3"), "third"),
                new Label(place(source, "b = 2"), "second,\nof two lines"));
        assertThat(snippet(finding)).isEqualTo("""
                1 | SELECT id FROM t WHERE a = 1 AND b = 2 AND c = 3 ALLOW FILTERING;
                  |                        -----     -----     ----- ^^^^^^^^^^^^^^^
                  |                        |         |         third
                  |                        |         second,
                  |                        |         of two lines
                  |                        first
                """);
    }

    @Test
    void givesOverlappingMarksRowsOfTheirOwn() {
        Source source = Source.of("q.cql", "SELECT id FROM t WHERE a = 1 AND b = 2;");
        Finding finding = finding(
                place(source, "a = 1 AND b = 2"),
                "hurts",
                new Label(place(source, "a"), "narrow"),
                new Label(place(source, "WHERE a = 1"), "wide"),
                new Label(place(source, "b"), "beside"),
                new Label(place(source, "b"), "again"));
        assertThat(snippet(finding)).isEqualTo("""
                1 | SELECT id FROM t WHERE a = 1 AND b = 2;
                  |                        ^^^^^^^^^^^^^^^
                  |                        -         - beside
                  |                        narrow
                  |                  -----------     - again
                  |                  wide
                """);
    }

    @Test
    void showsNearLinesTogetherAndFarOnesApart() {
        Source source = Source.of("q.cql", "one\ntwo\nthree\nfour\nfive\nsix\n" + "\n".repeat(20) + "last\n");
        Finding finding = finding(
                place(source, "three"),
                "hurts",
                new Label(place(source, "one"), "1"),
                new Label(place(source, "six"), "6"),
                new Label(place(source, "last"), "27"),
                new Label(place(SCHEMA, "email"), "other"),
                new Label(place(SCHEMA, "id"), "near the other"));
        assertThat(snippet(finding)).isEqualTo("""
                 1 | one
                   | --- 1
                 2 | two
                 3 | three
                   | ^^^^^
                ...
                 6 | six
                   | --- 6
                  ::: q.cql:27:1
                   |
                27 | last
                   | ^^^^ 27
                  ::: schema.cql:5:5
                   |
                 4 |     id uuid PRIMARY KEY,
                   |     ^^ near the other
                 5 |     email text
                   |     ^^^^^ other
                """);
    }

    @Test
    void showsTheFirstAndTheLastLineOfALongPlace() {
        Source source = Source.of("q.cql", "x; SELECT id\r\n  FROM t\r\n  WHERE a = 1\r\n  ALLOW FILTERING;\r\n\r\n");
        assertThat(snippet(finding(place(source, 3, source.text().length()), "hurts")))
                .isEqualTo("""
                1 | x; SELECT id
                  |    ^^^^^^^^^
                ...
                4 |   ALLOW FILTERING;
                  |   ^^^^^^^^^^^^^^^^
                """);
    }

    @Test
    void alignsWhatIsNotOneColumnWide() {
        Source source = Source.of("q.cql", "\ta\t表格\tE\u0301e = '😀\u200D' x");
        Finding finding = finding(
                place(source, "表格"),
                "hurts",
                new Label(place(source, "a"), "a"),
                new Label(place(source, "E\u0301e"), "accent"),
                new Label(place(source, "x"), "x"));
        assertThat(snippet(finding)).isEqualTo("""
                1 |     a    表格    E\u0301e = '😀' x
                  |     -    ^^^^    --        - x
                  |     |            accent
                  |     a
                """);
    }

    @Test
    void letsNoControlCharacterThrough() {
        Source source = Source.of("\u001B]0;owned\u0007.cql", "SELECT '\u001B[2J\u202E' FROM \"a\u0000b\";");
        Finding finding = new Finding(
                "some-rule",
                Severity.ERROR,
                place(source, "FROM"),
                "reads \"a\u0000b\"",
                List.of(new Label(place(source, "SELECT"), "\u009B31m")),
                List.of(Help.of("say \u0008", "SELECT \"\u001B[31m\";")),
                Optional.empty());
        assertThat(frame(finding, 80)).isEqualTo("""
                error[some-rule]: reads "a␀b"
                 --> ␛]0;owned␇.cql:1:16
                  |
                1 | SELECT '␛[2J�' FROM "a␀b";
                  | ------         ^^^^
                  | �31m
                  = help: say ␈
                          SELECT "␛[31m";
                  = more: cqlcheck explain some-rule
                """);
    }

    @Test
    void putsACaretBehindTheEnd() {
        Source source = Source.of("q.cql", "SELECT id");
        assertThat(snippet(finding(place(source, 9, 9), "hurts"))).isEqualTo("""
                1 | SELECT id
                  |          ^
                """);
        Source ended = Source.of("q.cql", "SELECT id\r\n");
        assertThat(snippet(finding(place(ended, 11, 11), "hurts"))).isEqualTo("""
                2 |
                  | ^
                """);
        assertThat(snippet(finding(place(ended, 9, 11), "hurts"))).isEqualTo("""
                1 | SELECT id
                  |          ^
                """);
        assertThat(snippet(finding(place(ended, 7, 7), "hurts"))).isEqualTo("""
                1 | SELECT id
                  |        ^
                """);
    }

    @Test
    void showsNoLineOfAnEmptySource() {
        assertThat(frame(finding(place(Source.of("e.cql", ""), 0, 0), "is a binary file"), 80))
                .isEqualTo("""
                warning[some-rule]: is a binary file
                 --> e.cql:1:1
                  = more: cqlcheck explain some-rule
                """);
    }

    @Test
    void showsThePartOfALongLineThatMatters() {
        Source source = Source.of("q.cql", "IN (" + "1, ".repeat(30_000) + "999" + ", 1".repeat(30_000) + ") END");
        Finding finding = finding(
                place(source, "999"),
                "hurts",
                new Label(place(source, "IN"), "start"),
                new Label(place(source, "END"), "end"));
        assertThat(snippet(finding, 50)).isEqualTo("""
                1 | …, 1, 1, 1, 1, 1, 1, 999, 1, 1, 1, 1, 1, 1, …
                  |                      ^^^
                1 | IN (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1…
                  | -- start
                1 | …, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) END
                  |                                           ---
                  |                                           end
                """);
        int start = source.text().toString().indexOf("999");
        assertThat(snippet(finding(place(source, start, source.text().length()), "hurts"), 50))
                .isEqualTo("""
                1 | … 1, 1, 1, 999, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1…
                  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """);
    }

    @Test
    void showsAFixAsADiff() {
        Source source = Source.of("q.cql", "one two\nthree\nfour\nfive\nsix\n");
        Edit word = new Edit(place(source, "two").span(), "2");
        Edit other = new Edit(place(source, "one").span(), "1");
        Edit line = new Edit(place(source, "three\n").span(), "");
        Edit added = new Edit(new Span(19, 19), "4b\n4c\n");
        assertThat(frame(fix(place(source, "two"), "use digits", word, other, line, added), 80))
                .isEqualTo("""
                note[some-rule]: hurts
                 --> q.cql:1:5
                  |
                1 | one two
                  |     ^^^
                  = help: use digits
                1 - one two
                1 + 1 2
                2 - three
                4 + 4b
                5 + 4c
                  = more: cqlcheck explain some-rule
                """);
    }

    @Test
    void cutsTheLinesOfALargeFix() {
        Source source = Source.of("q.cql", "a, ".repeat(50_000) + "b" + ", a".repeat(50_000));
        Edit edit = new Edit(place(source, "b").span(), "c\n" + "d\n".repeat(30) + "e");
        String frame = frame(fix(place(source, "b"), "spread", edit), 50);
        assertThat(frame).contains("""
                 1 - …a, a, a, a, a, a, a, b, a, a, a, a, a, a, …
                 1 + …a, a, a, a, a, a, a, a, a, a, a, a, a, a, c
                 2 + d
                """).contains("""
                20 + d
                   + … 12 more lines
                """);
        assertThat(frame.lines()).hasSizeLessThan(32).allMatch(shown -> shown.length() <= 50);
    }

    private static String frame(Finding finding, int width) {
        String text = written(new TextReport(false, width), analysis(finding));
        return text.substring(0, text.lastIndexOf("\n\n") + 1);
    }

    private static String snippet(Finding finding) {
        return snippet(finding, 80);
    }

    /** What stands between the first empty gutter line and the help. */
    private static String snippet(Finding finding, int width) {
        String frame = frame(finding, width);
        String end = " = more: ";
        int help = frame.lastIndexOf('\n', frame.indexOf(end)) + 1;
        int start = frame.indexOf("|\n");
        return frame.substring(start + 2, help);
    }
}
