package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.source.Source;
import org.junit.jupiter.api.Test;

class ConciseReportTest {
    @Test
    void isOneLineAFinding() {
        Source odd = Source.of("odd\u001B[2J\n.cql", "a\r\nbb 𠀀 c");
        assertThat(written(
                        new ConciseReport(),
                        analysis(Sample.allowFiltering(), finding(place(odd, "c"), "one\n  two\u0007"))))
                .isEqualTo("""
                        queries/orders.cql:12:51: error[allow-filtering] reads every partition of shop.orders and throws \
                        away the rows that do not match
                        odd␛[2J .cql:2:6: warning[some-rule] one two␇
                        Found 1 error and 1 warning in 4 files (57 statements).
                        """);
    }
}
