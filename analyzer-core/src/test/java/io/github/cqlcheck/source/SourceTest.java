package io.github.cqlcheck.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "'',           1:1",
        "|,            1:1",
        "a|b,          1:2",
        "ab|,          1:3",
        "'a\n|b',      2:1",
        "'a|\nb',      1:2",
        "'a\n|',       2:1",
        "'a\n\n|b',    3:1",
        "'a\r\n|b',    2:1",
        "'a\r|\nb',    1:3",
        "'a\r|b',      2:1",
        "'a\r\r|b',    3:1",
        "'a\n\r|b',    3:1",
        "'\t|b',       1:2",
        "'é|b',        1:2",
        "'😀|b',       1:2",
        "'😀😀\n😀|b', 2:2",
        "'e\u0301|b',  1:3",
    })
    void countsLinesAndCodePoints(String marked, String position) {
        int offset = Math.max(marked.indexOf('|'), 0);
        Source source = Source.of("a.cql", marked.replace("|", ""));
        assertThat(source.position(offset)).hasToString(position);
        assertThat(new Place(source, new Span(offset, offset))).hasToString("a.cql:" + position);
    }

    @Test
    void countsHalfAPairAsOne() {
        Source source = Source.of("a.cql", "\uD83Da\uDE00b");
        assertThat(source.position(3)).isEqualTo(new Position(1, 4));
    }

    @Test
    void givesLinesWithoutTheirEnds() {
        Source source = Source.of("a.cql", "a\nbc\r\n\rd");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.text(source.lineSpan(1))).isEqualTo("a");
        assertThat(source.text(source.lineSpan(2))).isEqualTo("bc");
        assertThat(source.text(source.lineSpan(3))).isEmpty();
        assertThat(source.text(source.lineSpan(4))).isEqualTo("d");
    }

    @Test
    void hasAnEmptyLastLineBehindALineEnd() {
        Source source = Source.of("a.cql", "a\n");
        assertThat(source.lineCount()).isEqualTo(2);
        assertThat(source.lineSpan(2)).isEqualTo(new Span(2, 2));
        assertThat(Source.of("a.cql", "").lineCount()).isEqualTo(1);
    }

    @Test
    void isReadFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a.cql"), "USE größe;");
        Source source = Source.read(file);
        assertThat(source.text()).isEqualTo("USE größe;");
        assertThat(source.path()).contains(file);
        assertThat(source.name()).endsWith("/a.cql");
        assertThat(source.faults()).isEmpty();
        assertThatThrownBy(() -> Source.read(directory.resolve("b.cql"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void skipsTheByteOrderMark() {
        assertThat(read("\uFEFFUSE a".getBytes(UTF_8)).text()).isEqualTo("USE a");
        assertThat(read("\uFEFFUSE a".getBytes(UTF_8)).faults()).isEmpty();
    }

    @Test
    void readsUtf16AndReportsIt() {
        for (byte[] bytes : new byte[][] {"\uFEFFUSE é".getBytes(UTF_16LE), "\uFEFFUSE é".getBytes(UTF_16BE)}) {
            Source source = read(bytes);
            assertThat(source.text()).isEqualTo("USE é");
            assertThat(source.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.message()).contains("UTF-16");
                assertThat(fault.fatal()).isFalse();
            });
        }
    }

    @Test
    void readsBytesThatAreNotUtf8AsLatin1() {
        Source source = read("USE é; -- ü".getBytes(ISO_8859_1));
        assertThat(source.text()).isEqualTo("USE é; -- ü");
        assertThat(source.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("byte 0xE9 is not UTF-8");
            assertThat(source.text(fault.span())).isEqualTo("é");
        });
    }

    @Test
    void readsAByteThatBreaksOffAtTheEnd() {
        Source source = read(new byte[] {'a', (byte) 0xC3});
        assertThat(source.text()).isEqualTo("aÃ");
        assertThat(source.faults()).hasSize(1);
    }

    @Test
    void doesNotReadBinaryFiles() {
        Source source = read(new byte[] {'a', 0, 'b'});
        assertThat(source.text()).isEmpty();
        assertThat(source.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("this is a binary file, not CQL: byte 2 is NUL");
            assertThat(fault.fatal()).isTrue();
        });
    }

    private static Source read(byte[] bytes) {
        return Source.of(Path.of("a.cql"), bytes);
    }
}
