package io.github.cqlcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Inputs inputs = new Inputs(
            new Complaints(
                    new Environment(InputStream.nullInputStream(), OutputStreams.closedPipe(), err, Map.of(), false)),
            Configuration.none(),
            false);

    @Test
    void filesAreReadInNaturalOrderWhateverTheOrderOfTheArguments() {
        files("V10.cql", "V2.cql", "sub/V1.cqlsh", "V1.cql.j2", "notes.txt");

        assertThat(names(sources("V10.cql", "V1.cql.j2", "V2.cql", "sub")))
                .containsExactly("V1.cql.j2", "V2.cql", "V10.cql", "sub/V1.cqlsh");
    }

    @Test
    void explicitFileMayHaveAnyEnding() {
        files("notes.txt");

        assertThat(names(sources("notes.txt"))).containsExactly("notes.txt");
    }

    @Test
    void sameFileIsReadOnce() {
        files("a.cql", "sub/b.cql");

        assertThat(names(sources("a.cql", "a.cql", "sub/../a.cql", ".", "sub", "sub/b.cql")))
                .containsExactly("a.cql", "./sub/b.cql");
        assertThat(err.size()).isZero();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links need a privilege there")
    void symbolicLinksAreFollowedOnceAndLoopsAreHarmless() {
        files("a.cql", "sub/b.cql");
        new Program(directory)
                .link("sub/up", "..")
                .link("sub/here", ".")
                .link("c.cql", "a.cql")
                .link("twin", "sub");

        assertThat(names(sources("a.cql", "twin", ""))).containsExactly("a.cql", "twin/b.cql");
        assertThat(err.size()).isZero();
    }

    @Test
    void definitionsLeaveOutWhatIsJudged() {
        files("schema.cql", "queries/q.cql");

        assertThat(names(sources("queries"))).containsExactly("queries/q.cql");
        assertThat(names(inputs.definitions(List.of(directory.toString())))).containsExactly("schema.cql");
    }

    @Test
    void standardInputHasANameAndNoPath() {
        assertThat(inputs.sources(List.of("-"), Optional.empty(), in("USE shop;")))
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("<stdin>"))
                .satisfies(source -> assertThat(source.path()).isEmpty())
                .satisfies(source -> assertThat(source.text()).isEqualTo("USE shop;"));
    }

    @Test
    void standardInputTakesThePlaceOfTheFileThatItStandsFor() {
        files("q.cql", "r.cql");
        Path file = directory.resolve("q.cql");

        List<Source> sources = inputs.sources(List.of(directory.toString(), "-"), Optional.of(file), in("USE buffer;"));

        assertThat(names(sources)).containsExactly("q.cql", "r.cql");
        assertThat(sources.get(0).text()).isEqualTo("USE buffer;");
        assertThat(sources.get(0).path()).contains(file);
    }

    @Test
    void standardInputMayStandForAFileThatIsNotThere() {
        assertThat(inputs.sources(List.of("-"), Optional.of(Path.of("new/q.cql")), in("")))
                .singleElement()
                .hasToString("new/q.cql");
    }

    @Test
    void standardInputIsDecodedLikeAFile() {
        InputStream utf16 = new ByteArrayInputStream("USE größe;".getBytes(UTF_16));

        assertThat(inputs.sources(List.of("-"), Optional.empty(), utf16))
                .singleElement()
                .satisfies(source -> assertThat(source.text()).isEqualTo("USE größe;"))
                .satisfies(source -> assertThat(source.faults()).hasSize(1));
    }

    @Test
    void standardInputThatFailsIsACodeThree() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };

        assertThat(inputs.sources(List.of("-"), Optional.empty(), broken)).isEmpty();
        assertThat(err).hasToString("cqlcheck: standard input: cannot be read: input/output error\n");
    }

    private void files(String... names) {
        Program program = new Program(directory);
        Arrays.stream(names).forEach(name -> program.file(name, "USE shop;\n"));
    }

    private List<Source> sources(String... names) {
        List<String> arguments = Arrays.stream(names)
                .map(name -> name.equals(".")
                        ? directory + "/."
                        : directory.resolve(name).toString())
                .toList();
        return inputs.sources(arguments, Optional.empty(), InputStream.nullInputStream());
    }

    private List<String> names(List<Source> sources) {
        String prefix = directory.toString().replace('\\', '/') + "/";
        return sources.stream().map(source -> source.name().replace(prefix, "")).toList();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
