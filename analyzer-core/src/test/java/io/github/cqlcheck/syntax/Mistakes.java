package io.github.cqlcheck.syntax;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.report.TextReport;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases of {@code errors.txt}: a statement, each of its lines behind {@code >}, and below it the findings as the text
 * report shows them. Other lines are headings.
 */
final class Mistakes {
    private static final Path FILE = Path.of("src/test/resources/syntax/errors.txt");
    private static final Set<String> RULES = Set.of("sql-construct", "syntax-error", "version-gated-syntax");
    private static final String MARK = "> ";
    private static final int WIDTH = 100;

    private Mistakes() {}

    /** A statement and what is said about it. */
    record Mistake(String text, String report) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Mistake> all() {
        List<Mistake> mistakes = new ArrayList<>();
        for (String part : parts()) {
            if (part.startsWith(MARK)) {
                String text = text(part);
                String report = part.lines()
                        .filter(line -> !line.startsWith(MARK))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
                mistakes.add(new Mistake(text, report));
            }
        }
        return mistakes;
    }

    /** Writes the file anew, with the reports of today. */
    static void update() {
        String updated = parts().stream()
                .map(part -> part.startsWith(MARK) ? marked(text(part)) + report(text(part)) : part + "\n")
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(FILE, updated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about a text that is no CQL. */
    static String report(String text) {
        TextReport frames = new TextReport(false, WIDTH);
        return Analyzer.standard().analyze(List.of(Source.of("test.cql", text))).findings().stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .map(frames::frame)
                .flatMap(String::lines)
                .filter(line -> !line.contains("= more: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> parts() {
        try {
            return List.of(Files.readString(FILE).strip().split("\n{2,}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String part) {
        return part.lines()
                .filter(line -> line.startsWith(MARK) || line.equals(MARK.strip()))
                .map(line -> line.equals(MARK.strip()) ? "" : line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(String text) {
        return text.lines().map(line -> (MARK + line).strip() + "\n").collect(Collectors.joining());
    }
}
