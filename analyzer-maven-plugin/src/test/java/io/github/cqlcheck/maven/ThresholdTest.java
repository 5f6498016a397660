package io.github.cqlcheck.maven;

import static io.github.cqlcheck.rule.Severity.ERROR;
import static io.github.cqlcheck.rule.Severity.NOTE;
import static io.github.cqlcheck.rule.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @ParameterizedTest(name = "{0} errors, {1} warnings, {2} notes: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | nothing in 2 files",
                "0 | 1 | 0 | 1 warning",
                "0 | 0 | 2 | 2 notes",
                "3 | 1 | 0 | 3 errors and 1 warning",
                "1 | 2 | 3 | 1 error, 2 warnings and 3 notes",
            })
    void countsReadAsASentence(int errors, int warnings, int notes, String counts) {
        assertThat(Threshold.counts(analysis(errors, warnings, notes))).isEqualTo(counts);
    }

    @ParameterizedTest(name = "{0}, {1} allowed: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // of 1 error, 2 warnings and 3 notes
                "ERROR   | 0 | true",
                "ERROR   | 1 | false",
                "WARNING | 2 | true",
                "WARNING | 3 | false",
                "NOTE    | 5 | true",
                "NOTE    | 6 | false",
            })
    void worseFindingsCountToo(Severity severity, int allowed, boolean exceeded) {
        assertThat(new Threshold(severity, allowed).exceededBy(analysis(1, 2, 3)))
                .isEqualTo(exceeded);
    }

    @Test
    void whatIsLackingIsNamed() {
        RuleFailure failure = new RuleFailure("large-cookie", new IllegalStateException(), false);
        Analysis lacking = new Analysis(
                        List.of(), List.of(), List.of(Source.of("b.cql", ""), Source.of("c.cql", "")), 6)
                .withUnread(List.of("a.cql"))
                .withFailures(List.of(failure));

        assertThat(Threshold.found(lacking))
                .isEqualTo("nothing in 2 files, and could not read a.cql, and could not ask large-cookie");
    }

    private static Analysis analysis(int errors, int warnings, int notes) {
        List<Finding> findings = new ArrayList<>();
        add(errors, ERROR, findings);
        add(warnings, WARNING, findings);
        add(notes, NOTE, findings);
        return new Analysis(List.of(), findings, List.of(Source.of("a.cql", ""), Source.of("b.cql", "")), 6);
    }

    private static void add(int count, Severity severity, List<Finding> findings) {
        Place place = new Place(Source.of("a.cql", "x"), new Span(0, 1));
        for (int i = 0; i < count; i++) {
            findings.add(new Finding("rule", severity, place, "", List.of(), List.of(), Optional.empty()));
        }
    }
}
