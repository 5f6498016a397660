package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.source.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void agreeWithTheSource() {
        Source[] sources = {
            Source.of("a", "a表𠀀\r\n\nlong line of words\rx"), Source.of("b", ""), Source.of("c", "one line")
        };
        Columns columns = new Columns();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Source source = sources[random.nextInt(sources.length)];
            int codePoints =
                    source.text().toString().codePointCount(0, source.text().length());
            int offset = source.text().toString().offsetByCodePoints(0, random.nextInt(codePoints + 1));
            assertThat(columns.position(source, offset)).isEqualTo(source.position(offset));
        }
    }
}
