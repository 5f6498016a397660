package io.github.cqlcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cqlcheck.ast.DataStatement;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.query.Query;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleFailure;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that the class path offers as services, good ones and bad ones; and built-in ones that are as bad. */
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
    void aBuiltInRuleThatThrowsCostsItselfAndIsOurBug() {
        Analyzer analyzer = Analyzer.of(RuleSet.builtIn(List.of(new Throwing(), new Good())));

        Analysis analysis = analyzer.analyze(List.of(TRUNCATE));

        assertThat(analysis.gaps().failures())
                .extracting(RuleFailure::message)
                .containsExactly("internal error of the rule throwing: java.lang.IllegalStateException: in a.cql;"
                        + " please report it with the input at https://github.com/cqlcheck/cqlcheck/issues");
        assertThat(analysis.findings()).extracting(Finding::rule).containsExactly("good");
    }

    @Test
    void whatItMightHaveFoundIsNotTakenForGone() {
        Source source = Source.of(
                directory.resolve("a.cql"),
                "CREATE TABLE t (a int PRIMARY KEY);\n-- cqlcheck-ignore throwing, good: why not\nSELECT a FROM t WHERE a = 1;\n"
                        .getBytes(UTF_8));
        BasePath base = new BasePath(directory);
        Finding finding = new Finding(
                "throwing",
                Severity.NOTE,
                new Place(source, new Span(0, 1)),
                "old",
                List.of(),
                List.of(),
                Optional.empty());
        Baseline baseline = Baseline.of(List.of(finding), base);

        Analysis analysis =
                with(Throwing.class, Good.class).withBaseline(baseline, base).analyze(List.of(source));

        assertThat(analysis.gaps().failures()).hasSize(1);
        assertThat(analysis.leftOut().baseline().orElseThrow().stale()).isEmpty();
        assertThat(analysis.findings())
                .filteredOn(found -> found.rule().equals("unused-ignore"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("good")
                .doesNotContain("throwing");
        assertThat(with(NoPage.class)
                        .withBaseline(baseline, base)
                        .analyze(List.of(source))
                        .leftOut()
                        .baseline())
                .hasValueSatisfying(compared -> assertThat(compared.stale()).isEmpty());
        assertThat(with(Good.class)
                        .withBaseline(baseline, base)
                        .analyze(List.of(source))
                        .leftOut()
                        .baseline())
                .hasValueSatisfying(compared -> assertThat(compared.stale()).hasSize(1));
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

    private static boolean isTruncate(Statement statement) {
        return statement instanceof DataStatement.Truncate;
    }

    /** A rule that is called as its class is. */
    public abstract static class Named implements Rule {
        @Override
        public RuleInfo info() {
            return info(getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT));
        }

        static RuleInfo info(String id) {
            return new RuleInfo(
                    id,
                    id,
                    "It is.",
                    Severity.NOTE,
                    Category.WRITES,
                    "1.0",
                    Preset.RECOMMENDED,
                    false,
                    Map.of(),
                    "# x\n");
        }
    }

    public static class Good extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            if (isTruncate(statement)) {
                findings.add(statement.span(), "deletes all");
            }
        }
    }

    public static final class Double extends Good {
        @Override
        public RuleInfo info() {
            return info("good");
        }
    }

    public static final class Taken extends Named {
        @Override
        public RuleInfo info() {
            return info("allow-filtering");
        }
    }

    public static final class Throwing extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            throw new IllegalStateException("in " + findings.source());
        }

        @Override
        public void check(Query query, Findings findings) {
            throw new IllegalStateException("never told, because it is not the first");
        }
    }

    public static final class ThrowingSecond extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            if (isTruncate(statement) && !findings.toList().isEmpty()) {
                throw new IllegalStateException("twice");
            }
            findings.add(statement.span(), "found");
        }
    }

    public static final class OutOfText extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            findings.add(new Span(0, 1_000_000), "too far");
        }
    }

    public static final class NoMessage extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            findings.add(statement.span(), null);
        }
    }

    public static final class Endless extends Named {
        @Override
        public void check(Statement statement, Findings findings) {
            check(statement, findings);
        }
    }

    public static final class Unlinked extends Named {
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
