package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // code point | shown | width
                "61    |a    |1",
                "E9    |é    |1",
                "9     |    |4",
                "0     |␀    |1",
                "A     |␊    |1",
                "1B    |␛    |1",
                "7F    |␡    |1",
                "85    |�    |1",
                "9B    |�    |1",
                "AD    |-    |1",
                "301   |\u0301|0",
                "20DD  |\u20DD|0",
                "200B  |�    |1",
                "200D  |     |0",
                "202E  |�    |1",
                "2028  |�    |1",
                "2066  |�    |1",
                "FEFF  |�    |1",
                "D800  |�    |1",
                "2500  |─    |1",
                "3042  |あ   |2",
                "4E2D  |中   |2",
                "AC00  |가   |2",
                "FF21  |Ａ   |2",
                "FF71  |ｱ    |1",
                "1F600 |😀   |2",
                "1F3F3 |🏳   |1",
                "20000 |𠀀   |2",
                "E0041 |�    |1",
            })
    void showsACodePoint(String codePoint, String shown, int width) {
        int read = Integer.parseInt(codePoint.strip(), 16);
        String expected = read == '\t' ? "    " : shown == null ? "" : shown.strip();
        assertThat(Glyphs.shown(read)).isEqualTo(expected);
        assertThat(Glyphs.width(read)).isEqualTo(width);
    }

    /** Whatever is shown takes the columns that were counted, and can be shown again without a change. */
    @Test
    void countsWhatItShows() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String shown = Glyphs.shown(codePoint);
            assertThat(Glyphs.width(shown)).as("U+%X", codePoint).isEqualTo(Glyphs.width(codePoint));
            assertThat(Glyphs.shown(shown)).as("U+%X", codePoint).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three     | 8  | 0 | one two,three",
                "one two three     | 8  | 4 | one,two,three",
                "one two three     | 13 | 0 | one two three",
                "unbreakable it is | 5  | 0 | unbreakable,it is",
                "表格 表格         | 8  | 0 | 表格,表格",
                "a\u001B[0m b      | 4  | 0 | a␛[0m,b",
            })
    void wraps(String text, int columns, int used, String lines) {
        assertThat(Glyphs.wrapped(text, columns, used)).containsExactly(lines.split(","));
    }

    @Test
    void keepsLineBreaksWhenItWraps() {
        assertThat(Glyphs.wrapped("one\ntwo three\r\nfour\n", 5, 0)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void joinsLines() {
        assertThat(Glyphs.oneLine(" one \r\n\n  two\rthree\u0007 ")).isEqualTo("one two three␇");
    }
}
