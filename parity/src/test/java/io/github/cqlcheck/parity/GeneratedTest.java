package io.github.cqlcheck.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wants the same verdict as Cassandra's on statements that come from a seed. */
class GeneratedTest {
    private static final int STATEMENTS = Integer.getInteger("generated");
    private static final long SEED = Long.getLong("seed");
    private static final int STATEMENTS_OF_A_TABLE = 200;

    /** Of so many statements, or fewer, one may be answered otherwise. */
    private static final int STATEMENTS_TO_A_DISAGREEMENT = 2_000;

    @Test
    void agrees() {
        Dice dice = new Dice(SEED);
        Tally tally = new Tally("Cassandra %s, generated from seed %d".formatted(Release.VERSION, SEED));
        List<Answers> disagreements = new ArrayList<>();
        while (tally.judged() < STATEMENTS) {
            RandomTable table = RandomTable.of("t", dice);
            Session session = Session.inNewKeyspace();
            session.next(RandomTable.ADDRESS);
            table.definitions().forEach(session::next);
            RandomStatement statements = new RandomStatement(table, dice);
            for (int i = 0; i < STATEMENTS_OF_A_TABLE; i++) {
                Answers answers = session.next(statements.next());
                tally.count(answers);
                if (!answers.agree()) {
                    disagreements.add(answers);
                }
            }
        }
        System.out.print(tally.report());
        disagreements.stream()
                .limit(Shrinker.SHOWN)
                .map(Shrinker::shrink)
                .distinct()
                .forEach(System.out::println);
        assertThat(tally.falseAccepts()).isZero();
        assertThat(tally.disagreements()).isLessThanOrEqualTo(tally.judged() / STATEMENTS_TO_A_DISAGREEMENT);
    }
}
