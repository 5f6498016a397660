package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.config.Configuration;
import io.github.cqlcheck.config.Level;
import io.github.cqlcheck.config.Levels;
import io.github.cqlcheck.config.SchemaScope;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.schema.TableName;
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

    private enum Change {
        TEXT {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("src/lookup.cql", "SELECT b FROM shop.t WHERE a = 1;\n");
            }
        },
        LINE_ENDS {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("src/lookup.cql", "SELECT * FROM shop.t WHERE a = 1;\r\n");
            }
        },
        FILE_MORE {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("src/empty.cql", "");
            }
        },
        FILE_LESS {
            @Override
            void make(IncrementalTest test) throws IOException {
                Files.delete(test.root.resolve("src/lookup.cql"));
            }
        },
        NAME {
            @Override
            void make(IncrementalTest test) throws IOException {
                Files.move(test.root.resolve("src/lookup.cql"), test.root.resolve("src/zoo.cql"));
            }
        },
        DEFINITION {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("schema.cql", "CREATE TABLE shop.t (a int, b int, PRIMARY KEY (b, a));\n");
            }
        },
        TARGET {
            @Override
            void make(IncrementalTest test) {
                test.analyzer = test.analyzer.withTarget(Target.SCYLLADB);
            }
        },
        PLACEHOLDERS {
            @Override
            void make(IncrementalTest test) {
                test.analyzer = test.analyzer.withPlaceholders(EnumSet.of(PlaceholderKind.PERCENT));
            }
        },
        GUARDRAIL_SWITCH {
            @Override
            void make(IncrementalTest test) {
                test.guardrails(Guardrails.none().withOff(GuardrailSwitch.values()[0], "setting"));
            }
        },
        GUARDRAIL_LIMIT {
            @Override
            void make(IncrementalTest test) {
                Guardrails.Threshold threshold = new Guardrails.Threshold("setting", "1", 1);
                test.guardrails(
                        new Guardrails(Map.of(), Map.of(), Map.of(GuardrailLimit.values()[0], threshold), Map.of()));
            }
        },
        PRESET {
            @Override
            void make(IncrementalTest test) {
                test.levels(Levels.RECOMMENDED.withPreset(Preset.STRICT));
            }
        },
        PREVIEW {
            @Override
            void make(IncrementalTest test) {
                test.levels(Levels.RECOMMENDED.withPreview(true));
            }
        },
        LEVEL {
            @Override
            void make(IncrementalTest test) {
                test.levels(Levels.RECOMMENDED.with("allow-filtering", Level.NOTE));
            }
        },
        OPTION_OF_A_RULE {
            @Override
            void make(IncrementalTest test) {
                test.analyzer =
                        test.analyzer.with(settings -> settings.withOption("in-on-partition-key", "warn-above", 3));
            }
        },
        FACT_ABOUT_A_TABLE {
            @Override
            void make(IncrementalTest test) {
                test.analyzer =
                        test.analyzer.with(settings -> settings.withFact(new TableName("shop", "t"), "rows", "40"));
            }
        },
        SCHEMA_SCOPE {
            @Override
            void make(IncrementalTest test) {
                test.analyzer = test.analyzer.with(
                        settings -> settings.withScope(new SchemaScope("cqlcheck.yaml:1", List.of(), file -> false)));
            }
        },
        INLINE_CONFIG {
            @Override
            void make(IncrementalTest test) {
                test.analyzer = test.analyzer.withInlineConfig(false);
            }
        },
        PLUGIN {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("plugin.jar", "more code");
            }
        },
        PLUGIN_OF_THE_SAME_LENGTH {
            @Override
            void make(IncrementalTest test) throws IOException {
                Files.setLastModifiedTime(test.root.resolve("plugin.jar"), FileTime.fromMillis(1));
            }
        },
        CLASSES_OF_THE_PLUGIN {
            @Override
            void make(IncrementalTest test) throws IOException {
                test.write("rules/Rule.class", "more code");
            }
        },
        CLEAN {
            @Override
            void make(IncrementalTest test) throws IOException {
                Files.delete(test.root.resolve("target/last"));
            }
        },
        TORN_FILE {
            @Override
            void make(IncrementalTest test) throws IOException {
                byte[] bytes = Files.readAllBytes(test.root.resolve("target/last"));
                Files.write(test.root.resolve("target/last"), Arrays.copyOf(bytes, bytes.length - 1));
            }
        },
        SHORT_FILE {
            @Override
            void make(IncrementalTest test) throws IOException {
                Files.write(test.root.resolve("target/last"), new byte[] {1});
            }
        };

        abstract void make(IncrementalTest test) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void whatChangesAnythingIsAnalysedAgain(Change change) throws Exception {
        run();

        change.make(this);

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

    private Run run() throws Exception {
        Layout layout = new Layout(new MavenProject(), root.toFile(), root.toFile());
        CqlFiles files = new CqlFiles(layout, Configuration.none(), log);
        Incremental incremental = new Incremental(
                analyzer,
                List.of(root.resolve("plugin.jar"), root.resolve("rules")),
                Optional.of(root.resolve("target/last")),
                log);
        List<Path> sources = files.below(root.resolve("src"), List.of(), List.of());
        Analysis analysis =
                incremental.analyze(files.read(sources), files.read(List.of(root.resolve("schema.cql"))), files);
        return new Run(analysis, incremental.repeated());
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
