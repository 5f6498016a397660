package io.github.cqlcheck.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules run, and what their findings are. */
class LevelsTest {
    private static RuleInfo rule(Preset preset, String since, boolean production) {
        return new RuleInfo(
                "a-rule", "", "", Severity.WARNING, Category.WRITES, since, preset, production, Map.of(), "");
    }

    private static Severity adapted(Levels levels, boolean production, String file) {
        Place place = new Place(Source.of(file, "SELECT 1"), new Span(0, 1));
        Finding finding = new Finding("a-rule", Severity.WARNING, place, "", List.of(), List.of(), Optional.empty());
        return levels.adapt(finding, rule(Preset.RECOMMENDED, "0.1", production))
                .severity();
    }

    @ParameterizedTest
    @CsvSource({
        "RECOMMENDED, RECOMMENDED, true",
        "RECOMMENDED, STRICT,      false",
        "STRICT,      RECOMMENDED, true",
        "STRICT,      STRICT,      true",
        "STRICT,      ALL,         false",
        "ALL,         ALL,         true"
    })
    void aPresetHoldsTheSmallerOnes(Preset chosen, Preset own, boolean runs) {
        assertThat(Levels.RECOMMENDED.withPreset(chosen).runs(rule(own, "0.1", false)))
                .isEqualTo(runs);
    }

    @Test
    void aRuleInPreviewRunsWhereItIsAskedFor() {
        RuleInfo rule = rule(Preset.RECOMMENDED, "preview", false);
        assertThat(Levels.RECOMMENDED.runs(rule)).isFalse();
        assertThat(Levels.RECOMMENDED.withPreview(true).runs(rule)).isTrue();
        assertThat(Levels.RECOMMENDED.with("a-rule", Level.ON).runs(rule)).isTrue();
        assertThat(Levels.RECOMMENDED.with("writes", Level.ERROR).runs(rule)).isFalse();
    }

    @Test
    void aRulesOwnLevelGoesBeforeItsCategorys() {
        RuleInfo rule = rule(Preset.RECOMMENDED, "0.1", false);
        assertThat(Levels.RECOMMENDED.with("writes", Level.OFF).runs(rule)).isFalse();
        assertThat(Levels.RECOMMENDED
                        .with("writes", Level.OFF)
                        .with("a-rule", Level.NOTE)
                        .runs(rule))
                .isTrue();
        assertThat(Levels.RECOMMENDED.with("a-rule", Level.OFF).runs(rule)).isFalse();
        assertThat(adapted(Levels.RECOMMENDED.with("writes", Level.ERROR), false, "a.cql"))
                .isEqualTo(Severity.ERROR);
        assertThat(adapted(Levels.RECOMMENDED.with("writes", Level.ERROR).with("a-rule", Level.NOTE), false, "a.cql"))
                .isEqualTo(Severity.NOTE);
        assertThat(adapted(Levels.RECOMMENDED.with("writes", Level.ERROR).with("a-rule", Level.ON), false, "a.cql"))
                .isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "schema.cql,                        WARNING",
        "src/main/resources/latest.cql,     WARNING",
        "contest/schema.cql,                WARNING",
        "src/test/resources/schema.cql,     NOTE",
        "integration-tests/schema.cql,      NOTE",
        "db/examples/schema.cql,            NOTE",
        "demo_schema.cql,                   NOTE",
        "db/seed.cql,                       NOTE"
    })
    void whatCountsInProductionOnlyIsMilderOnSamples(String file, Severity severity) {
        assertThat(adapted(Levels.RECOMMENDED, true, file)).isEqualTo(severity);
        assertThat(adapted(Levels.RECOMMENDED, false, file)).isEqualTo(Severity.WARNING);
        assertThat(adapted(Levels.RECOMMENDED.with("a-rule", Level.ERROR), true, file))
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aNameThatIsNobodysIsTold() {
        List<RuleInfo> rules = List.of(rule(Preset.RECOMMENDED, "0.1", false));
        assertThat(Levels.RECOMMENDED.with("a-rule", Level.OFF).unknown(rules)).isEmpty();
        assertThat(Levels.RECOMMENDED.with("fan-out", Level.OFF).unknown(rules)).isEmpty();
        assertThat(Levels.RECOMMENDED.with("b-rule", Level.OFF).unknown(rules)).contains("b-rule");
    }
}
