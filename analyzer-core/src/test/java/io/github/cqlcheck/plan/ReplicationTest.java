package io.github.cqlcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Planner;
import io.github.cqlcheck.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # replication                                                          | on
            'class': 'SimpleStrategy', 'replication_factor': 1                     | 1 node
            'class': 'SimpleStrategy', 'replication_factor': '3'                   | 3 nodes
            'class': 'SimpleStrategy', 'replication_factor': ${rf}                 | ${rf} nodes
            'class': 'NetworkTopologyStrategy', 'replication_factor': 3            | 3 nodes in each data centre
            'class': 'org.apache.cassandra.locator.NetworkTopologyStrategy', 'b': 3 | 3 nodes in b
            'class': 'NetworkTopologyStrategy', 'b': 3, 'a': 1                     | 1 node in a + 3 in b
            'class': 'NetworkTopologyStrategy', 'a': 2, 'replication_factor': 3    | 2 nodes in a + 3 in each other data centre
            'class': 'EverywhereStrategy'                                          |
            """)
    void text(String replication, String on) {
        String script =
                "CREATE KEYSPACE k WITH replication = {%s};CREATE TABLE k.t (a int PRIMARY KEY);".formatted(replication)
                        + "SELECT a FROM k.t WHERE a = 1;";

        assertThat(replication(script, "").text().orElse(null)).isEqualTo(on);
    }

    @Test
    void nearestKeyspaceCounts() {
        String two = "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 2};";
        String query = "CREATE TABLE k.t (a int PRIMARY KEY);SELECT a FROM k.t WHERE a = 1;";

        assertThat(replication(query, "").text()).isEmpty();
        assertThat(replication(query, two).text()).hasValue("2 nodes");
        assertThat(replication(two.replace("2}", "3}") + query, two).text()).hasValue("3 nodes");
    }

    private static Replication replication(String script, String definitions) {
        Plans plans = Planner.standard().plan(List.of(Source.of("q", script)), List.of(Source.of("s", definitions)));
        return ((Plan) plans.entries().get(0).outcome()).nodes().replication();
    }
}
