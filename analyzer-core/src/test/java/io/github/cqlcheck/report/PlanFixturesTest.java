package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cqlcheck.Planner;
import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.rules.Update;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the scripts in {@code plans}, as text and as JSON; {@code -Dupdate} writes them. */
class PlanFixturesTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/plans");
    private static final int WIDTH = 80;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".cql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void text(Path script) throws IOException {
        check(script, ".txt", write(new PlanText(false, WIDTH), plans(script)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void json(Path script) throws IOException {
        check(script, ".json", write(new PlanJson(), plans(script)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void linesFit(Path script) throws IOException {
        for (int width : new int[] {80, 100, 120}) {
            assertThat(write(new PlanText(false, width), plans(script)).lines())
                    .allSatisfy(line -> assertThat(Glyphs.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void colourAddsNothingButColour(Path script) throws IOException {
        String coloured = write(new PlanText(true, WIDTH), plans(script));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(write(new PlanText(false, WIDTH), plans(script)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyPlanIsInItsTable(Path script) throws IOException {
        JsonNode json = new ObjectMapper().readTree(write(new PlanJson(), plans(script)));
        int inTables = 0;
        for (JsonNode table : json.get("tables")) {
            for (String side : List.of("served", "notServed")) {
                for (JsonNode number : table.get(side)) {
                    JsonNode statement = json.get("statements").get(number.intValue());
                    assertThat(statement.get("table")).isEqualTo(table.get("table"));
                    assertThat(statement.at("/verdict/state").asText().equals("served"))
                            .isEqualTo(side.equals("served"));
                    inTables++;
                }
            }
        }
        assertThat(json.get("statements").findValues("verdict")).hasSize(inTables);
    }

    private static Plans plans(Path script) throws IOException {
        String text = Files.readString(script);
        Source source = Source.of(script.getFileName().toString(), text);
        Target target = Arrays.stream(Target.values())
                .filter(each -> text.startsWith("-- target: %s\n".formatted(each)))
                .findFirst()
                .orElse(Target.DEFAULT);
        return Planner.standard().withTarget(target).plan(List.of(source), List.of());
    }

    private static String write(PlanReport report, Plans plans) throws IOException {
        StringBuilder out = new StringBuilder();
        report.write(plans, out);
        return out.toString().replace(Version.current(), "VERSION");
    }

    private static void check(Path script, String ending, String actual) throws IOException {
        Path expected = Path.of(script.toString().replaceAll("\\.cql$", ending));
        if (Update.requested()) {
            Files.writeString(expected, actual);
        } else {
            assertThat(actual)
                    .as("%s is out of date: mvn test -Dupdate rewrites it; read it before you commit", expected)
                    .isEqualTo(Files.readString(expected));
        }
    }
}
