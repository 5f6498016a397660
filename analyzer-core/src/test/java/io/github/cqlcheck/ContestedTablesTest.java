package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.plan.Plans;
import io.github.cqlcheck.plan.Unplanned;
import io.github.cqlcheck.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a table that files define differently, none of which is nearer than the others. */
class ContestedTablesTest {
    private static final List<Source> SOURCES = List.of(
            file("billing/schema.cql", "CREATE TABLE shop.orders (id uuid PRIMARY KEY, total decimal);"),
            file("orders/schema.cql", "CREATE TABLE shop.orders (id uuid, total int, PRIMARY KEY (id, total));"),
            file("orders/broken.cql", "CREATE TABLE shop.people (id uuid PRIMARY KEY, name varcar(20));"),
            file("report/q.cql", """
                    SELECT id FROM shop.orders WHERE total = ? ALLOW FILTERING;
                    TRUNCATE shop.orders;
                    SELECT id FROM shop.people WHERE name = ? ALLOW FILTERING;
                    """));

    @Test
    void areCountedByThemselves() {
        assertThat(Analyzer.standard().analyze(SOURCES).unjudged()).isEqualTo(new Unjudged(1, 1));
    }

    @Test
    void adviceIsToSayWhichDefinitionCounts() {
        assertThat(Analyzer.standard().analyze(SOURCES).findings())
                .filteredOn(finding -> finding.rule().equals("allow-filtering"))
                .extracting(finding -> finding.help().get(0).text())
                .containsExactly(
                        "say with schemas in cqlcheck.yaml which definition of the table counts, to have the query judged for sure",
                        "give the table's definition with --schema to have the query judged for sure");
    }

    @Test
    void haveNoPlans() {
        Plans plans = Planner.standard().plan(SOURCES, List.of());
        assertThat(plans.entries())
                .filteredOn(entry -> entry.outcome().place().source().name().endsWith("q.cql"))
                .extracting(entry -> (Unplanned) entry.outcome())
                .extracting(unplanned -> unplanned.reason() + ": " + unplanned.message())
                .containsExactly(
                        "CONTESTED_TABLE: the table shop.orders is defined in several ways",
                        "CONTESTED_TABLE: the table shop.orders is defined in several ways",
                        "UNKNOWN_TABLE: the table shop.people is not known");
    }

    private static Source file(String name, String text) {
        return Source.of(Path.of(name).toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    }
}
