package io.github.cqlcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that the class path offers as services, good ones and bad ones. */
class ForeignRulesTest {
    private static final Source TRUNCATE =
            Source.of("a.cql", "CREATE TABLE t (a int PRIMARY KEY);\nTRUNCATE t;\nSELECT a FROM t;\n");
    private static final Source OTHER = Source.of("b.cql", "TRUNCATE t;\n");

    @TempDir
    Path directory;

    @Test
    void aRuleIsFoundAndRuns() {
        Analysis analysis = with(Good.class).analyze(List.of(TRUNCATE));

        assertThat(analysis.gaps().failures()).isEmpty();
        assertThat(analysis.findings()).extracting(Finding::rule).contains("good");
    }

    @Test
    void aRuleThatThrowsCostsItself() {
        Analysis analysis = with(Throwing.class, Good.class).analyze(List.of(TRUNCATE, OTHER));

        assertThat(analysis.gaps().failures())
                .extracting(RuleFailure::message)
                .containsExactly("internal error of the rule throwing: java.lang.IllegalStateException: in a.cql");
        assertThat(analysis.findings()).extracting(Finding::rule).contains("good", "full-table-scan");
        assertThat(analysis.gaps().messages()).hasSize(1);
    }

    @Test
    void whatItFoundBeforeCounts() {
        Source source = Source.of("a.cql", "CREATE TABLE t (a int PRIMARY KEY);\nTRUNCATE t;\nTRUNCATE t;\n");

        Analysis analysis = with(ThrowingSecond.class).analyze(List.of(source));

        assertThat(analysis.findings()).extracting(Finding::rule).contains("throwing-second");
        assertThat(analysis.gaps().failures()).hasSize(1);
    }

    @Test
    void whatIsNoFindingFailsTheRule() {
        assertThat(with(OutOfText.class, NoMessage.class)
                        .analyze(List.of(TRUNCATE))
                        .gaps()
                        .failures())
                .extracting(RuleFailure::rule)
                .containsExactly("no-message", "out-of-text");
    }

    @Test
    void stackOverflowsAndMissingClassesAreFailuresToo() {
        assertThat(with(Endless.class, Unlinked.class)
                        .analyze(List.of(TRUNCATE))
                        .gaps()
                        .failures())
                .extracting(RuleFailure::rule, failure -> failure.thrown().getClass())
                .containsExactly(
                        tuple("endless", StackOverflowError.class), tuple("unlinked", NoClassDefFoundError.class));
    }

    @Test
    void rulesThatCannotBeLoadedAreNamedAndTheOthersLoaded() {
        Analyzer analyzer = with(Nameless.class, Private.class, NoPage.class, Good.class);

        assertThat(analyzer.failures())
                .extracting(RuleFailure::rule)
                .containsExactlyInAnyOrder(Nameless.class.getName(), Private.class.getName(), NoPage.class.getName());
        assertThat(analyzer.failures())
                .extracting(RuleFailure::message)
                .contains("internal error of the rule %s: java.lang.IllegalStateException: no info"
                        .formatted(Nameless.class.getName()))
                .contains(
                        "internal error of the rule %s: java.lang.IllegalStateException: the rule %s has no page no-page.md beside it"
                                .formatted(NoPage.class.getName(), NoPage.class.getName()));
        assertThat(analyzer.rules()).extracting(RuleInfo::id).contains("good");
        assertThat(analyzer.analyze(List.of(TRUNCATE)).gaps().failures()).hasSize(3);
    }

    @Test
    void aProviderThatIsNotThereOrNoRuleIsNamed() {
        Analyzer analyzer =
                load(List.of("com.example.Missing", ForeignRulesTest.class.getName(), Good.class.getName()));

        assertThat(analyzer.failures())
                .extracting(RuleFailure::rule)
                .containsExactly("com.example.Missing", ForeignRulesTest.class.getName());
        assertThat(analyzer.rules()).extracting(RuleInfo::id).contains("good");
    }

    @Test
    void aTornServiceFileIsNamed() {
        Analyzer analyzer = load(List.of("no class name", Good.class.getName()));

        assertThat(analyzer.failures()).isNotEmpty();
        assertThat(analyzer.failures().get(0).message())
                .contains("internal error of the rule in a service file: ", "Illegal configuration-file syntax");
    }

    @Test
    void theFirstOfTwoRulesWithOneIdStays() {
        Analyzer analyzer = with(Good.class, Double.class, Taken.class);

        assertThat(analyzer.failures())
                .extracting(RuleFailure::message)
                .containsExactly(
                        "internal error of the rule %s: java.lang.IllegalStateException: its id good is that of %s"
                                .formatted(Double.class.getName(), Good.class.getName()),
                        "internal error of the rule %s: java.lang.IllegalStateException: its id allow-filtering is that of io.github.cqlcheck.rules.AllowFiltering"
                                .formatted(Taken.class.getName()));
    }

    @Test
    void rulesThatTheCallerVouchesForThrow() {
        assertThatThrownBy(() -> Analyzer.of(List.of(new Throwing())).analyze(List.of(TRUNCATE)))
                .hasMessage("in a.cql");
        assertThatThrownBy(() -> Analyzer.of(List.of(new Good(), new Double())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two rules are called good: ");
    }

    private Analyzer with(Class<?>... rules) {
        return load(Stream.of(rules).map(Class::getName).toList());
    }

    /** The standard analyzer where a service file names these classes. */
    private Analyzer load(List<String> providers) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            Path services = directory.resolve("META-INF/services").resolve(Rule.class.getName());
            Files.createDirectories(services.getParent());
            Files.write(services, providers);
            thread.setContextClassLoader(loader);
            return Analyzer.standard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static RuleInfo info(String id) {
        return new RuleInfo(
                id, id, "It is.", Severity.NOTE, Category.WRITES, "1.0", Preset.RECOMMENDED, false, Map.of(), "# x\n");
    }

    private static boolean isTruncate(Statement statement) {
        return statement instanceof DataStatement.Truncate;
    }

    public static class Good implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("good");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            if (isTruncate(statement)) {
                findings.add(statement.span(), "deletes all");
            }
        }
    }

    public static final class Double extends Good {}

    public static final class Taken implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("allow-filtering");
        }
    }

    public static final class Throwing implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("throwing");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            throw new IllegalStateException("in " + findings.source());
        }

        @Override
        public void check(Query query, Findings findings) {
            throw new IllegalStateException("never told, because it is not the first");
        }
    }

    public static final class ThrowingSecond implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("throwing-second");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            if (isTruncate(statement) && !findings.toList().isEmpty()) {
                throw new IllegalStateException("twice");
            }
            findings.add(statement.span(), "found");
        }
    }

    public static final class OutOfText implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("out-of-text");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            findings.add(new Span(0, 1_000_000), "too far");
        }
    }

    public static final class NoMessage implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("no-message");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            findings.add(statement.span(), null);
        }
    }

    public static final class Endless implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("endless");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            check(statement, findings);
        }
    }

    public static final class Unlinked implements Rule {
        @Override
        public RuleInfo info() {
            return ForeignRulesTest.info("unlinked");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            throw new NoClassDefFoundError("com/example/Gone");
        }
    }

    public static final class Nameless implements Rule {
        @Override
        public RuleInfo info() {
            throw new IllegalStateException("no info");
        }
    }

    public static final class NoPage implements Rule {}

    public static final class Private implements Rule {
        private Private() {}
    }
}
