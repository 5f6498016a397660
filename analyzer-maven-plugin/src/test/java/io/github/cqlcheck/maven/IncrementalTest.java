package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Baseline;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.config.SchemaScope;
import io.github.cqlcheck.config.Settings;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.schema.TableName;
import io.github.cqlcheck.source.BasePath;
import io.github.cqlcheck.source.Place;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A module is analysed again if anything that its analysis depends on has changed, and only then. */
class IncrementalTest {
    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private Analyzer analyzer = Analyzer.standard();
    private Optional<KnownFindings> known = Optional.empty();

    @BeforeEach
    void module() throws IOException {
        write("schema.cql", "CREATE TABLE shop.t (a int PRIMARY KEY, b int);\n");
        write("src/scan.cql", "SELECT * FROM shop.t WHERE b = 1 ALLOW FILTERING;\n");
        write("src/lookup.cql", "SELECT * FROM shop.t WHERE a = 1;\n");
        write("plugin.jar", "code");
        write("rules/Rule.class", "code");
    }

    @Test
    void whatIsTheSameIsNotAnalysedAgainButReportedOn() throws Exception {
        Run first = run();
        write("src/scan.cql", Files.readString(root.resolve("src/scan.cql")));

        Run second = run();

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(Reports.of(second.analysis(), root)).isEqualTo(Reports.of(first.analysis(), root));
        assertThat(second.analysis().findings()).isNotEmpty();
    }

    private interface Step {
        void make(IncrementalTest test) throws IOException;
    }

    private enum Change {
        TEXT(test -> test.write("src/lookup.cql", "SELECT b FROM shop.t WHERE a = 1;\n")),
        LINE_ENDS(test -> test.write("src/lookup.cql", "SELECT * FROM shop.t WHERE a = 1;\r\n")),
        FILE_MORE(test -> test.write("src/empty.cql", "")),
        FILE_LESS(test -> Files.delete(test.root.resolve("src/lookup.cql"))),
        NAME(test -> Files.move(test.root.resolve("src/lookup.cql"), test.root.resolve("src/zoo.cql"))),
        DEFINITION(test -> test.write("schema.cql", "CREATE TABLE shop.t (a int, b int, PRIMARY KEY (b, a));\n")),
        TARGET(test -> test.analyzer = test.analyzer.withTarget(Target.SCYLLADB)),
        PLACEHOLDERS(test -> test.analyzer = test.analyzer.withPlaceholders(EnumSet.of(PlaceholderKind.PERCENT))),
        PLACEHOLDERS_OF_THE_DEFINITION(test -> test.settings(source ->
                source.name().equals("schema.cql") ? Settings.STANDARD.withPlaceholders(Set.of()) : Settings.STANDARD)),
        GUARDRAIL_SWITCH(test -> test.guardrails(Guardrails.none().withOff(GuardrailSwitch.values()[0], "setting"))),
        GUARDRAIL_LIMIT(test -> test.guardrails(new Guardrails(
                Map.of(),
                Map.of(),
                Map.of(GuardrailLimit.values()[0], new Guardrails.Threshold("setting", "1", 1)),
                Map.of()))),
        PRESET(test -> test.levels(Levels.RECOMMENDED.withPreset(Preset.STRICT))),
        PREVIEW(test -> test.levels(Levels.RECOMMENDED.withPreview(true))),
        LEVEL(test -> test.levels(Levels.RECOMMENDED.with("allow-filtering", Level.NOTE))),
        OPTION_OF_A_RULE(test -> test.with(settings -> settings.withOption("in-on-partition-key", "warn-above", 3))),
        FACT_ABOUT_A_TABLE(test -> test.with(settings -> settings.withFact(new TableName("shop", "t"), "rows", "40"))),
        SCHEMA_SCOPE(test -> test.with(
                settings -> settings.withScope(new SchemaScope("cqlcheck.yaml:1", List.of(), file -> false)))),
        TEXT_IN_A_SCHEMA_SCOPE(test -> {
            SchemaScope scope =
                    new SchemaScope("cqlcheck.yaml:1", List.of(Source.of("other.cql", "USE shop;\n")), file -> false);
            SchemaScope edited =
                    new SchemaScope("cqlcheck.yaml:1", List.of(Source.of("other.cql", "USE shop2;\n")), file -> false);
            test.with(settings -> settings.withScope(scope));
            test.run();
            test.with(settings -> settings.withScope(edited));
        }),
        INLINE_CONFIG(test -> test.analyzer = test.analyzer.withInlineConfig(false)),
        BASELINE(test -> test.known = Optional.of(test.baseline("src/scan.cql"))),
        FILE_OF_THE_BASELINE(test -> {
            test.write("elsewhere.cql", "");
            test.known = Optional.of(test.baseline("elsewhere.cql"));
            test.run();
            Files.delete(test.root.resolve("elsewhere.cql"));
        }),
        PLUGIN(test -> test.write("plugin.jar", "more code")),
        PLUGIN_OF_THE_SAME_LENGTH(
                test -> Files.setLastModifiedTime(test.root.resolve("plugin.jar"), FileTime.fromMillis(1))),
        CLASSES_OF_THE_PLUGIN(test -> test.write("rules/Rule.class", "more code")),
        CLEAN(test -> Files.delete(test.root.resolve("target/last"))),
        TORN_FILE(test -> {
            byte[] bytes = Files.readAllBytes(test.root.resolve("target/last"));
            Files.write(test.root.resolve("target/last"), Arrays.copyOf(bytes, bytes.length - 1));
        }),
        SHORT_FILE(test -> Files.write(test.root.resolve("target/last"), new byte[] {1}));

