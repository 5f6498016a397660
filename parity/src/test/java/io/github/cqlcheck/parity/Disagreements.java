package io.github.cqlcheck.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements on which cqlcheck is known to answer otherwise than a release, one by one, each with the reason below it,
 * indented. A line end in a statement is written {@code \n}, a backslash twice; lines that start with {@code ##} are
 * headings.
 */
final class Disagreements {
    private static final String INDENT = "    ";

    private Disagreements() {}

    /** Statement to reason. */
    static Map<String, String> of(String release) {
        Map<String, String> disagreements = new LinkedHashMap<>();
        String statement = "";
        for (String line : read(release).lines().toList()) {
            if (line.startsWith(INDENT)) {
                disagreements.put(unescape(statement), line.strip());
            }
            statement = line;
        }
        return disagreements;
    }

    /** A statement on one line, as the lists have it. */
    static String escape(String statement) {
        return statement.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String line) {
        StringBuilder statement = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (line.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> line.charAt(i);
                };
            }
            statement.append(c);
        }
        return statement.toString();
    }

    private static String read(String release) {
        try (InputStream list = Disagreements.class.getResourceAsStream("/disagreements/%s.txt".formatted(release))) {
            return list == null ? "" : new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
