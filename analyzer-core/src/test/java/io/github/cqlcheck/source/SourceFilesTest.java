package io.github.cqlcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.cql",
                "a.CQL",
                "a.cqlsh",
                "V1__a.b.cql",
                ".cql",
                "a.cql.tmpl",
                "a.cql.template",
                "a.cql.tpl",
                "a.cql.j2",
                "a.cql.jinja",
                "a.cql.jinja2",
                "a.cql.erb",
                "a.cql.ejs",
                "a.cql.hbs",
                "a.cql.in",
                "a.cql.mustache",
                "a.cql.ftl",
                "a.cqlsh.erb"
            })
    void knowsCqlByItsEnding(String name) {
        assertThat(SourceFiles.isCql(Path.of("x", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.sql", "cql", "a.cql.bak", "a.cql~", "a.tmpl", "a.cqlx", "a.erb.cql.txt", "a.cql.tmpl.orig"})
    void knowsWhatIsNoCql(String name) {
        assertThat(SourceFiles.isCql(Path.of("x", name))).isFalse();
    }

    @Test
    void aRootIsNoFile() {
        assertThat(SourceFiles.isCql(directory.getRoot())).isFalse();
    }

    @Test
    void sortsNumbersAsNumbers() {
        List<String> sorted =
                List.of("", "1", "2", "10", "V1.cql", "V1_1.cql", "V1_2.cql", "V1_10.cql", "V2.cql", "V10.cql");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(SourceFiles.NATURAL_ORDER);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "V2.cql,     V10.cql",
        "V1.cql,     V1_1.cql",
        "V1_2.cql,   V1_10.cql",
        "a,          b",
        "a,          a1",
        "a9,         a10b",
        "a007,       a8",
        "1/b,        10/a",
        "99999999999999999999, 100000000000000000000",
    })
    void ordersNaturally(String first, String second) {
        assertThat(SourceFiles.NATURAL_ORDER.compare(first, second)).isNegative();
        assertThat(SourceFiles.NATURAL_ORDER.compare(second, first)).isPositive();
        assertThat(SourceFiles.NATURAL_ORDER.compare(first, first)).isZero();
    }

    @Test
    void tellsEqualNumbersApart() {
        assertThat(SourceFiles.NATURAL_ORDER.compare("a01", "a1")).isNotZero();
    }

    @Test
    void findsTheFilesBelowADirectoryInOrder() throws IOException {
        for (String file : List.of("V10.cql", "V2.cql", "b/V1.cql.ejs", "a/b/c/x.cqlsh", "a/readme.md", "V1.sql")) {
            write(file);
        }
        assertThat(found()).containsExactly("V2.cql", "V10.cql", "a/b/c/x.cqlsh", "b/V1.cql.ejs");
    }

    @Test
    void leavesOutWhatIsBuiltOrBelongsToTools() throws IOException {
        for (String file :
                List.of("target/a.cql", "a/node_modules/b/c.cql", ".git/a.cql", "a/.gradle/b.cql", "a/b.cql")) {
            write(file);
        }
        assertThat(found()).containsExactly("a/b.cql");
        assertThat(SourceFiles.under(directory.resolve("target"), SourceFilesTest::fail))
                .containsExactly(directory.resolve("target/a.cql"));
    }

    @Test
    void followsLinksOnceAndNotForEver() throws IOException {
        write("a/x.cql");
        Files.createSymbolicLink(directory.resolve("a/up"), directory);
        Files.createSymbolicLink(directory.resolve("a/self"), Path.of("self"));
        write("elsewhere/y.cql");
        Files.createDirectories(directory.resolve("b"));
        Files.createSymbolicLink(directory.resolve("b/link"), directory.resolve("elsewhere"));
        List<Path> unreadable = new ArrayList<>();
        List<Path> found = SourceFiles.under(directory.resolve("b"), (path, e) -> unreadable.add(path));
        assertThat(found).containsExactly(directory.resolve("b/link/y.cql"));
        assertThat(unreadable).isEmpty();
        assertThat(SourceFiles.under(directory.resolve("a"), (path, e) -> unreadable.add(path)))
                .contains(directory.resolve("a/x.cql"))
                .doesNotHaveDuplicates()
                .hasSizeLessThan(10);
    }

    @Test
    void tellsWhatCannotBeLookedAt() throws IOException {
        write("a/x.cql");
        write("b/y.cql");
        Path closed = directory.resolve("a");
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(closed))
                .as("who runs the tests may read everything")
                .isFalse();
        List<Path> unreadable = new ArrayList<>();
        assertThat(SourceFiles.under(directory, (path, e) -> unreadable.add(path)))
                .containsExactly(directory.resolve("b/y.cql"));
        assertThat(unreadable).containsExactly(closed);
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    void tellsADirectoryThatIsNotThere() {
        List<Path> unreadable = new ArrayList<>();
        assertThat(SourceFiles.under(directory.resolve("no"), (path, e) -> unreadable.add(path)))
                .isEmpty();
        assertThat(unreadable).containsExactly(directory.resolve("no"));
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "USE a;");
    }

    private List<String> found() {
        return SourceFiles.under(directory, SourceFilesTest::fail).stream()
                .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                .toList();
    }

    private static void fail(Path path, IOException e) {
        throw new AssertionError(path.toString(), e);
    }
}
