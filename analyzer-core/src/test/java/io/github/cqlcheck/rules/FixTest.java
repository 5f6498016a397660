package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fix of every fixture takes its finding away and brings no other. */
class FixTest {
    private record Fixed(Fixture.Case run, Finding finding) {
        @Override
        public String toString() {
            return "%s: %s".formatted(finding.place(), finding.rule());
        }
    }

    static Stream<Fixed> fixes() {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.cases().stream())
                .flatMap(run -> run.analysis().findings().stream()
                        .filter(finding -> finding.fix().isPresent())
                        .map(finding -> new Fixed(run, finding)));
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void aFixIsTheCure(Fixed fixed) {
        Source source = fixed.finding().place().source();
        String cured = fixed.finding().fix().orElseThrow().applyTo(source.text().toString());
        List<Source> sources = new ArrayList<>(fixed.run().sources());
        sources.replaceAll(other -> other == source ? Source.of(source.name(), cured) : other);

        Map<String, Long> before = counts(fixed.run().analysis().findings());
        Map<String, Long> after =
                counts(Fixture.sound(Fixture.analyzer(fixed.run().rule())
                                .withTarget(fixed.run().target())
                                .withGuardrails(fixed.run().guardrails())
                                .analyze(sources, fixed.run().definitions()))
                        .findings());
        Map<String, Long> more = new HashMap<>(after);
        more.entrySet().removeIf(entry -> entry.getValue() <= before.getOrDefault(entry.getKey(), 0L));

        assertThat(cured).isNotEqualTo(source.text().toString());
        assertThat(after.getOrDefault(fixed.finding().rule(), 0L))
                .as("findings of %s in%n%s", fixed.finding().rule(), cured)
                .isLessThan(before.get(fixed.finding().rule()));
        assertThat(more).as("what is new in%n%s", cured).isEmpty();
    }

    /** Reports print both. */
    @ParameterizedTest
    @MethodSource("fixes")
    void aHelpDoesNotRepeatTheFix(Fixed fixed) {
        assertThat(fixed.finding().help())
                .extracting(Finding.Help::text)
                .doesNotContain(fixed.finding().fix().orElseThrow().title());
    }

    private static Map<String, Long> counts(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
