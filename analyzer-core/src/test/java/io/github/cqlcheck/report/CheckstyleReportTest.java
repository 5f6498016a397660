package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.CheckStyleParser;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckstyleReportTest {
    private static final Report REPORT = new CheckstyleReport(Path.of("base"));

    @TempDir
    Path directory;

    @Test
    void isAnErrorAFindingInItsFile() {
        Analysis analysis = analysis(
                allowFiltering(),
                finding(Severity.NOTE, place(Sample.SCHEMA, "id")),
                finding(place(Sample.SCHEMA, "email"), "1 < 2 & \"3\"\n\u0000"));
        assertThat(written(REPORT, analysis)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="10.0">
                  <file name="queries/orders.cql">
                    <error line="12" column="51" severity="error" message="reads every partition of shop.orders and throws \
                away the rows that do not match" source="cqlcheck.reads.allow-filtering"/>
                  </file>
                  <file name="schema.cql">
                    <error line="4" column="5" severity="info" message="hurts" source="cqlcheck.indexes.some-rule"/>
                    <error line="5" column="5" severity="warning" message="1 &lt; 2 &amp; &quot;3&quot; \uFFFD" \
                source="cqlcheck.indexes.some-rule"/>
                  </file>
                  <file name="clean/0.cql"></file>
                  <file name="clean/1.cql"></file>
                </checkstyle>
                """);
    }

    @Test
    void isReadByJenkins() throws IOException {
        Source odd = Source.of("odd \u001B <name> & ä😀.cql", "SELECT '表\uD83D';\n");
        Analysis analysis = analysis(
                allowFiltering(), finding(place(odd, "表"), "a ]]> \uFFFF"), finding(Severity.NOTE, place(odd, ";")));
        Path file = Files.writeString(directory.resolve("checkstyle.xml"), written(REPORT, analysis));
        edu.hm.hafner.analysis.Report read = new CheckStyleParser().parse(new FileReaderFactory(file));
        assertThat(read)
                .extracting(
                        Issue::getFileName,
                        Issue::getLineStart,
                        Issue::getColumnStart,
                        Issue::getType,
                        Issue::getCategory,
                        issue -> issue.getSeverity().getName(),
                        Issue::getMessage)
                .containsExactly(
                        tuple(
                                "queries/orders.cql",
                                12,
                                51,
                                "allow-filtering",
                                "Reads",
                                "ERROR",
                                allowFiltering().message()),
                        tuple("odd \uFFFD <name> & ä😀.cql", 1, 9, "some-rule", "Indexes", "NORMAL", "a ]]> \uFFFD"),
                        tuple("odd \uFFFD <name> & ä😀.cql", 1, 12, "some-rule", "Indexes", "LOW", "hurts"));
    }

    @Test
    void hasTheFilesWithoutFindingsToo() {
        List<Source> sources = List.of(Sample.SCHEMA, Sample.QUERIES);
        assertThat(written(REPORT, new Analysis(List.of(), List.of(), sources, 2)))
                .isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <checkstyle version="10.0">
                  <file name="schema.cql"></file>
                  <file name="queries/orders.cql"></file>
                </checkstyle>
                """);
    }
}
