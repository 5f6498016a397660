package io.github.cqlcheck.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements that are put to both parsers: all CQL of the project and, where there is a directory of that, CQL of
 * other people. A directory holds files in CQL, of which each statement is a case, and files of JSON lines, in which it is
 * the property {@code cql}.
 */
final class Statements {
    private static final Path PROJECT = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Statements() {}

    /** The project's own: the grammar's test corpus, the fixtures of the rules, the examples. */
    static Set<String> ofProject() {
        Set<String> statements = new LinkedHashSet<>();
        Path corpus = PROJECT.resolve("grammar/src/test/resources/corpus");
        files(corpus.resolve("ok"), ".cql").forEach(file -> statements.addAll(cut(read(file))));
        files(corpus.resolve("gated"), ".cql").forEach(file -> statements.addAll(cut(read(file))));
        files(corpus.resolve("err"), ".cql").forEach(file -> statements.addAll(lines(read(file))));
        files(PROJECT.resolve("analyzer-core/src/test/resources/rules"), ".cql")
                .forEach(file -> statements.addAll(cut(read(file))));
        files(PROJECT.resolve("examples"), ".cql").forEach(file -> statements.addAll(cut(read(file))));
        return statements;
    }

    /** Those of a directory. */
    static Set<String> of(Path directory) {
        Set<String> statements = new LinkedHashSet<>();
        files(directory, ".jsonl")
                .forEach(file -> read(file)
                        .lines()
                        .map(Statements::json)
                        .filter(line -> line.hasNonNull("cql"))
                        .forEach(line -> statements.add(line.get("cql").asText())));
        Stream.of(".cql", ".cql.tmpl", ".cqlsh")
                .flatMap(ending -> files(directory, ending).stream())
                .forEach(file -> statements.addAll(cut(read(file))));
        return statements;
    }

    /** The statements of a text, as cqlcheck cuts them. */
    private static List<String> cut(String text) {
        Source source = Source.of("cases.cql", text);
        return Script.of(source)
                .statements()
                .filter(statement -> !Cqlcheck.isComment(statement))
                .map(statement -> source.text(statement.span()))
                .toList();
    }

    /** The lines of a file of mistakes, one a line, because nothing could tell where a broken statement ends. */
    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                .toList();
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Source.read(file).text().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
