package io.github.cqlcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Statement;
import io.github.cqlcheck.rule.Category;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Finding.Fix;
import io.github.cqlcheck.rule.Findings;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Rule;
import io.github.cqlcheck.rule.RuleInfo;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @TempDir
    private Path directory;

    /** Finds a pattern in statements and offers another text for it, unless that is empty. */
    private record Replacing(String id, Pattern pattern, String replacement) implements Rule {
        static Rule of(String id, String pattern, String replacement) {
            return new Replacing(id, Pattern.compile(pattern), replacement);
        }

        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    id, id, id, Severity.NOTE, Category.READS, "0.1", Preset.RECOMMENDED, false, Map.of(), "");
        }

        @Override
        public void check(Statement statement, Findings findings) {
            if (statement instanceof IgnoreComment) {
                return;
            }
            Matcher matcher = pattern.matcher(findings.text(statement.span()));
            while (matcher.find()) {
                int start = statement.span().start();
                Span span = new Span(start + matcher.start(), start + matcher.end());
                Findings.Draft draft = findings.add(span, "finds " + matcher.group());
                if (!replacement.isEmpty()) {
                    draft.fix(new Fix("replace it", List.of(new Fix.Edit(span, replacement))));
                }
            }
        }
    }

    private static Revision revision(List<Source> sources, Rule... rules) {
        return Revision.of(sources, source -> Dialect.STANDARD, Analyzer.of(List.of(rules))::analyze);
    }

    private static Revision revision(String text, Rule... rules) {
        return revision(List.of(Source.of("a.cql", text)), rules);
    }

    private static String text(Revision revision) {
        return revision.sources().get(0).after().text().toString();
    }

    @Test
    void overlappingEditsAreMadeOneAfterTheOther() {
        Revision fixed = revision(
                        "SELECT aaa FROM t;", Replacing.of("one", "aaa", "aa"), Replacing.of("two", "a FROM", "b FROM"))
                .fixed();

        assertThat(text(fixed)).isEqualTo("SELECT ab FROM t;");
        assertThat(fixed.changes()).hasSize(1);
        assertThat(fixed.sources().get(0).fixed()).hasSize(2);
        assertThat(fixed.analysis().findings()).isEmpty();
    }

    @Test
    void fixesThatNeverEndEnd() {
        Revision fixed = revision(
                        "SELECT a FROM t;", Replacing.of("one", "\\ba\\b", "b"), Replacing.of("two", "b", "a"))
                .fixed();

        assertThat(fixed.analysis().findings()).hasSize(1);
    }

    @Test
    void fixThatBreaksTheTextIsNotMadeAndTheOthersAre() {
        Revision fixed = revision(
                        "SELECT a FROM t;SELECT b FROM t;SELECT a, c FROM t;",
                        Replacing.of("one", "FROM(?= t)", "("),
                        Replacing.of("two", "\\ba\\b", "x"),
                        Replacing.of("three", "\\b[bc]\\b", "y"))
                .fixed();

        assertThat(text(fixed)).isEqualTo("SELECT x FROM t;SELECT y FROM t;SELECT x, y FROM t;");
        assertThat(fixed.sources().get(0).harmful())
                .extracting(Finding::rule)
                .containsOnly("one")
                .hasSize(3);
        assertThat(fixed.sources().get(0).fixed()).hasSize(4);
    }

    @Test
    void whatIsNotFoundIsNotFixed() {
        String text = "-- cqlcheck-ignore one: as it was\nSELECT a FROM t;";

        assertThat(revision(text, Replacing.of("one", "\\ba\\b", "x")).fixed().changes())
                .isEmpty();
    }

    @Test
    void nothingIsWrittenUnlessAsked() throws IOException {
        Path file = Files.writeString(directory.resolve("a.cql"), "SELECT a FROM t;");
        Revision fixed = revision(List.of(Source.read(file)), Replacing.of("one", "\\ba\\b", "x"))
                .fixed();

        assertThat(Files.readString(file)).isEqualTo("SELECT a FROM t;");
        assertThat(fixed.written().changes()).hasSize(1);
        assertThat(Files.readString(file)).isEqualTo("SELECT x FROM t;");
    }

    @Test
    void whatCannotBeWrittenIsFoundAsBefore() throws IOException {
        Path one = Files.writeString(directory.resolve("1.cql"), "SELECT a FROM t;");
        Path two = Files.writeString(directory.resolve("2.cql"), "SELECT a FROM t;");
        Revision fixed = revision(List.of(Source.read(one), Source.read(two)), Replacing.of("one", "\\ba\\b", "x"))
                .fixed();
        Files.writeString(one, "SELECT aa FROM t;");

        Revision written = fixed.written();

        assertThat(Files.readString(one)).isEqualTo("SELECT aa FROM t;");
        assertThat(Files.readString(two)).isEqualTo("SELECT x FROM t;");
        assertThat(written.sources().get(0).problem()).contains("the file has changed since it was read");
        assertThat(written.changes()).extracting(Revised::before).hasToString("[%s]".formatted(two));
        assertThat(written.analysis().findings())
                .extracting(finding -> finding.place().source().path())
                .containsExactly(Optional.of(one));
    }

    @Test
    void sourcesThatDoNotChangeAreJudgedOnce() {
        List<Integer> runs = new ArrayList<>();
        Analyzer analyzer = Analyzer.of(List.of(Replacing.of("one", "\\ba\\b", "x")));
        Function<List<Source>, Analysis> counting = sources -> {
            runs.add(sources.size());
            return analyzer.analyze(sources);
        };
        List<Source> clean = List.of(Source.of("a.cql", "SELECT b FROM t;"));
        List<Source> two = List.of(clean.get(0), Source.of("b.cql", "SELECT a FROM t;"));

        Revision.of(clean, source -> Dialect.STANDARD, counting)
                .fixed()
                .ignored("of old")
                .written();
        assertThat(runs).containsExactly(1);
        Revision.of(two, source -> Dialect.STANDARD, counting)
                .fixed()
                .ignored("of old")
                .written();
        assertThat(runs).containsExactly(1, 2, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT a FROM t;                                              | -- cqlcheck-ignore one: old#SELECT a FROM t;
                    '  SELECT a FROM t;'                                          | '  -- cqlcheck-ignore one: old#  SELECT a FROM t;'
                    SELECT b FROM t; SELECT a FROM t;                             | SELECT b FROM t; /* cqlcheck-ignore one: old */ SELECT a FROM t;
                    SELECT a FROM t;SELECT a FROM t;                              | -- cqlcheck-ignore one: old#SELECT a FROM t;/* cqlcheck-ignore one: old */ SELECT a FROM t;
                    SELECT c, a FROM t;                                           | -- cqlcheck-ignore one, two: old#SELECT c, a FROM t;
                    -- cqlcheck-ignore two: old#SELECT c, a FROM t;               | -- cqlcheck-ignore one, two: old#SELECT c, a FROM t;
                    -- cqlcheck-ignore two: few#SELECT c, a FROM t;               | -- cqlcheck-ignore two: few#-- cqlcheck-ignore one: old#SELECT c, a FROM t;
                    SELECT c, a FROM t; -- cqlcheck-ignore two: old               | SELECT c, a FROM t; -- cqlcheck-ignore one, two: old
                    SELECT c, /* cqlcheck-ignore two: old */ a FROM t             | SELECT c, /* cqlcheck-ignore one, two: old */ a FROM t
                    SELECT c FROM t; -- cqlcheck-ignore two: old#SELECT a FROM t; | SELECT c FROM t; -- cqlcheck-ignore two: old#-- cqlcheck-ignore one: old#SELECT a FROM t;
                    -- about it#SELECT a FROM t;                                  | -- about it#-- cqlcheck-ignore one: old#SELECT a FROM t;
                    /* of old */ SELECT a FROM t;                                 | /* of old */ /* cqlcheck-ignore one: old */ SELECT a FROM t;
                    {% if x %}SELECT a FROM t;{% endif %}                         | {% if x %}/* cqlcheck-ignore one: old */ SELECT a FROM t;{% endif %}
                    BEGIN BATCH#  DELETE a FROM t;#APPLY BATCH;                   | -- cqlcheck-ignore one: old#BEGIN BATCH#  DELETE a FROM t;#APPLY BATCH;
                    """)
    void oneCommentIsWrittenForAStatement(String before, String after) {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            Revision ignored = revision(
                            before.replace("#", lineEnd) + lineEnd,
                            Replacing.of("one", "\\ba\\b", "x"),
                            Replacing.of("two", "\\bc\\b", "y"))
                    .ignored(" old ");

            assertThat(text(ignored)).isEqualTo(after.replace("#", lineEnd) + lineEnd);
            assertThat(ignored.analysis().findings()).isEmpty();
        }
    }

    @Test
    void fixesGoFirst() {
        Revision revision = revision(
                        "SELECT a FROM t;", Replacing.of("one", "\\ba\\b", "x"), Replacing.of("two", "x", ""))
                .fixed()
                .ignored("old");

        assertThat(text(revision)).isEqualTo("-- cqlcheck-ignore two: old\nSELECT x FROM t;");
        assertThat(revision.changes())
                .singleElement()
                .satisfies(revised -> assertThat(revised.ignored()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u2028b", "a */ b", "\u0007"})
    void reasonMustStandInAComment(String reason) {
        Revision revision = revision("SELECT a FROM t;");

        assertThatThrownBy(() -> revision.ignored(reason))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the reason ");
    }
}
