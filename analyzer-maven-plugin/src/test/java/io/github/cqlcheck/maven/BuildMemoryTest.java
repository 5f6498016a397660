package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.RuleFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildMemoryTest {
    private static final Path EXAMPLES = Path.of("../examples");

    private final Map<String, Object> entries = new ConcurrentHashMap<>();
    private final BuildMemory memory = new BuildMemory(entries);

    @Test
    void givesBackWhatItWasTold() throws Exception {
        Analysis analysis = analysis(EXAMPLES);

        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.of(analysis), Optional.empty()));

        assertThat(analysis.findings()).hasSizeGreaterThan(5);
        assertThat(Reports.of(Analysis.together(memory.analyses(EXAMPLES)), EXAMPLES))
                .isEqualTo(Reports.of(analysis, EXAMPLES));
    }

    @Test
    void givesBackFixesAndWhatCouldNotBeRead(@TempDir Path directory) throws Exception {
        Files.writeString(
                directory.resolve("queries.cql"),
                "CREATE TABLE t (a int PRIMARY KEY);\n-- cqlcheck-ignore lwt: once\nSELECT a FROM t WHERE a = 1;\n");
        Analysis analysis = analysis(directory).withUnread(List.of("other.cql"));
        assertThat(analysis.findings()).anyMatch(finding -> finding.fix().isPresent());

        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.of(analysis), Optional.empty()));

        assertThat(Reports.of(Analysis.together(memory.analyses(EXAMPLES)), directory))
                .isEqualTo(Reports.of(analysis, directory));
    }

    @Test
    void givesBackWhatABaselineLeftAndWhichRulesFailed() throws Exception {
        Analysis whole = analysis(EXAMPLES);
        List<Baseline.Entry> some = List.of(new Baseline.Entry("a.cql", "lwt", "1234abcd", 2, "waits"));
        RuleFailure failure = new RuleFailure("large-cookie", new IllegalStateException("no size"), true);
        Finding first = whole.findings().get(0);
        Analysis analysis = whole.withFailures(List.of(failure))
                .withBaseline(new Baseline.Comparison(
                        whole.findings().subList(1, whole.findings().size()), 1, some, some, Set.of(first)));

        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.of(analysis), Optional.empty()));
        memory.add(
                "other",
                1,
                new Outcome("other", EXAMPLES, Optional.of(analysis(EXAMPLES.resolve("queries"))), Optional.empty()));

        Analysis together = Analysis.together(memory.analyses(EXAMPLES));
        assertThat(together.leftOut().baseline()).hasValueSatisfying(compared -> {
            assertThat(compared.held()).isEqualTo(1);
            assertThat(compared.exceeded()).isEqualTo(some);
            assertThat(compared.stale()).isEqualTo(some);
            assertThat(compared.suppressed()).extracting(Finding::message).containsExactly(first.message());
        });
        assertThat(together.gaps().messages()).containsExactly(failure.message());
    }

    @Test
    void putsModulesTogetherInTheirOrder() throws Exception {
        Analysis schema = analysis(EXAMPLES.resolve("schema.cql"));
        Analysis queries = analysis(EXAMPLES.resolve("queries"));

        memory.add("queries", 2, new Outcome("queries", EXAMPLES, Optional.of(queries), Optional.of("2 errors")));
        memory.add("empty", 0, new Outcome("empty", EXAMPLES, Optional.empty(), Optional.empty()));
        memory.add("schema", 1, new Outcome("schema", EXAMPLES, Optional.of(schema), Optional.of("1 note")));

        Analysis together = Analysis.together(memory.analyses(EXAMPLES));
        assertThat(together.files()).isEqualTo(schema.files() + queries.files());
        assertThat(together.statements()).isEqualTo(schema.statements() + queries.statements());
        assertThat(together.unjudged()).isEqualTo(queries.unjudged()).isNotEqualTo(Unjudged.NONE);
        assertThat(together.findings())
                .hasSize(schema.findings().size() + queries.findings().size());
        assertThat(together.findings().get(0).place())
                .hasToString(schema.findings().get(0).place().toString());
        assertThat(memory.complaints()).containsExactly("schema (1 note)", "queries (2 errors)");
    }

    @Test
    void aModuleIsToldOfOnce() {
        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.empty(), Optional.of("1 error")));
        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.empty(), Optional.empty()));

        assertThat(memory.holds("shop")).isTrue();
        assertThat(memory.holds("other")).isFalse();
        assertThat(memory.complaints()).isEmpty();
        assertThat(memory.isFirst(EXAMPLES)).isTrue();
        assertThat(memory.isFirst(EXAMPLES)).isFalse();
        assertThat(memory.isFirst(Path.of("other"))).isTrue();
    }

    /** Modules may have class loaders of their own, and then each other's classes are strange to them. */
    @Test
    void holdsNothingButClassesOfTheJdk() throws Exception {
        memory.add("shop", 0, new Outcome("shop", EXAMPLES, Optional.of(analysis(EXAMPLES)), Optional.of("1 error")));

        assertThat(entries).isNotEmpty();
        entries.values().forEach(BuildMemoryTest::assertJdk);
    }

    private static void assertJdk(Object value) {
        if (value instanceof Object[] parts) {
            List.of(parts).forEach(BuildMemoryTest::assertJdk);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(BuildMemoryTest::assertJdk);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(BuildMemoryTest::assertJdk);
            map.values().forEach(BuildMemoryTest::assertJdk);
        } else {
            assertThat(value.getClass().getClassLoader()).isNull();
        }
    }

    private static Analysis analysis(Path path) {
        Layout layout = new Layout(new MavenProject(), EXAMPLES.toFile(), EXAMPLES.toFile());
        CqlFiles files = new CqlFiles(layout, Configuration.none(), new RecordingLog());
        Path absolute = path.toAbsolutePath().normalize();
        Collection<Path> found =
                absolute.toString().endsWith(".cql") ? List.of(absolute) : files.below(absolute, List.of(), List.of());
        return Analyzer.standard()
                .withLevels(Levels.RECOMMENDED.withPreset(Preset.ALL))
                .analyze(files.read(found));
    }
}
