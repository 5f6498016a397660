package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code explain} and {@code rules} make of a rule. */
class RulePagesTest {
    private static final RuleInfo FILTERING = new RuleInfo(
            "allow-filtering",
            "ALLOW FILTERING",
            "Cassandra reads every partition of the table and throws away the rows that do not match.",
            Severity.ERROR,
            Category.READS,
            "0.1",
            Preset.RECOMMENDED,
            false,
            Map.of(),
            "# ALLOW FILTERING\n\nCassandra reads every partition.\n");
    private static final RuleInfo INDEXES = new RuleInfo(
            "too-many-indexes",
            "Too many indexes",
            "Cassandra updates every index on every write.",
            Severity.WARNING,
            Category.INDEXES,
            "0.2",
            Preset.RECOMMENDED,
            false,
            Map.of("legacy", 3),
            "# Too many indexes\n\nCassandra updates every index on every write.\n");

    @Test
    void tableHasOneLineForEachRule() {
        assertThat(RulesCommand.table(List.of(FILTERING, INDEXES), false, Integer.MAX_VALUE))
                .isEqualTo("""
                        allow-filtering   error    reads    Cassandra reads every partition of the table and throws away the rows that do not match.
                        too-many-indexes  warning  indexes  Cassandra updates every index on every write.
                        """);
    }

    @Test
    void tableIsWrappedToTheTerminal() {
        assertThat(RulesCommand.table(List.of(FILTERING, INDEXES), false, 70)).isEqualTo("""
                        allow-filtering   error    reads    Cassandra reads every partition of
                                                            the table and throws away the rows
                                                            that do not match.
                        too-many-indexes  warning  indexes  Cassandra updates every index on
                                                            every write.
                        """);
    }

    @Test
    void tableIsAlignedInColourToo() {
        String plain = RulesCommand.table(List.of(FILTERING, INDEXES), false, 70);

        assertThat(RulesCommand.table(List.of(FILTERING, INDEXES), true, 70).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(plain);
    }

    @Test
    void tableOfNothingIsEmpty() {
        assertThat(RulesCommand.table(List.of(), false, 80)).isEmpty();
    }

    @Test
    void pageStartsWithTheFacts() {
        assertThat(ExplainCommand.page(FILTERING, false, 80)).isEqualTo("""
                        ALLOW FILTERING
                        allow-filtering · error · reads · since 0.1

                        Cassandra reads every partition.
                        """);
    }

    @Test
    void pageShowsOptionsAndColour() {
        assertThat(ExplainCommand.page(INDEXES, true, 80)).isEqualTo("""
                        ESC[1mToo many indexesESC[0m
                        too-many-indexes · ESC[1;33mwarningESC[0m · indexes · since 0.2
                        options: legacy = 3

                        Cassandra updates every index on every write.
                        """.replace("ESC", "\u001b"));
    }
}
