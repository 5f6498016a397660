package io.github.cqlcheck.report;

import static io.github.cqlcheck.report.Sample.allowFiltering;
import static io.github.cqlcheck.report.Sample.analysis;
import static io.github.cqlcheck.report.Sample.finding;
import static io.github.cqlcheck.report.Sample.place;
import static io.github.cqlcheck.report.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubReportTest {
    private static final Report REPORT = new GitHubReport(Path.of("base"));

    @Test
    void isACommandAFinding() {
        assertThat(written(REPORT, analysis(allowFiltering()))).isEqualTo("""
                ::error title=cqlcheck (allow-filtering),file=queries/orders.cql,line=12,endLine=12,col=51,endColumn=66\
                ::queries/orders.cql:12:51: reads every partition of shop.orders and throws away the rows that do not match\
                %0Aqueries/orders.cql:12:41: email is not in the key: PRIMARY KEY ((id))\
                %0Aschema.cql:3:14: the table\
                %0Ahelp: keep a table for this query\
                %0ACREATE TABLE shop.orders_by_email (%0A    email text,%0A    id uuid,%0A    total decimal,\
                %0A    PRIMARY KEY ((email), id)%0A);
                Found 1 error in 4 files (57 statements).
                """);
    }

    @Test
    void escapesAsTheToolkitDoes() {
        Source odd = Source.of("a:b,c%0A\n ä.cql", "a\nb");
        assertThat(written(REPORT, analysis(finding(place(odd, "a\nb"), "100% of\n  a,b::c\u001B[0m"))))
                .startsWith("::warning title=cqlcheck (some-rule),file=a%3Ab%2Cc%250A%0A ä.cql,line=1,endLine=2"
                        + "::a:b,c%250A ä.cql:1:1: 100%25 of a,b::c␛[0m\nFound");
    }

    @Test
    void notesAreNotices() {
        assertThat(written(REPORT, analysis(finding(Severity.NOTE, place(Sample.SCHEMA, "id")))))
                .startsWith("::notice title=");
    }

    @Test
    void whatCouldNotBeReadIsAnError() {
        assertThat(written(REPORT, analysis().withUnread(List.of("b.cql: cannot be read: 5% missing"))))
                .isEqualTo("""
                        ::error title=cqlcheck::b.cql: cannot be read: 5%25 missing
                        No findings in 4 files (57 statements).
                        """);
    }
}
