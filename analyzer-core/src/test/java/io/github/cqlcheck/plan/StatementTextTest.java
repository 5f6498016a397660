package io.github.cqlcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text                                                    | shape
            SELECT a FROM t1 WHERE b = 1                              | SELECT a FROM t1 WHERE b = ?
            SELECT a FROM t1 WHERE b = -1.5e10                        | SELECT a FROM t1 WHERE b = ?
            a = 'x' AND b = 'it''s' AND c = ''                        | a = ? AND b = ? AND c = ?
            a = $$ it's $$ AND b = 0xFF                               | a = ? AND b = ?
            a = true AND b = NULL AND c = 12h30m                      | a = ? AND b = ? AND c = ?
            a = f81d4fae-7dec-11d0-a765-00a0c91e6bf6                  | a = ?
            a = 181d4fae-7dec-11d0-a765-00a0c91e6bf6                  | a = ?
            a = ? AND b = :b AND "C 1" = 1                            | a = ? AND b = :b AND "C 1" = ?
            a = [1, 2, 3] AND b = {'x': [1], 'y': [2]}                | a = [] AND b = {}
            (a, b) IN ((1, 2), (3, 4))                                | (a, b) IN ((?, ?), (?, ?))
            a -- 'no string'                                          | a
            a /* 'no string */ = /**/ 'string'                        | a = ?
            'open                                                     | ?
            {open                                                     | {
            """)
    void aShapeHasNoLiterals(String text, String shape) {
        assertThat(StatementText.shape(text)).isEqualTo(shape);
    }

    @Test
    void oneLineHasNoComments() {
        assertThat(StatementText.oneLine(
                        "SELECT a, -- the\r\n   b /* and\n all */\tFROM t // end\n WHERE c = 'x\ty'", 80))
                .isEqualTo("SELECT a, b FROM t WHERE c = 'x\ty'");
    }

    @Test
    void oneLineIsCutBetweenCharacters() {
        assertThat(StatementText.oneLine("SELECT abcdef", 13)).isEqualTo("SELECT abcdef");
        assertThat(StatementText.oneLine("SELECT abcdef", 12)).isEqualTo("SELECT abcd…");
        assertThat(StatementText.oneLine("🍏🍏🍏", 5)).isEqualTo("🍏🍏…");
        assertThat(StatementText.oneLine("🍏🍏🍏", 4)).isEqualTo("🍏…");
    }
}
