package io.github.cqlcheck.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Replays recorded sequences of statements, and wants the same verdict on each step as Cassandra gives. */
class SequencesTest {
    private static final String SEQUENCES = System.getProperty("sequences", "");

    /** Which statements are judged: all, or schema statements only. */
    private static final boolean SCHEMA_ONLY = Boolean.getBoolean("schema.only");

    @Test
    void agreesOnEveryStep() {
        assumeThat(SEQUENCES).isNotEmpty();
        Map<String, String> listed = Disagreements.of(Release.VERSION);
        Set<String> met = new HashSet<>();
        Tally tally = new Tally("Cassandra %s, sequences".formatted(Release.VERSION));
        for (Sequence sequence : Sequence.read(Path.of(SEQUENCES))) {
            Session session = new Session();
            sequence.statements().stream()
                    .filter(statement -> !SCHEMA_ONLY || Session.changes(statement))
                    .map(session::next)
                    .filter(answers -> answers.agree()
                            || !listed.containsKey(answers.statement())
                            || !met.add(answers.statement()))
                    .forEach(tally::count);
        }
        System.out.print(tally.report());
        System.out.printf("  %d listed exceptions%n", met.size());
        assertThat(tally.disagreements()).isZero();
        assertThat(met).as("what is listed and agrees after all").isEqualTo(listed.keySet());
    }
}
