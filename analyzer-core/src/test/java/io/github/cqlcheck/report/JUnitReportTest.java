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
import edu.hm.hafner.analysis.parser.violations.JUnitAdapter;
import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportTest {
    private static final Report REPORT = new JUnitReport(Path.of("base"));

    @TempDir
    Path directory;

    @Test
    void isACaseAFinding() {
        Analysis analysis = analysis(allowFiltering(), finding(Severity.NOTE, place(Sample.SCHEMA, "id")));
        assertThat(written(REPORT, analysis)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="cqlcheck" tests="5" failures="1" errors="0" skipped="1" time="0">
                  <testsuite name="queries/orders.cql" tests="1" failures="1" errors="0" skipped="0" time="0">
                    <testcase name="allow-filtering (12:51)" classname="queries/orders.cql" file="queries/orders.cql" \
                line="12" time="0">
                      <failure message="reads every partition of shop.orders and throws away the rows that do not match" \
                type="error">queries/orders.cql:12:51: error[allow-filtering] reads every partition of shop.orders and \
                throws away the rows that do not match
                queries/orders.cql:12:41: email is not in the key: PRIMARY KEY ((id))
                schema.cql:3:14: the table
                help: keep a table for this query
                CREATE TABLE shop.orders_by_email (
                    email text,
                    id uuid,
                    total decimal,
                    PRIMARY KEY ((email), id)
                );</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="schema.cql" tests="1" failures="0" errors="0" skipped="1" time="0">
                    <testcase name="some-rule (4:5)" classname="schema.cql" file="schema.cql" line="4" time="0">
                      <skipped message="hurts"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="clean/0.cql" tests="1" failures="0" errors="0" skipped="0" time="0">
                    <testcase name="no findings" classname="clean/0.cql" file="clean/0.cql" time="0"/>
                  </testsuite>
                  <testsuite name="clean/1.cql" tests="1" failures="0" errors="0" skipped="0" time="0">
                    <testcase name="no findings" classname="clean/1.cql" file="clean/1.cql" time="0"/>
                  </testsuite>
                  <testsuite name="cqlcheck" tests="1" failures="0" errors="0" skipped="0" time="0">
                    <testcase name="inputs are read" classname="cqlcheck" time="0"/>
                  </testsuite>
                </testsuites>
                """);
    }

    @Test
    void whatCouldNotBeReadIsAnError() {
        Analysis nothing = new Analysis(List.of(), List.of(), List.of(), 0);
        assertThat(written(REPORT, nothing.withUnread(List.of("b.cql: gone", "c.cql: gone"))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="cqlcheck" tests="2" failures="0" errors="2" skipped="0" time="0">
                          <testsuite name="cqlcheck" tests="2" failures="0" errors="2" skipped="0" time="0">
                            <testcase name="b.cql: gone" classname="cqlcheck" time="0">
                              <error message="b.cql: gone" type="unread"/>
                            </testcase>
                            <testcase name="c.cql: gone" classname="cqlcheck" time="0">
                              <error message="c.cql: gone" type="unread"/>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void failuresAreReadByJenkins() throws IOException {
        Source odd = Source.of("queries/odd \u001B <name> & ä😀.cql", "SELECT '表';\n");
        Analysis analysis = analysis(
                allowFiltering(), finding(place(odd, "表"), "a ]]> \uFFFF"), finding(Severity.NOTE, place(odd, ";")));
        Path file = Files.writeString(directory.resolve("junit.xml"), written(REPORT, analysis));
        assertThat(new JUnitAdapter().parse(new FileReaderFactory(file)))
                .extracting(Issue::getFileName, Issue::getLineStart)
                .containsExactlyInAnyOrder(
                        tuple("queries/orders.cql", 12), tuple("queries/odd \uFFFD <name> & ä😀.cql", 1));
    }
}
