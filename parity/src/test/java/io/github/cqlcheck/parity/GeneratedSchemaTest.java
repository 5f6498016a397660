package io.github.cqlcheck.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Puts generated schema statements to both, and wants the same verdict. */
class GeneratedSchemaTest {
    private static final int COUNT = Integer.getInteger("generated.schema", 500);
    private static final long SEED = Long.getLong("seed", 1);

    /** So many statements meet one schema, because a new one takes Cassandra long. */
    private static final int PER_SCHEMA = 250;

    /** One disagreement in so many statements may be left. */
    private static final int TOLERATED = 2000;

    @Test
    void agreesOnEveryStatement() {
        Tally tally = new Tally("Cassandra %s, generated schema statements, seed %d".formatted(Release.VERSION, SEED));
        for (int i = 0; i < COUNT; i += PER_SCHEMA) {
            String keyspace = "generated_%d".formatted(i);
            SchemaGenerator generator = new SchemaGenerator(SEED * 31 + i, keyspace);
            Session session = new Session();
            generator
                    .setUp()
                    .forEach(statement -> assertThat(session.next(statement).cassandra())
                            .as(statement)
                            .isEqualTo(Verdict.ACCEPTED));
            for (int j = i; j < Math.min(i + PER_SCHEMA, COUNT); j++) {
                tally.count(session.ask(generator.next()));
            }
        }
        System.out.print(tally.report());
        assertThat(tally.falseAccepts()).isZero();
        assertThat(tally.disagreements()).isLessThanOrEqualTo(COUNT / TOLERATED);
    }
}
