package io.github.cqlcheck.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.fix.Revised;
import io.github.cqlcheck.fix.Revision;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the texts of all fixtures when they are mended. */
class RevisionLawsTest {
    /** Two that begin in the first column, the first in a line of its own. */
    private static final Pattern STATEMENTS = Pattern.compile("(?m)^(\\w.*;)\n(?=\\w)");

    static Stream<Named<Fixture>> fixtures() {
        return Fixture.all().stream().map(fixture -> Named.of(fixture.rule(), fixture));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatIsFixedOffersNoFix(Fixture fixture) {
        for (Fixture.Case run : fixture.cases()) {
            Revision fixed = read(run).fixed();

            assertThat(fixed.analysis().findings())
                    .as(() -> texts(fixed))
                    .noneMatch(finding -> finding.fix().isPresent());
            assertThat(broken(fixed.analysis())).isLessThanOrEqualTo(broken(run.analysis()));
            assertThat(fixed.sources())
                    .allMatch(source -> source.harmful().isEmpty()
                            && source.problem().isEmpty()
                            && source.isChanged() == !source.fixed().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatIsIgnoredIsSilent(Fixture fixture) {
        for (Fixture.Case run : fixture.cases()) {
            check(read(run).ignored("of old"));
        }
    }

    static Stream<Named<Fixture>> someFixtures() {
        return IntStream.range(0, Fixture.all().size())
                .filter(index -> index % 8 == 0)
                .mapToObj(Fixture.all()::get)
                .map(fixture -> Named.of(fixture.rule(), fixture));
    }

    /** Statements that do not begin their lines, in files for Windows. */
    @ParameterizedTest
    @MethodSource("someFixtures")
    void whatIsIgnoredIsSilentOnOneLine(Fixture fixture) {
        for (Fixture.Case run : fixture.cases()) {
            check(onOneLine(run).ignored("of old"));
        }
    }

    private static void check(Revision ignored) {
        assertThat(ignored.analysis().findings()).as(() -> texts(ignored)).allMatch(RevisionLawsTest::isInNoStatement);
        assertThat(ignored.sources()).allMatch(source -> source.problem().isEmpty());
        assertThat(ignored.ignored("of old").changes()).isEqualTo(ignored.changes());
    }

    private static Revision read(Fixture.Case run) {
        return Revision.of(run.sources(), run.analysis(), source -> dialect(run), judge(run));
    }

    private static Revision onOneLine(Fixture.Case run) {
        List<Source> sources = run.sources().stream()
                .map(source -> Source.of(
                        Path.of(source.name()), onOneLine(source.text()).getBytes(UTF_8)))
                .toList();
        return Revision.of(sources, source -> dialect(run), judge(run));
    }

    private static String onOneLine(CharSequence text) {
        return STATEMENTS.matcher(text).replaceAll("$1 ").replace("\n", "\r\n");
    }

    private static Dialect dialect(Fixture.Case run) {
        return Dialect.STANDARD.withTarget(run.target());
    }

    private static Function<List<Source>, Analysis> judge(Fixture.Case run) {
        Analyzer analyzer =
                Fixture.analyzer(run.rule()).withTarget(run.target()).withGuardrails(run.guardrails());
        return texts -> Fixture.sound(analyzer.analyze(texts, run.definitions()));
    }

    private static boolean isInNoStatement(Finding finding) {
        return finding.rule().equals("unused-ignore")
                || finding.rule().equals("foreign-language")
                || finding.message().equals("no CREATE TABLE is here for this to be about");
    }

    private static long broken(Analysis analysis) {
        return analysis.findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.equals("syntax-error") || rule.equals("sql-construct"))
                .count();
    }

    private static String texts(Revision revision) {
        return String.join(
                "\n",
                revision.changes().stream()
                        .map(Revised::after)
                        .map(Source::text)
                        .toList());
    }
}
