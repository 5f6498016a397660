package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.violations.CodeClimateAdapter;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitLabReportTest {
    private static final Report REPORT = new GitLabReport(Path.of("base"));

    @TempDir
    Path directory;

    @Test
    void isAnIssueAFinding() {
        assertThat(written(REPORT, analysis(allowFiltering())).replaceAll("\\b[0-9a-f]{64}\\b", "FINGERPRINT"))
                .isEqualTo("""
                        [ {
                          "type" : "issue",
                          "engine_name" : "cqlcheck",
                          "check_name" : "allow-filtering",
                          "description" : "reads every partition of shop.orders and throws away the rows that do not match",
                          "categories" : [ "Performance" ],
                          "severity" : "critical",
                          "fingerprint" : "FINGERPRINT",
                          "location" : {
                            "path" : "queries/orders.cql",
                            "lines" : {
                              "begin" : 12,
                              "end" : 12
                            }
                          }
                        } ]
                        """);
    }

    @Test
    void severitiesAreThoseOfGitLab() {
        List<Finding> findings = Stream.of(Severity.values())
                .map(severity -> finding(severity, place(Sample.SCHEMA, "id")))
                .toList();
        assertThat(json(analysis(findings)))
                .extracting(issue -> issue.get("severity").asText())
                .containsExactly("info", "major", "critical");
    }

    @Test
    void fingerprintsAreUnique() {
        Source one = Source.of("one.cql", "x x;\nx x;\n");
        Source other = Source.of("other.cql", "x x;\nx x;\n");
        List<Finding> findings = Stream.of(one, other, one)
                .flatMap(source ->
                        Stream.of(0, 2, 5, 7, 5).map(start -> finding(place(source, start, start + 1), "hurts")))
                .toList();
        assertThat(fingerprints(analysis(findings))).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void fingerprintsStayWhenLinesMoveOrMessagesChange() {
        Finding before = finding(place(Source.of("q.cql", "a;\nSELECT b;\n"), "SELECT"), "reads 10 rows");
        Finding after = finding(place(Source.of("q.cql", "a;\n-- new\n\n  SELECT b;\n"), "SELECT"), "reads 20 rows");
        assertThat(fingerprints(analysis(after))).isEqualTo(fingerprints(analysis(before)));
    }

    @Test
    void jenkinsReadsItAsCodeClimate() throws IOException {
        Source odd = Source.of("odd \u001B \"name\" ä.cql", "SELECT '\u0000\uFFFF表';\r\n");
        Analysis analysis = analysis(
                allowFiltering(), finding(place(odd, "表"), "a\u0007\n\"b\""), finding(Severity.NOTE, place(odd, ";")));
        Path file = Files.writeString(directory.resolve("gitlab.json"), written(REPORT, analysis));
        assertThat(new CodeClimateAdapter().parse(new FileReaderFactory(file)))
                .hasSize(3)
                .extracting(Issue::getFileName)
                .containsOnly("queries/orders.cql", "odd \u001B \"name\" ä.cql");
    }

    @Test
    void isAnEmptyListWithoutFindings() {
        assertThat(written(REPORT, analysis())).isEqualTo("[ ]\n");
    }

    private static List<String> fingerprints(Analysis analysis) {
        return StreamSupport.stream(json(analysis).spliterator(), false)
                .map(issue -> issue.get("fingerprint").asText())
                .toList();
    }

    private static JsonNode json(Analysis analysis) {
        try {
            return new ObjectMapper().readTree(written(REPORT, analysis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
