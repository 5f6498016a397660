package io.github.cqlcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Script;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that all rules keep, over class, page and fixture. */
@Isolated("sets the default locale")
class RulesTest {
    static Stream<RuleInfo> rules() {
        return BuiltInRules.all().stream().map(Rule::info);
    }

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    static Stream<Finding> findings() {
        return fixtures()
                .flatMap(fixture -> fixture.cases().stream())
                .flatMap(run -> run.analysis().findings().stream());
    }

    @Test
    void classPageAndFixtureBelongTogether() {
        List<String> ids = rules().map(RuleInfo::id).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(pages().map(Page::id)).isEqualTo(ids);
        assertThat(fixtures().map(Fixture::rule)).isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anIdIsTheNameOfThePattern(RuleInfo rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*").doesNotMatch("(no|avoid|ban|disallow|prefer)-.*");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFollowsTheTemplate(Page page) {
        assertThat(page.headings())
                .containsExactly("Anti-pattern", "Why it hurts", "Instead", "When it is fine", "References");
        assertThat(page.facts()).startsWith("severity", "category", "since").doesNotHaveDuplicates();
        assertThat(page.facts().stream().skip(3))
                .allMatch(fact -> fact.matches("preset|production|target|guardrails|option [a-z]+(-[a-z]+)*"));
        assertThat(page.blocks("Anti-pattern")).hasSize(1);
        assertThat(page.blocks("Instead")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSummaryIsOneSentence(RuleInfo rule) {
        assertThat(rule.summary()).matches("[A-Z][^.!?`*]*(\\.cql[^.!?`*]*)?\\.");
        assertThat(rule.since()).matches("\\d+\\.\\d+|preview");
        assertThat(rule.title()).doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anAntiPatternYieldsItsRule(Page page) {
        assertThat(page.blocks("Anti-pattern"))
                .allSatisfy(block -> assertThat(analyze(block, page))
                        .extracting(Finding::rule)
                        .contains(page.id()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatToDoInsteadYieldsNothingAtAll(Page page) {
        assertThat(page.blocks("Instead"))
                .allSatisfy(block -> assertThat(analyze(block, page)).isEmpty());
    }

    private static List<Finding> analyze(String cql, Page page) {
        return Fixture.sound(Fixture.analyzer(page.id())
                        .withTarget(page.target())
                        .withGuardrails(page.guardrails())
                        .analyze(List.of(Source.of("page.cql", cql))))
                .findings();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFixtureShowsWhatIsReportedAndWhatIsNot(Fixture fixture) {
        List<Finding> findings = fixture.cases().stream()
                .flatMap(run -> run.analysis().findings().stream())
                .toList();
        Set<String> silent = new HashSet<>();
        fixture.cases().stream()
                .flatMap(run -> run.sources().stream())
                .forEach(source -> Script.of(source).statements().forEach(statement -> {
                    if (findings.stream().noneMatch(finding -> isIn(finding, source, statement))) {
                        silent.add(source.text(statement.span()));
                    }
                }));

        assertThat(findings).extracting(Finding::rule).contains(fixture.rule());
        assertThat(silent).isNotEmpty();
    }

    private static boolean isIn(Finding finding, Source source, Statement statement) {
        Span span = statement.span();
        return finding.place().source() == source
                && span.start() <= finding.place().span().start()
                && finding.place().span().start() <= span.end();
    }

    @Test
    void everyKindOfStatementOccurs() {
        Set<Class<?>> seen = new HashSet<>();
        fixtures()
                .flatMap(fixture -> fixture.cases().stream())
                .flatMap(run -> run.sources().stream())
                .forEach(source -> Script.of(source).statements().forEach(statement -> seen.add(statement.getClass())));

        assertThat(seen).containsAll(leaves(Statement.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RulesTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aMessageIsOneClause(Finding finding) {
        String first = finding.message().split("[ ,:]", 2)[0];
        boolean quoted = Set.of("sql-construct", "syntax-error").contains(finding.rule())
                && finding.message().startsWith(finding.place().text());
        boolean name = first.matches("Cassandra|ScyllaDB|Amazon|Astra|CQL|CQL's|IN|ALLOW");

        assertThat(quoted || name || Character.isLowerCase(first.charAt(0)))
                .as(finding.message())
                .isTrue();
        assertThat(finding.message())
                .doesNotEndWith(".")
                .doesNotMatch(".*\\bshould\\b.*")
                .doesNotContain("\n");
        assertThat(finding.help())
                .allSatisfy(help -> assertThat(help.text()).doesNotEndWith(".").doesNotContain("\n"));
    }

    /** Arabic has digits of its own, German its own thousands, Turkish its own lower case of I. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "de-DE", "tr-TR"})
    void findingsAreTheSameInEveryLocale(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(fixtures())
                    .allSatisfy(fixture -> assertThat(fixture.marked()).isEqualTo(fixture.text()));
        } finally {
            Locale.setDefault(before);
        }
    }
}
