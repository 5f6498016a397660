package io.github.cqlcheck.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tables of cases: one line a case, its columns behind bars, the last of them what comes of it. Other lines are headings. */
final class Cases {
    private static final String BAR = " | ";

    private final Path file;

    Cases(String name) {
        this.file = Path.of("src/test/resources/type", name);
    }

    /** One line. */
    record Case(List<String> given, String verdict) {
        @Override
        public String toString() {
            return String.join(BAR, given);
        }
    }

    List<Case> all() {
        return lines().stream()
                .filter(line -> line.contains(BAR))
                .map(Cases::read)
                .toList();
    }

    /** Writes the file anew, with the verdicts of today, aligned by section. */
    void update(UnaryOperator<Case> judge) {
        List<String> written = new ArrayList<>();
        List<Case> section = new ArrayList<>();
        for (String line : lines()) {
            if (line.contains(BAR)) {
                section.add(judge.apply(read(line)));
            } else {
                write(section, written);
                written.add(line);
            }
        }
        write(section, written);
        try {
            Files.writeString(file, String.join("\n", written) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Case> section, List<String> written) {
        int columns = section.isEmpty() ? 0 : section.get(0).given().size();
        int[] widths = new int[columns];
        section.forEach(each -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], each.given().get(i).length());
            }
        });
        for (Case each : section) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = each.given().get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(BAR);
            }
            written.add(line + each.verdict());
        }
        section.clear();
    }

    private static Case read(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        int last = cells.size() - 1;
        return new Case(cells.subList(0, last), cells.get(last));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
