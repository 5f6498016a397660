package io.github.cqlcheck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Puts the same texts to cqlcheck's parser and to the one of a release of Apache Cassandra, and wants the same yes or no
 * from both. What differs on purpose is a {@link Difference}, what differs else is listed, statement by statement, in
 * {@link Disagreements}.
 */
class ConformanceTest {
    private static final String CORPUS = System.getProperty("corpus", "");
    private static final int MUTANTS = Integer.getInteger("mutants");
    private static final long SEED = Long.getLong("seed");
    private static final Map<String, String> LISTED = Disagreements.of(Release.VERSION);
    private static final Set<String> OTHERS = CORPUS.isEmpty() ? Set.of() : Statements.of(Path.of(CORPUS));

    /** Of so many mutants, or fewer, one may be answered otherwise. */
    private static final int MUTANTS_TO_A_DISAGREEMENT = 10_000;

    @Test
    void agreesOnStatements() {
        Tally tally = tally("the project's statements", Statements.ofProject());
        assertThat(tally.disagreements()).isZero();
    }

    @Test
    void agreesOnStatementsOfOthers() {
        assumeThat(CORPUS).isNotEmpty();
        Tally tally = tally("statements of others", OTHERS);
        assertThat(tally.disagreements()).isZero();
    }

    @Test
    void agreesOnMutants() {
        Set<String> statements = Statements.ofProject();
        statements.addAll(OTHERS);
        Mutants mutants = new Mutants(
                SEED, statements.stream().filter(text -> Cassandra.verdict(text).accepted()));
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < MUTANTS) {
            texts.add(mutants.next());
        }
        Tally tally = tally("mutants of %,d statements, seed %s".formatted(mutants.originals(), SEED), texts);
        assertThat(tally.disagreements()).isLessThanOrEqualTo(1 + (tally.cases() - 1) / MUTANTS_TO_A_DISAGREEMENT);
    }

    @Test
    void listsOnlyWhatStillDisagrees() {
        List<String> agree = LISTED.keySet().stream()
                .filter(text -> Answers.to(text).agree())
                .toList();
        assertThat(agree).isEmpty();
    }

    private static Tally tally(String name, Set<String> texts) {
        Tally tally = new Tally("Cassandra %s, %s".formatted(Release.VERSION, name), LISTED);
        texts.parallelStream().map(Answers::to).forEachOrdered(tally::count);
        System.out.print(tally.report());
        return tally;
    }
}
