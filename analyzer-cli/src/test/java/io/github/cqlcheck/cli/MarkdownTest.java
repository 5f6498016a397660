package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String PAGE = """
            # ALLOW FILTERING


            Cassandra reads `every partition` of
            the table and **throws away** what does not match.

            ## Why it hurts
            * `LIMIT 1` ends the walk only once a
              match has been found.
            * See [the manual](https://example.org/x) and [the other rule](filtering-required.md).
            1. One.

            | a | b |
            |---|---|

            ```cql
            SELECT * FROM t WHERE name = '**not bold**';

              -- indented
            ```
            The end of https://example.org/a-very-long-address-that-is-wider-than-the-terminal is whole.
            """;

    @Test
    void isWrappedAndIndented() {
        assertThat(new Markdown(false, 40).text(PAGE)).isEqualTo("""
                        ALLOW FILTERING

                        Cassandra reads `every partition` of the
                        table and throws away what does not
                        match.

                        Why it hurts
                        * `LIMIT 1` ends the walk only once a
                          match has been found.
                        * See the manual (https://example.org/x)
                          and the other rule.
                        1. One.

                        | a | b |
                        |---|---|

                            SELECT * FROM t WHERE name = '**not bold**';

                              -- indented

                        The end of
                        https://example.org/a-very-long-address-that-is-wider-than-the-terminal
                        is whole.
                        """);
    }

    @Test
    void isColouredWordByWordSoThatNoLineEndsInColour() {
        assertThat(new Markdown(true, 20).text("# Title\nAn `ALLOW FILTERING` scan **hurts** all.\n```\nUSE a;\n```"))
                .isEqualTo("""
                        ESC[1mTitleESC[0m
                        An ESC[36mALLOWESC[0m ESC[36mFILTERINGESC[0m
                        scan ESC[1mhurtsESC[0m all.

                            ESC[36mUSE a;ESC[0m
                        """.replace("ESC", "\u001b"));
    }

    @Test
    void replacementCharactersAreText() {
        assertThat(new Markdown(true, 80).text("`$1` and `\\n`, **$0**"))
                .isEqualTo("ESC[36m$1ESC[0m and ESC[36m\\nESC[0m, ESC[1m$0ESC[0m\n".replace("ESC", "\u001b"));
    }
}
