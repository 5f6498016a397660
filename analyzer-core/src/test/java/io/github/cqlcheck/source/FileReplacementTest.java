package io.github.cqlcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    @TempDir
    private Path directory;

    private record Edit(Span span, String replacement) implements Replacement {}

    /** Puts one letter for the first one. */
    private static void write(Source source, String letter) throws IOException {
        FileReplacement.write(source, source.with(List.of(new Edit(new Span(0, 1), letter))));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("a.cql"), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void permissionsStay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        for (String permissions : List.of("rw-r--r--", "rwxrwxr-x", "rw-------")) {
            Path file = file("SELECT 1");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

            write(Source.read(file), "s");

            assertThat(Files.readString(file)).isEqualTo("sELECT 1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
            assertThat(names()).containsExactly("a.cql");
        }
    }

    @Test
    void linkStaysOne() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("real.cql"), "SELECT 1");
        Path link = Files.createSymbolicLink(directory.resolve("a.cql"), Path.of("elsewhere", "real.cql"));

        write(Source.read(link), "s");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("sELECT 1");
        assertThat(names()).containsExactly("a.cql", "elsewhere");
    }

    @Test
    void readOnlyFileStays() throws IOException {
        Path file = file("SELECT 1");
        assertThat(file.toFile().setReadOnly()).isTrue();
        Source source = Source.read(file);

        assertThatThrownBy(() -> write(source, "s")).isInstanceOf(AccessDeniedException.class);
        assertThat(Files.readString(file)).isEqualTo("SELECT 1");
        assertThat(names()).containsExactly("a.cql");
    }

    @Test
    void fileThatChangedBetweenStays() throws IOException {
        Path file = file("SELECT 1");
        Source source = Source.read(file);
        Source edited = source.with(List.of(new Edit(new Span(0, 1), "s")));
        Files.writeString(file, "SELECT 22");

        assertThatThrownBy(() -> FileReplacement.write(source, edited))
                .isInstanceOf(IOException.class)
                .hasMessage("the file has changed since it was read");
        assertThat(Files.readString(file)).isEqualTo("SELECT 22");
        Files.delete(file);
        assertThatThrownBy(() -> FileReplacement.write(source, edited)).isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    /** Whatever moment the program is stopped in is one in which somebody may read. */
    @Test
    void nobodyEverReadsHalfAText() throws IOException {
        String rest = "x".repeat(1 << 18);
        Path file = file("a" + rest);
        Set<String> read = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                read.add(text(file));
            }
        });
        for (int i = 0; i < 10; i++) {
            write(Source.read(file), i % 2 == 0 ? "b" : "a");
        }
        done.set(true);
        reader.join();

        assertThat(read).isSubsetOf("a" + rest, "b" + rest);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