        private final Step step;

        Change(Step step) {
            this.step = step;
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void whatChangesAnythingIsAnalysedAgain(Change change) throws Exception {
        run();

        change.step.make(this);

        assertThat(run().repeated()).isFalse();
        assertThat(run().repeated()).isTrue();
    }

    @Test
    void filesThatCannotBeReadAreTriedAgain() throws Exception {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "a file that not even root can read");
        Files.createSymbolicLink(root.resolve("src/a.cql"), unreadable);

        assertThat(run().analysis().gaps().unread()).containsExactly("src/a.cql");
        assertThat(run().repeated()).isFalse();
    }

    @Test
    void aDirectoryInTheWayCostsTheMemoryOnly() throws Exception {
        write("target/last/file", "");

        assertThat(run().analysis().findings()).isNotEmpty();
        assertThat(run().repeated()).isFalse();
    }

    private record Run(Analysis analysis, boolean repeated) {}

    private Run run() throws IOException {
        Layout layout = new Layout(new MavenProject(), root.toFile(), root.toFile());
        CqlFiles files = new CqlFiles(layout, Configuration.none(), log);
        Incremental incremental = new Incremental(
                analyzer,
                known,
                List.of(root.resolve("plugin.jar"), root.resolve("rules")),
                Optional.of(root.resolve("target/last")),
                log);
        List<Path> sources = files.below(root.resolve("src"), List.of(), List.of());
        Analysis analysis =
                incremental.analyze(files.read(sources), files.read(List.of(root.resolve("schema.cql"))), files);
        return new Run(analysis, incremental.repeated());
    }

    /** That holds a finding in a file. */
    private KnownFindings baseline(String file) {
        Source source = Source.of(root.resolve(file), new byte[0]);
        Place place = new Place(source, new Span(0, 0));
        Finding finding = new Finding("lwt", Severity.NOTE, place, "waits", List.of(), List.of(), Optional.empty());
        BasePath base = new BasePath(root);
        return new KnownFindings(Baseline.of(List.of(finding), base), base);
    }

    private void settings(Function<Source, Settings> ofSources) {
        analyzer = analyzer.withSettings(ofSources);
    }

    private void with(UnaryOperator<Settings> change) {
        analyzer = Analyzer.standard().with(change);
    }

    private void guardrails(Guardrails other) {
        analyzer = analyzer.withGuardrails(other);
    }

    private void levels(Levels other) {
        analyzer = analyzer.withLevels(other);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
