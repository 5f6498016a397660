package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.BrokenStatement;
import io.github.cqlcheck.ast.GatedSyntax;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Target;
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

    static Stream<Path> gated() {
        return files("gated");
    }

    /** A file is named after a target that takes all its statements; Cassandra 5.0 takes none of them. */
    @ParameterizedTest
    @MethodSource("gated")
    void tellsWhatOtherTargetsTake(Path file) throws IOException {
        String name = file.getFileName().toString();
        Target target =
                Target.of(name.substring(0, name.length() - ".cql".length())).orElseThrow();
        Source source = Source.of(name, Files.readString(file));

        assertThat(Script.of(source, Dialect.STANDARD.withTarget(target)).toList())
                .noneMatch(BrokenStatement.class::isInstance)
                .noneMatch(GatedSyntax.class::isInstance);
        List<Statement> statements = Script.of(source, Dialect.STANDARD.withTarget(Target.CASSANDRA_5_0))
                .toList();
        for (int i = 0; i < statements.size(); i++) {
            boolean refused = i + 1 < statements.size() && statements.get(i + 1) instanceof GatedSyntax;
            assertThat(statements.get(i) instanceof GatedSyntax || refused)
                    .as(source.text(statements.get(i).span()))
                    .isTrue();
        }
        assertThat(statements).noneMatch(BrokenStatement.class::isInstance);
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
