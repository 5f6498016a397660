package io.github.cqlcheck.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements in the order in which a test of Cassandra's runs them, as a line of a file of such sequences has them: {@code
 * preamble} with the definitions, {@code steps} with {@code cql}.
 */
record Sequence(String name, List<String> statements) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tests share the names of keyspaces; each sequence gets its own, because dropping one takes long. */
    private static final Pattern KEYSPACE = Pattern.compile("\\b(cql_test_keyspace|keyspace_\\d+)");

    static List<Sequence> read(Path file) {
        List<Sequence> sequences = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> sequences.add(of(line, sequences.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sequences;
    }

    private static Sequence of(String line, int number) {
        JsonNode json = json(line);
        List<String> statements = new ArrayList<>();
        json.get("preamble").forEach(statement -> statements.add(statement.asText()));
        json.get("steps").forEach(step -> statements.add(step.get("cql").asText()));
        String own = "ks%d_$1".formatted(number);
        return new Sequence(
                json.get("test").asText(),
                statements.stream()
                        .map(statement -> KEYSPACE.matcher(statement).replaceAll(own))
                        .toList());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
