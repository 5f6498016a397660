package io.github.cqlcheck.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RefusedChange;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.SchemaRefusal;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import io.github.cqlcheck.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Analyses projects, one directory each, and puts every schema statement that is found to be refused to Cassandra, after the
 * schema statements of its file, or of the whole project: it is refused there too, and for that reason.
 */
class CorpusChangesTest {
    private static final Dialect DIALECT = Dialect.STANDARD.withTarget(Release.TARGET);

    /** A schema statement that the analysis says is refused. */
    private record Met(Source source, RefusedChange change) {
        String text() {
            return source.text(change.statement().span());
        }

        Set<String> reasons() {
            return change.refusals().stream()
                    .map(SchemaRefusal::reason)
                    .map(SchemaRefusal.Reason::name)
                    .collect(Collectors.toSet());
        }
    }

    /** A rule that only listens. */
    private static final class Listener implements Rule {
        private final Source source;
        private final List<Met> met = new ArrayList<>();

        Listener(Source source) {
            this.source = source;
        }

        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    "listener",
                    "",
                    "",
                    Severity.NOTE,
                    Category.CORRECTNESS,
                    "0",
                    Preset.RECOMMENDED,
                    false,
                    Map.of(),
                    "");
        }

        @Override
        public void check(RefusedChange change, Findings findings) {
            met.add(new Met(source, change));
        }
    }

    @Test
    void refusesWhatIsFound() {
        assumeThat(Corpus.isThere()).isTrue();
        Set<String> listed = Disagreements.of("projects").keySet();
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (List<Source> project : Corpus.projects()) {
            for (Source source : project) {
                for (Met met : met(source, project)) {
                    found++;
                    if (!listed.contains(Disagreements.escape(met.text()))) {
                        complaint(met, project).ifPresent(wrong::add);
                    }
                }
            }
        }
        System.out.printf(
                "Cassandra %s, schema statements of projects: %,d found to be refused, %,d wrongly, %,d listed exceptions%n",
                Release.VERSION, found, wrong.size(), listed.size());
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    private static List<Met> met(Source source, List<Source> project) {
        List<Source> others = project.stream().filter(other -> other != source).toList();
        Listener listener = new Listener(source);
        Analyzer.of(List.of(listener)).withTarget(Release.TARGET).analyze(List.of(source), others);
        return listener.met;
    }

    /** What is wrong with a finding, if Cassandra takes the statement. */
    private static Optional<String> complaint(Met met, List<Source> project) {
        List<Source> others =
                project.stream().filter(other -> other != met.source()).toList();
        Verdict alone = ask(met, List.of());
        if (isConfirmed(met, alone)) {
            return Optional.empty();
        }
        Verdict together = ask(met, others);
        return isConfirmed(met, together)
                ? Optional.empty()
                : Optional.of("%s%n%s%n    Cassandra %s, and with all files %s%n    cqlcheck refuses: %s"
                        .formatted(met.source().name(), met.text(), alone, together, met.reasons()));
    }

    private static boolean isConfirmed(Met met, Verdict verdict) {
        return SchemaSentences.reasons(verdict.why()).stream().anyMatch(met.reasons()::contains);
    }

    private static Verdict ask(Met met, List<Source> before) {
        try (Replay replay = new Replay()) {
            before.forEach(source ->
                    Script.of(source, DIALECT).statements().forEach(statement -> replay.run(source, statement)));
            List<Statement> statements = Script.of(met.source(), DIALECT).toList();
            statements.stream()
                    .takeWhile(statement -> statement.span().start()
                            < met.change().statement().span().start())
                    .forEach(statement -> replay.run(met.source(), statement));
            return replay.verdict(met.text());
        }
    }
}
