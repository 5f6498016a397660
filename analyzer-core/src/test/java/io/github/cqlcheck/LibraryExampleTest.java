package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the README and of the Javadoc is code that runs: that between the lines with dashes. */
class LibraryExampleTest {
    private static final List<String> PRINTED = new ArrayList<>();

    /** In place of the real one, so that it can be seen what is printed. */
    private static final class System {
        private static final Printer out = new Printer();
    }

    private static final class Printer {
        void println(String line) {
            PRINTED.add(line);
        }
    }

    @Test
    void theExampleFindsWhatItShould() {
        // ----
        String cql = "CREATE TABLE shop.orders (id int PRIMARY KEY, total int); SELECT id FROM shop.orders;";
        Analysis analysis = Analyzer.standard().analyze(List.of(Source.of("orders.cql", cql)));
        for (Finding finding : analysis.findings()) {
            System.out.println(finding.place() + ": " + finding.severity().word() + ": " + finding.message());
        }
        // ----
        assertThat(PRINTED).singleElement().asString().startsWith("orders.cql:1:74: warning: ");
    }

    @Test
    void theReadmeAndTheJavadocHaveIt() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/cqlcheck/LibraryExampleTest.java"));
        String example = source.split("        // ----\n")[1].indent(-8);
        String comment = example.lines().map(line -> " * " + line).collect(Collectors.joining("\n", "", "\n"));

        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + example + "```\n");
        assertThat(Files.readString(Path.of("src/main/java/io/github/cqlcheck/Analyzer.java")))
                .contains("<pre>{@code\n" + comment + " * }</pre>");
    }

    @Test
    void thePageShowsTheExampleProject() throws IOException {
        Path project = Path.of("../examples/custom-rule/src");
        String page = Files.readString(Path.of("../docs/library.md"));

        for (String file : List.of(
                "main/java/com/example/rules/TableWithoutComment.java", "test/java/com/example/rules/RulesTest.java")) {
            String text = Files.readString(project.resolve(file));
            String code =
                    text.substring(text.indexOf(file.startsWith("main") ? "public final class" : "class RulesTest"));
            assertThat(page).contains("```java\n" + code + "```\n");
        }
    }
}
