package io.github.cqlcheck.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every rule is tested by, for those of others as well: its fixture, and the examples on its page.
 *
 * <pre>{@code
 * class RulesTest {
 *     @TestFactory
 *     Stream<DynamicTest> fixtures() {
 *         return RuleChecks.fixtures(Path.of("src/test/resources/rules"));
 *     }
 *
 *     @TestFactory
 *     Stream<DynamicTest> pages() {
 *         return RuleChecks.pages("large-cookie");
 *     }
 * }
 * }</pre>
 *
 * <p>A fixture is a script {@code large-cookie.cql} with a mark under each place where there is something to find. With the system
 * property {@code update} the marks are written instead of compared:
 *
 * <pre>{@code
 * SELECT id FROM shop.orders WHERE total = ? ALLOW FILTERING;
 * --                                         ^^^^^^^^^^^^^^^ error allow-filtering: reads every partition of …
 * }</pre>
 *
 * <p>It is one run over one file, unless {@code -- case: why} starts another run, {@code -- file: orders.cql} another file of it,
 * or {@code -- schema: shop.cql} a file that is read for its definitions only.
 */
public final class RuleChecks {
    private RuleChecks() {}

    /** A test for each fixture in a directory: its marks are what a run finds. */
    public static Stream<DynamicTest> fixtures(Path directory) {
        return tests(Fixture.in(directory));
    }

    static Stream<DynamicTest> tests(List<Fixture> fixtures) {
        return fixtures.stream()
                .map(fixture ->
                        DynamicTest.dynamicTest(fixture.rule(), fixture.path().toUri(), () -> check(fixture)));
    }

    /** A test for the page of each of these rules: the anti-pattern yields the rule, and what to do instead nothing at all. */
    public static Stream<DynamicTest> pages(String... rules) {
        return Stream.of(rules).map(rule -> DynamicTest.dynamicTest(rule, () -> checkPage(rule)));
    }

    private static void check(Fixture fixture) throws IOException {
        assertTrue(
                Analyzer.standard().rules().stream().anyMatch(rule -> rule.id().equals(fixture.rule())),
                () -> "%s: there is no rule of that name; is it in META-INF/services?".formatted(fixture.path()));
        String marked = fixture.marked();
        if (Update.requested()) {
            Files.writeString(fixture.path(), marked);
        } else {
            assertEquals(fixture.text(), marked, () -> firstDifference(fixture, marked));
        }
    }

    private static void checkPage(String id) {
        Page page = new Page(id, page(id));
        List<String> bad = page.blocks("Anti-pattern");
        List<String> good = page.blocks("Instead");
        assertFalse(bad.isEmpty() || good.isEmpty(), "CQL is missing under Anti-pattern or Instead");
        for (String cql : bad) {
            assertTrue(
                    analyze(id, cql).findings().stream()
                            .anyMatch(finding -> finding.rule().equals(id)),
                    () -> "this yields nothing of %s:%n%s".formatted(id, cql));
        }
        for (String cql : good) {
            List<Finding> findings = analyze(id, cql).findings();
            assertTrue(findings.isEmpty(), () -> "this yields %s:%n%s".formatted(findings, cql));
        }
    }

    private static String page(String id) {
        return Analyzer.standard().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(RuleInfo::page)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no rule " + id + "; is it in META-INF/services?"));
    }

    private static Analysis analyze(String id, String cql) {
        return Fixture.sound(Fixture.analyzer(id).analyze(List.of(Source.of("page.cql", cql))));
    }

    private static String firstDifference(Fixture fixture, String marked) {
        List<String> expected = fixture.text().lines().toList();
        List<String> actual = marked.lines().toList();
        int line = 0;
        while (line < Math.min(expected.size(), actual.size())
                && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        return "%s:%s%n  has     %s%n  run says %s%nmvn test -Dupdate rewrites the marks; read them before you commit"
                .formatted(fixture.path(), line + 1, line(expected, line), line(actual, line));
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }
}
