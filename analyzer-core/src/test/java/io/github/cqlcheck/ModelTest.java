package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.schema.Column;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final Source SCHEMA = file("schema.cql", """
            CREATE TABLE shop.orders (id uuid PRIMARY KEY, email text, total decimal);
            CREATE TABLE shop.carts (id uuid PRIMARY KEY, owner text);
            ALTER TABLE shop.orders ADD note text;
            CREATE INDEX ON shop.carts (owner);
            CREATE TABLE system.local (key text PRIMARY KEY);
            """);

    @Test
    void nobodyPaysForItUnasked() {
        assertThat(Analyzer.standard().analyze(List.of(SCHEMA)).model()).isEmpty();
    }

    @Test
    void hasTheTablesAsTheyAreInTheEnd() {
        Model model = model(List.of(SCHEMA), List.of());
        assertThat(model.tables()).extracting(table -> table.name().cql()).containsExactly("shop.carts", "shop.orders");
        assertThat(model.tables().get(0).indexes()).hasSize(1);
        assertThat(model.tables().get(1).columns())
                .extracting(Column::name)
                .containsExactly("id", "email", "total", "note");
    }

    @Test
    void hasTheTablesThatAreOnlyAskedToo() {
        Source query = file("queries/q.cql", "SELECT id FROM shop.orders WHERE id = ?; SELECT key FROM system.local;");
        Model model = model(List.of(query), List.of(SCHEMA));
        assertThat(model.tables()).extracting(table -> table.name().cql()).containsExactly("shop.orders");
        assertThat(model.plans().tables()).hasSize(2);
    }

    @Test
    void knowsWhichTableAFindingIsAbout() {
        Source queries = file("q.cql", """
                SELECT id FROM shop.orders WHERE total = 1 ALLOW FILTERING;
                SELECT id FROM shop.orders WHERE total = 2 ALLOW FILTERING;
                SELECT id FROM shop.carts WHERE owner = '';
                BEGIN BATCH
                    INSERT INTO shop.orders (id, total) VALUES (1, 2);
                    INSERT INTO shop.carts (id, owner) VALUES (?, ?);
                APPLY BATCH;
                SELECT id FROM shop.nowhere WHERE id = 1 ALLOW FILTERING;
                SELEC 1;
                """);
        Analysis analysis = Analyzer.standard().withModel(true).analyze(List.of(SCHEMA, queries));
        Model model = analysis.model().orElseThrow();
        assertThat(analysis.findings().stream()
                        .map(finding -> "%s %s"
                                .formatted(
                                        finding.place(),
                                        model.subject(finding)
                                                .map(table -> table.name().cql())
                                                .orElse("-"))))
                .contains(
                        "q.cql:1:44 shop.orders",
                        "q.cql:2:44 shop.orders",
                        "q.cql:5:49 shop.orders",
                        "q.cql:8:42 -",
                        "q.cql:9:1 -")
                .anyMatch(line -> line.matches("q.cql:3:\\d+ shop.carts"));
        assertThat(analysis.findings())
                .flatExtracting(finding -> model.subject(finding).stream().toList())
                .allSatisfy(table -> assertThat(model.tables()).anyMatch(other -> other == table));
    }

    @Test
    void isOneTableForEachNameAndKey() {
        String definition = "CREATE TABLE shop.orders (id uuid PRIMARY KEY, v int);";
        Model model = model(
                List.of(
                        file("a/schema.cql", definition),
                        file("b/schema.cql", definition),
                        file("c/schema.cql", "CREATE TABLE shop.orders (id uuid, v int, PRIMARY KEY ((id), v));")),
                List.of());
        assertThat(model.tables())
                .extracting(Table::primaryKeyCql)
                .containsExactly("PRIMARY KEY ((id))", "PRIMARY KEY ((id), v)");
    }

    private static Model model(List<Source> sources, List<Source> definitions) {
        return Analyzer.standard()
                .withModel(true)
                .analyze(sources, definitions)
                .model()
                .orElseThrow();
    }

    private static Source file(String name, String text) {
        return Source.of(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
