package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.IgnoreComment.Part;
import io.github.cqlcheck.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that suppress findings, as they are written. */
class IgnoreCommentsTest {
    private static List<IgnoreComment> in(String text) {
        Source source = Source.of("a.cql", text);
        List<IgnoreComment> comments = Script.of(source)
                .statements()
                .filter(IgnoreComment.class::isInstance)
                .map(IgnoreComment.class::cast)
                .toList();
        assertThat(comments).allSatisfy(comment -> {
            assertThat(source.text(comment.word().span()))
                    .isEqualTo(comment.word().text());
            assertThat(comment.rules())
                    .allSatisfy(rule -> assertThat(source.text(rule.span())).isEqualTo(rule.text()));
        });
        return comments;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -- cqlcheck-ignore a-b: why          | STATEMENT | a-b     | true  | why
                    //cqlcheck-ignore a-b:why            | STATEMENT | a-b     | true  | why
                    /* cqlcheck-ignore a, b : why  */    | STATEMENT | a,b     | true  | why
                    /*cqlcheck-ignore a,b,,: why: so*/   | STATEMENT | a,b     | true  | why: so
                    -- cqlcheck-ignore a b               | STATEMENT | a       | false | b
                    -- cqlcheck-ignore a                 | STATEMENT | a       | false | ''
                    -- cqlcheck-ignore: why              | STATEMENT | ''      | true  | why
                    -- cqlcheck-ignore                   | STATEMENT | ''      | false | ''
                    -- cqlcheck-ignore-file: why         | FILE      | ''      | true  | why
                    -- cqlcheck-ignore-begin a, b, c: d  | BEGIN     | a,b,c   | true  | d
                    -- cqlcheck-ignore-end               | END       | ''      | false | ''
                    -- cqlcheck-ignore-all a: why        | -         | a       | true  | why
                    """)
    void areReadOfAnyKind(String comment, IgnoreComment.Kind kind, String rules, boolean colon, String reason) {
        for (String text : List.of(comment, "SELECT * FROM t; " + comment + "\r\n", comment + "\nSELECT * FROM t")) {
            assertThat(in(text)).singleElement().satisfies(read -> {
                assertThat(read.kind().orElse(null)).isEqualTo(kind);
                assertThat(String.join(
                                ",", read.rules().stream().map(Part::text).toList()))
                        .isEqualTo(rules);
                assertThat(read.colon()).isEqualTo(colon);
                assertThat(read.reason()).isEqualTo(reason);
                assertThat(text.substring(read.span().start(), read.span().end()))
                        .isEqualTo(comment);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- see cqlcheck-ignore a: why",
                "-- cqlcheck: ignore",
                "-- cqlcheck-ignor a: why",
                "--",
                "/**/ /* */",
                "INSERT INTO t (a) VALUES ('-- cqlcheck-ignore a: why');",
                "INSERT INTO t (\"-- cqlcheck-ignore a: why\") VALUES (1);",
                "INSERT INTO t (a) VALUES ($$ /* cqlcheck-ignore a: why */ $$);",
                "SELECT * FROM t; /* cqlcheck-ignore a: why"
            })
    void areNotWhatOnlyLooksLikeThem(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void theyMayBeAsLongAsTheReasonsAre() {
        String reason = "because ".repeat(100_000).strip();
        String rules = "a, ".repeat(100_000) + "b";

        assertThat(in("-- cqlcheck-ignore %s: %s\nSELECT * FROM t;".formatted(rules, reason)))
                .singleElement()
                .satisfies(read -> assertThat(read.rules()).hasSize(100_001))
                .satisfies(read -> assertThat(read.reason()).isEqualTo(reason));
        assertThat(in("/* " + reason + " cqlcheck-ignore a: why */")).isEmpty();
    }

    @Test
    void eachIsMetOnce() {
        String text =
                "-- cqlcheck-ignore a: why\nSELECT ' FROM t; -- cqlcheck-ignore b: why\nSELECT * FROM t;".repeat(20);

        assertThat(in(text)).extracting(comment -> comment.span().start()).doesNotHaveDuplicates();
    }
}
