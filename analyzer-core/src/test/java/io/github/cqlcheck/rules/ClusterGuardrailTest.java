package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page lists what is read, and the fixture tries all of it. */
class ClusterGuardrailTest {
    private static final String ID = "cluster-guardrail";

    private static Stream<String> settings() {
        return Stream.of(
                        Arrays.stream(GuardrailSwitch.values()).map(GuardrailSwitch::setting),
                        Arrays.stream(GuardrailLimit.values()).map(GuardrailLimit::id),
                        Arrays.stream(GuardrailList.values()).map(GuardrailList::setting))
                .flatMap(names -> names);
    }

    private static Page page() {
        return Page.all().stream()
                .filter(page -> page.id().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageListsEverySettingThatIsRead() {
        List<String> rows = page().text()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring("| `".length(), line.indexOf("` |")))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(settings().toList());
    }

    @Test
    void theFixtureTriesEverySettingThatIsRead() {
        String fixture = Fixture.read(Fixture.DIRECTORY.resolve(ID + ".cql")).text();

        assertThat(settings()).allSatisfy(setting -> assertThat(fixture).contains(setting));
    }
}
