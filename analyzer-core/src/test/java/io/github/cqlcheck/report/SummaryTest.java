package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.LeftOut;
import io.github.cqlcheck.Suppression;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Place;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // errors, warnings, notes, files, statements | first line
                "0, 0, 0, 4, 57 | No findings in 4 files (57 statements).",
                "0, 0, 0, 1, 1  | No findings in 1 file (1 statement).",
                "0, 0, 0, 0, 0  | No findings in 0 files (0 statements).",
                "3, 1, 2, 4, 57 | Found 3 errors, 1 warning and 2 notes in 4 files (57 statements).",
                "1, 0, 0, 1, 2  | Found 1 error in 1 file (2 statements).",
                "1, 0, 1, 2, 2  | Found 1 error and 1 note in 2 files (2 statements).",
                "0, 2, 1, 2, 2  | Found 2 warnings and 1 note in 2 files (2 statements).",
            })
    void counts(String numbers, String expected) {
        int[] counts =
                Stream.of(numbers.split(", *")).mapToInt(Integer::parseInt).toArray();
        List<Finding> findings = Stream.of(
                        Collections.nCopies(counts[0], Severity.ERROR),
                        Collections.nCopies(counts[1], Severity.WARNING),
                        Collections.nCopies(counts[2], Severity.NOTE))
                .flatMap(List::stream)
                .map(severity -> Sample.finding(severity, Sample.place(Sample.SCHEMA, "id")))
                .toList();
        assertThat(Summary.of(new Analysis(List.of(), findings, Sample.sources(counts[3]), counts[4])))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 finding is suppressed by comments (--no-inline-config shows what; in Maven <inlineConfig>).",
                "3 | 3 findings are suppressed by comments (--no-inline-config shows what; in Maven <inlineConfig>).",
            })
    void saysWhatIsSuppressed(int suppressed, String expected) {
        assertThat(Summary.of(new Analysis(
                        List.of(),
                        List.of(),
                        Sample.sources(1),
                        20,
                        Unjudged.NONE,
                        LeftOut.of(Collections.nCopies(
                                suppressed,
                                new Suppression(
                                        Sample.finding(Severity.NOTE, Sample.place(Sample.SCHEMA, "id")), ""))))))
                .containsExactly("No findings in 1 file (20 statements).", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 finding is fixable with --fix (--diff shows how).",
                "2 | 2 findings are fixable with --fix (--diff shows how).",
            })
    void saysWhatIsFixable(int fixable, String expected) {
        Place place = Sample.place(Sample.SCHEMA, "id");
        List<Finding> findings = Collections.nCopies(fixable, Sample.fix(place, "take it out"));

        assertThat(Summary.of(new Analysis(List.of(), findings, Sample.sources(1), 20)))
                .element(1)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1  | 0 | 1 statement could not be judged because its table is not known: give the schema too (--schema; in Maven <schemas>).
            12 | 0 | 12 statements could not be judged because their table is not known: give the schema too (--schema; in Maven <schemas>).
            0  | 1 | 1 statement could not be judged because its table is defined in several ways: say which counts (schemas in cqlcheck.yaml).
            0  | 3 | 3 statements could not be judged because their table is defined in several ways: say which counts (schemas in cqlcheck.yaml).
            """)
    void saysWhatCouldNotBeJudged(int unknown, int contested, String expected) {
        Unjudged unjudged = new Unjudged(unknown, contested);
        assertThat(Summary.of(new Analysis(List.of(), List.of(), Sample.sources(1), 20, unjudged, LeftOut.NOTHING)))
                .containsExactly("No findings in 1 file (20 statements).", expected);
    }

    @Test
    void saysWhatTheBaselineHolds() {
        Baseline.Entry entry = new Baseline.Entry("a.cql", "allow-filtering", "00000000", 1, "reads all");
        assertThat(Summary.of(compared(1, List.of(), List.of())))
                .endsWith(
                        "1 finding is left out because the baseline holds it (--no-baseline shows it; in Maven <useBaseline>).");
        assertThat(Summary.of(compared(12, List.of(entry), List.of(entry))))
                .endsWith(
                        "12 findings are left out because the baseline holds them (--no-baseline shows them; in Maven <useBaseline>).",
                        "There are more findings than 1 entry of the baseline holds; all of them are reported, as nobody can tell"
                                + " which are new.",
                        "1 entry of the baseline no longer occurs, or not as often: cqlcheck baseline prune.");
        assertThat(Summary.of(compared(0, List.of(entry, entry), List.of(entry, entry))))
                .endsWith(
                        "There are more findings than 2 entries of the baseline hold; all of them are reported, as nobody can tell"
                                + " which are new.",
                        "2 entries of the baseline no longer occur, or not as often: cqlcheck baseline prune.");
        assertThat(Summary.of(compared(0, List.of(), List.of()))).hasSize(1);
    }

    private static Analysis compared(int held, List<Baseline.Entry> exceeded, List<Baseline.Entry> stale) {
        return new Analysis(List.of(), List.of(), Sample.sources(1), 20)
                .withBaseline(new Baseline.Comparison(List.of(), held, exceeded, stale, Set.of()));
    }
}
