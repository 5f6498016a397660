package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the fixtures; with {@code -Dupdate} it writes their marks instead of comparing them. See {@link Fixture}. */
class FixturesTest {
    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.all().stream()
                .map(fixture ->
                        DynamicTest.dynamicTest(fixture.rule(), fixture.path().toUri(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) throws IOException {
        String marked = fixture.marked();
        if (Update.requested()) {
            Files.writeString(fixture.path(), marked);
        } else {
            assertThat(marked).as(() -> firstDifference(fixture, marked)).isEqualTo(fixture.text());
        }
    }

    private static String firstDifference(Fixture fixture, String marked) {
        List<String> expected = fixture.text().lines().toList();
        List<String> actual = marked.lines().toList();
        int line = 0;
        while (line < Math.min(expected.size(), actual.size())
                && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        return "%s:%d%n  has     %s%n  run says %s%nmvn test -Dupdate rewrites the marks; read them before you commit"
                .formatted(fixture.path(), line + 1, line(expected, line), line(actual, line));
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }
}
