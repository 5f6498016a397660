package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar's test corpus through all of the parser. */
class CorpusTest {
    private static final Dialect WITHOUT_HOLES = Dialect.STANDARD.withPlaceholders(Set.of());
    private static final Path CORPUS = Path.of("../grammar/src/test/resources/corpus");

    static Stream<Path> cql() {
        return files("ok");
    }

    static Stream<Path> good() {
        return Stream.concat(cql(), files("template"));
    }

    static Stream<Path> bad() {
        return files("err");
    }

    private static Stream<Path> files(String part) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(part))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatCassandraTakes(Path file) throws IOException {
        List<Statement> statements = ParseAssert.parse(Files.readString(file));
        assertThat(statements).isNotEmpty().noneMatch(BrokenStatement.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("cql")
    void findsNoHolesInWhatCassandraTakes(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(ParseAssert.parse(text)).isEqualTo(ParseAssert.parse(text, WITHOUT_HOLES));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatCassandraRefuses(Path file) throws IOException {
        List<String> taken = Files.readString(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                .filter(line ->
                        ParseAssert.parse(line, WITHOUT_HOLES).stream().noneMatch(BrokenStatement.class::isInstance))
                .toList();
        assertThat(taken).isEmpty();
    }
}
