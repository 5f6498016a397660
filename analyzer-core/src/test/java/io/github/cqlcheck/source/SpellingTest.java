package io.github.cqlcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''    | ''    | 0
                    ''    | abc   | 3
                    abc   | abc   | 0
                    abc   | abd   | 1
                    abc   | acb   | 1
                    abc   | ab    | 1
                    abc   | xabc  | 1
                    abcd  | badc  | 2
                    """)
    void distance(String left, String right, int distance) {
        assertThat(Spelling.distance(left, right)).isEqualTo(distance);
        assertThat(Spelling.distance(right, left)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "SLECT,    SELECT,   true",
        "SELEC,    SELECT,   true",
        "SELECTT,  SELECT,   true",
        "SELETC,   SELECT,   true",
        "SXLECT,   SELECT,   true",
        "SELE,     SELECT,   false",
        "SETELC,   SELECT,   false",
        "SELECT,   SELECT,   false",
        "FORM,     FROM,     true",
        "ON,       OF,       false",
        "KYESPCAE, KEYSPACE, true",
        "KYESPCEA, KEYSPACE, false",
    })
    void knowsASlipFromAnotherWord(String word, String other, boolean slip) {
        assertThat(Spelling.isSlip(word, other)).isEqualTo(slip);
        assertThat(Spelling.isSlip(other, word)).isEqualTo(slip);
    }

    @Test
    void tellsWhatWasMeantOnlyWhereOneWordIsNearest() {
        List<String> words = List.of("TABLE", "TABLES", "TO");

        assertThat(Spelling.meant("TABEL", words)).hasValue("TABLE");
        assertThat(Spelling.meant("TABLEX", words)).isEmpty();
        assertThat(Spelling.meant("VIEW", words)).isEmpty();
    }
}
