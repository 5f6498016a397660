package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.source.Source;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineHashesTest {
    /** Vectors from github/codeql-action. */
    @ParameterizedTest
    @CsvSource({
        "'',                    1, c129715d7a2bc9a3:1",
        "SELECT * FROM t;\\n,   1, 66bef1c10e407a12:1",
        "SELECT * FROM t;\\n,   2, c129715d7a2bc9a3:1",
        "SELECT * FROM t;\\r\\n,1, 66bef1c10e407a12:1",
        "SELECT * FROM t;\\r,   1, 66bef1c10e407a12:1",
        "\\tSELECT*FROM  t; \\n,1, 66bef1c10e407a12:1",
        "x;\\nx;\\nx;\\n,       1, 6e9cbbacdaa5e2a:1",
        "x;\\nx;\\nx;\\n,       2, 3e3c9ec7ce221f09:1",
        "x;\\nx;\\nx;\\n,       3, bd25d25d5cef3a8c:1",
    })
    void equalsWhatGitHubComputes(String escaped, int line, String fingerprint) {
        String text = escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        assertThat(fingerprints(text, line)).containsExactly(Map.entry(line, fingerprint));
    }

    @Test
    void countsEqualLines() {
        String block = "INSERT INTO t (id) VALUES (1);\n".repeat(20);
        assertThat(fingerprints(block, 3).get(3)).endsWith(":3");
        assertThat(fingerprints(block, 4).get(4)).endsWith(":4");
    }

    /** As slow and as plain as can be. */
    @Test
    void equalsTheSumOverTheBlock() {
        String text = "a\r\n\r\n b 表\r\tc" + "d".repeat(150) + "\n\n" + "e".repeat(99) + "\nf\n".repeat(3);
        Source source = Source.of("t.cql", text);
        for (int line = 1; line <= source.lineCount(); line++) {
            String rest = text.substring(source.lineSpan(line).start());
            String block = rest.replaceAll("\r\n?", "\n").replaceAll("[ \t]", "") + "\uFFFF" + "\0".repeat(100);
            long hash = 0;
            for (int i = 0; i < 100; i++) {
                hash = hash * 37 + block.charAt(i);
            }
            assertThat(fingerprints(text, line).get(line)).startsWith(Long.toHexString(hash) + ":");
        }
    }

    private static Map<Integer, String> fingerprints(String text, int line) {
        BitSet wanted = new BitSet();
        wanted.set(line);
        return LineHashes.of(text, Source.of("t.cql", text).lineCount(), wanted);
    }
}
