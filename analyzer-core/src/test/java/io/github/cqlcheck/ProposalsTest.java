package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What findings propose, beside what exists. */
class ProposalsTest {
    private static final String CUSTOMERS = "CREATE TABLE shop.customers (id uuid PRIMARY KEY, email text);\n";
    private static final String QUERY = "SELECT id FROM shop.customers WHERE email = ? ALLOW FILTERING;\n";

    private static List<Finding.Help> help(String cql) {
        return Analyzer.standard()
                .analyze(List.of(Source.of("a.cql", cql)))
                .findings()
                .get(0)
                .help();
    }

    @Test
    void aTableThatDoesNotExistIsProposed() {
        assertThat(help(CUSTOMERS + QUERY))
                .singleElement()
                .satisfies(help ->
                        assertThat(help.cql().orElseThrow()).startsWith("CREATE TABLE shop.customers_by_email ("));
    }

    @Test
    void aTableThatExistsIsPointedTo() {
        String lookup = "CREATE TABLE shop.customers_by_email (email text PRIMARY KEY, id uuid);\n";
        assertThat(help(CUSTOMERS + lookup + QUERY))
                .containsExactly(
                        Finding.Help.of("ask shop.customers_by_email, which exists, with PRIMARY KEY ((email));"
                                + " if it does not serve this query, keep one that does"));
    }

    @Test
    void aViewThatExistsIsPointedTo() {
        String view = "CREATE MATERIALIZED VIEW shop.customers_by_email AS SELECT * FROM shop.customers"
                + " WHERE email IS NOT NULL AND id IS NOT NULL PRIMARY KEY (email, id);\n";
        assertThat(Analyzer.standard()
                        .analyze(List.of(Source.of("a.cql", CUSTOMERS + view + QUERY)))
                        .findings())
                .filteredOn(finding -> !finding.rule().equals("materialized-view"))
                .flatExtracting(Finding::help)
                .singleElement()
                .satisfies(help -> assertThat(help.text()).startsWith("ask shop.customers_by_email, which exists"));
    }

    /** An index is judged by what there is in the end, wherever in the directory it was defined. */
    @Test
    void aTableOfAnotherFileIsPointedTo() {
        Source index = Source.of("1.cql", CUSTOMERS + "CREATE INDEX ON shop.customers (email);\n");
        Source lookup = Source.of("2.cql", "CREATE TABLE shop.customers_by_email (email text PRIMARY KEY, id uuid);\n");
        List<Finding> findings =
                Analyzer.standard().analyze(List.of(index, lookup)).findings();
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.help().get(0).text())
                        .startsWith("ask shop.customers_by_email, which exists"));
    }
}
