package io.github.cqlcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.schema.Table;
import io.github.cqlcheck.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChebotkoTest {
    private static final Source SCHEMA = Source.of("schema.cql", """
            CREATE TYPE shop.address (street text);
            CREATE TABLE shop.all_kinds (
                note text, addresses map<text, frozen<address>>, tags set<text>, lines frozen<list<int>>,
                point tuple<int, int>, home frozen<shop.address>, owner text static, "Mixed" text,
                month int, shard int, placed_at timestamp, line int,
                PRIMARY KEY ((shard, month), placed_at, line)
            ) WITH CLUSTERING ORDER BY (placed_at DESC, line ASC);
            CREATE INDEX ON shop.all_kinds (note);
            CREATE INDEX ON shop.all_kinds (KEYS(addresses));
            CREATE TABLE shop.views (sku text PRIMARY KEY, seen counter);
            CREATE MATERIALIZED VIEW shop.by_line AS SELECT * FROM shop.all_kinds
                WHERE shard IS NOT NULL AND month IS NOT NULL AND placed_at IS NOT NULL AND line IS NOT NULL
                PRIMARY KEY ((line), shard, month, placed_at) WITH CLUSTERING ORDER BY (shard DESC, month ASC, placed_at ASC);
            """);

    @Test
    void drawsTheKeyFirstAndEachColumnWithWhatItIsFor() {
        assertThat(drawn("all_kinds"))
                .containsExactly(
                        "shard | int | K",
                        "month | int | K",
                        "placed_at | timestamp | C↓",
                        "line | int | C↑",
                        "owner | text | S",
                        "note | text | IDX",
                        "<addresses> | map<text, frozen<address>> | IDX",
                        "{tags} | set<text> | ",
                        "[lines] | frozen<list<int>> | ",
                        "(point) | tuple<int, int> | ",
                        "*home* | frozen<shop.address> | ",
                        "\"Mixed\" | text | ");
    }

    @Test
    void drawsCounters() {
        assertThat(drawn("views")).containsExactly("sku | text | K", "seen | counter | ++");
    }

    @Test
    void drawsViewsLikeTables() {
        assertThat(drawn("by_line"))
                .startsWith("line | int | K", "shard | int | C↓", "month | int | C↑", "placed_at | timestamp | C↑")
                .hasSize(12);
    }

    private static List<String> drawn(String name) {
        Table table =
                Analyzer.standard().withModel(true).analyze(List.of(SCHEMA)).model().orElseThrow().tables().stream()
                        .filter(each -> each.name().name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return Chebotko.of(table).columns().stream()
                .map(row -> "%s | %s | %s"
                        .formatted(
                                row.name(),
                                row.type(),
                                row.marks().stream().map(Chebotko.Mark::sign).collect(Collectors.joining(" "))))
                .toList();
    }
}
