package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven is told of the goals. */
class DescriptorTest {
    private static Element plugin;

    @BeforeAll
    static void descriptor() throws Exception {
        Path file = Path.of("target/classes/META-INF/maven/plugin.xml");
        plugin = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    @Test
    void everyParameterHasItsNameAsPropertyButTheMap() {
        for (Element goal : elements(plugin, "mojo")) {
            Set<String> properties = new TreeSet<>();
            for (Element parameter : elements(goal, "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    properties.add(text(parameter, "name"));
                }
            }
            properties.remove("levels");
            for (String property : properties) {
                boolean known = text(goal, "goal").equals("help") || configured(goal, property);
                assertThat(known).as("%s of %s", property, text(goal, "goal")).isTrue();
            }
        }
    }

    /** Whether a parameter takes its value from the property that is called as it is. */
    private static boolean configured(Element goal, String parameter) {
        Element configuration = elements(goal, "configuration").get(0);
        return elements(configuration, parameter).stream()
                .anyMatch(element -> element.getTextContent().equals("${cqlcheck.%s}".formatted(parameter)));
    }

    @Test
    void everyGoalIsDocumentedAndKnownToEclipse() throws Exception {
        String page = Files.readString(Path.of("../docs/maven.md"));
        String eclipse = Files.readString(Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml"));
        for (Element goal : elements(plugin, "mojo")) {
            String name = text(goal, "goal");
            String phase = elements(goal, "phase").isEmpty() ? "" : "`%s` ".formatted(text(goal, "phase"));

            assertThat(page).contains("| `%s` | %s| ".formatted(name, phase));
            assertThat(name.equals("help") || eclipse.contains("<goal>%s</goal>".formatted(name)))
                    .as(name)
                    .isTrue();
            assertThat(text(goal, "threadSafe")).isEqualTo("true");
            // what needs no project runs in the root of a build only, if it is called from the command line
            assertThat(text(goal, "requiresProject")).isEqualTo(name.equals("help") ? "false" : "true");
        }
    }

    private static String text(Element parent, String child) {
        return elements(parent, child).get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        Stream<Element> elements = IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
        return elements.toList();
    }
}
