package io.github.cqlcheck.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analysis;
import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.Unjudged;
import io.github.cqlcheck.rule.Finding;
import io.github.cqlcheck.rule.Preset;
import io.github.cqlcheck.rule.Severity;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.SourceFiles;
import io.github.cqlcheck.syntax.PlaceholderKind;
import io.github.cqlcheck.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which configuration counts for which file, and what is said of one that cannot be. */
class ConfigurationTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    private static final String SCAN = "SELECT id FROM shop.orders WHERE total = 3 ALLOW FILTERING;\n";
    private static final String TABLE = "CREATE TABLE shop.orders (id uuid PRIMARY KEY, total int);\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
    }

    private ConfigurationTest file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private Configuration configuration() {
        return Configuration.searched(ANALYZER::rules, directory);
    }

    private Settings settings(String file) {
        Configuration configuration = configuration();
        Settings settings = configuration.settings(directory.resolve(file));
        assertThat(configuration.mistakes()).isEmpty();
        return settings;
    }

    private Analysis analysis() throws IOException {
        Configuration configuration = configuration();
        List<Source> sources = new ArrayList<>();
        for (Path file : SourceFiles.under(directory, configuration::takes, (path, e) -> {})) {
            sources.add(Source.read(file)
                    .named(directory.relativize(file).toString().replace('\\', '/')));
        }
        Analysis analysis = ANALYZER.withSettings(configuration::settings).analyze(sources);
        assertThat(configuration.mistakes()).isEmpty();
        return analysis;
    }

    private static List<String> lines(Analysis analysis) {
        return analysis.findings().stream()
                .map(finding -> "%s %s %s"
                        .formatted(
                                finding.place().source().name(),
                                finding.severity().word(),
                                finding.rule()))
                .toList();
    }

    @Test
    void withoutAFileTheStandardCounts() {
        assertThat(settings("a.cql")).isEqualTo(Settings.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n", "target:\nrules: ~\nexclude: null\n", "{}"})
    void aFileThatSetsNothingChangesNothing(String yaml) throws IOException {
        file("cqlcheck.yaml", yaml);

        assertThat(settings("a.cql")).isEqualTo(Settings.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cqlcheck.yaml", ".cqlcheck.yaml", "cqlcheck.yml", ".cqlcheck.yml"})
    void theFileHasOneOfFourNames(String name) throws IOException {
        file(name, "preset: strict\n");

        assertThat(settings("a.cql").levels().preset()).isEqualTo(Preset.STRICT);
    }

    @Test
    void everythingCanBeSet() throws IOException {
        file("ops/cassandra.yaml", "allow_filtering_enabled: false\n");
        file(".cqlcheck.yaml", """
                root: true
                target: cassandra-4.1
                preset: strict
                preview: true
                inline-config: false
                placeholders: [dollar-brace, percent]
                guardrails: ops/cassandra.yaml
                rules:
                  allow-filtering: error
                  indexes: OFF
                  in-on-partition-key:
                    level: note
                    warn-above: 1_000
                tables:
                  shop.orders: {rows: 40, "bytes(total)": 4}
                  '"Shop"."Orders"': {ttl: app}
                  people: {rows-per-partition: 20_000}
                """);

        Settings settings = settings("src/a.cql");

        assertThat(settings.dialect().target()).isEqualTo(Target.CASSANDRA_4_1);
        assertThat(settings.dialect().placeholders())
                .containsExactlyInAnyOrder(PlaceholderKind.DOLLAR_BRACE, PlaceholderKind.PERCENT);
        assertThat(settings.levels().preset()).isEqualTo(Preset.STRICT);
        assertThat(settings.levels().preview()).isTrue();
        assertThat(settings.levels().given())
                .isEqualTo(Map.of(
                        "allow-filtering", Level.ERROR, "indexes", Level.OFF, "in-on-partition-key", Level.NOTE));
        assertThat(settings.options()).isEqualTo(Map.of("in-on-partition-key", Map.of("warn-above", 1000)));
        assertThat(settings.inlineConfig()).isFalse();
        assertThat(settings.guardrails().off()).isNotEmpty();
        assertThat(settings.tables()).hasSize(3);
    }

    @Test
    void theNearerGoesBeforeWhatIsFurtherOut() throws IOException {
        file("cqlcheck.yaml", """
                target: cassandra-4.0
                preset: strict
                rules: {allow-filtering: error, row-cache: off}
                overrides:
                  - files: legacy
                    target: cassandra-3.11
                    preset: all
                """);
        file("legacy/cqlcheck.yaml", "target: scylladb\nrules: {allow-filtering: note}\n");

        assertThat(settings("a.cql").dialect().target()).isEqualTo(Target.CASSANDRA_4_0);
        Settings legacy = settings("legacy/v1/a.cql");
        assertThat(legacy.dialect().target()).isEqualTo(Target.SCYLLADB);
        assertThat(legacy.levels().preset()).isEqualTo(Preset.ALL);
        assertThat(legacy.levels().given()).isEqualTo(Map.of("allow-filtering", Level.NOTE, "row-cache", Level.OFF));
    }

    @Test
    void whatLiesAboveARootOrTheRepositoryDoesNotCount() throws IOException {
        file("cqlcheck.yaml", "preset: strict\n");
        file("own/cqlcheck.yaml", "root: true\ntarget: dse\n");
        file("module/.git", "gitdir: elsewhere\n");

        assertThat(settings("own/a.cql").levels().preset()).isEqualTo(Preset.RECOMMENDED);
        assertThat(settings("module/a.cql").levels().preset()).isEqualTo(Preset.RECOMMENDED);
        assertThat(settings("other/a.cql").levels().preset()).isEqualTo(Preset.STRICT);
    }

    @Test
    void laterOverridesGoBeforeEarlierOnes() throws IOException {
        file("cqlcheck.yaml", """
                overrides:
                  - files: ["*.cql", other]
                    preset: strict
                    rules: {row-cache: off}
                  - files: db/**/new
                    preset: all
                """);

        assertThat(settings("db/new/a.cql").levels())
                .isEqualTo(new Levels(Preset.ALL, false, Map.of("row-cache", Level.OFF)));
        assertThat(settings("other/a.cqlsh").levels().preset()).isEqualTo(Preset.STRICT);
        assertThat(settings("db/a.cqlsh").levels().preset()).isEqualTo(Preset.RECOMMENDED);
    }

    @Test
    void filesAreTakenAndLeftOut() throws IOException {
        file("cqlcheck.yaml", "include: ['*.cql.vm', scripts/*.txt]\nexclude: [generated, /old.cql]\n");
        file("db/cqlcheck.yaml", "exclude: '*_dump.cql'\n");
        Configuration configuration = configuration();

        assertThat(List.of(
                        "a.cql",
                        "b.cql.vm",
                        "b.vm",
                        "scripts/c.txt",
                        "c.txt",
                        "generated/d.cql",
                        "x/generated/y/d.cql.vm",
                        "old.cql",
                        "x/old.cql",
                        "db/a_dump.cql",
                        "a_dump.cql"))
                .filteredOn(name -> configuration.takes(directory.resolve(name)))
                .containsExactly("a.cql", "b.cql.vm", "scripts/c.txt", "x/old.cql", "a_dump.cql");
    }

    @Test
    void eachFileIsJudgedByItsOwnSettings() throws IOException {
        file("cqlcheck.yaml", """
                rules: {allow-filtering: error, partition-size-estimate: off}
                overrides:
                  - files: tests
                    rules: {allow-filtering: off}
                  - files: small
                    tables: {shop.orders: {rows: 40}}
                """);
        file("schema.cql", TABLE).file("a.cql", SCAN).file("tests/a.cql", SCAN).file("small/a.cql", SCAN);

        assertThat(lines(analysis())).containsExactly("a.cql error allow-filtering");
    }

    @Test
    void anOptionOfARuleIsItsThreshold() throws IOException {
        String list = "SELECT total FROM shop.orders WHERE id IN (1, 2, 3, 4);\n";
        file("schema.cql", TABLE.replace("uuid", "int")).file("a.cql", list).file("strict/b.cql", list);
        file("strict/cqlcheck.yaml", "rules: {in-on-partition-key: {warn-above: 3}}\n");

        assertThat(lines(analysis()))
                .containsExactly("a.cql note in-on-partition-key", "strict/b.cql warning in-on-partition-key");
    }

    @Test
    void aReasonMayBeLeftOutIfTheTeamWantsNone() throws IOException {
        String ignored = TABLE + "-- cqlcheck-ignore allow-filtering\n" + SCAN;
        file("a.cql", ignored).file("free/a.cql", ignored);
        file("free/cqlcheck.yaml", "rules: {unused-ignore: {reason-required: 0}}\n");

        assertThat(lines(analysis())).containsExactly("a.cql warning unused-ignore");
    }

    @Test
    void filesOfOneScopeSeeItsDefinitionsOnly() throws IOException {
        file("cqlcheck.yaml", """
                schemas:
                  - files: orders
                    schema: [orders/schema.cql, common]
                  - files: billing
                    schema: common/*.cql
                """);
        file("orders/schema.cql", TABLE).file("billing/schema.cql", TABLE.replace("total", "sum"));
        file("common/people.cql", "CREATE TABLE shop.people (id uuid PRIMARY KEY, age int);\n");
        file("orders/q/a.cql", SCAN + "SELECT age FROM shop.people WHERE id = ?;\n");
        file("billing/q/a.cql", SCAN + "SELECT aeg FROM shop.people WHERE id = ?;\n");
        file("elsewhere/a.cql", SCAN);

        Analysis analysis = analysis();

        assertThat(lines(analysis))
                .containsExactly(
                        "billing/q/a.cql error undefined-reference",
                        "billing/q/a.cql error undefined-reference",
                        "elsewhere/a.cql warning allow-filtering",
                        "orders/q/a.cql error allow-filtering");
        assertThat(analysis.files()).isEqualTo(6);
        assertThat(analysis.statements()).isEqualTo(8);
        assertThat(analysis.unjudged()).isEqualTo(new Unjudged(1, 0));
    }

    /** What traffic a table sees comes from the files of its scope. */
    @Test
    void definitionsThatNoFilesClaimBelongToTheScopeThatNamesThem() throws IOException {
        file("cqlcheck.yaml", "schemas: [{files: orders, schema: ddl/orders.cql}]\n");
        file("ddl/orders.cql", TABLE).file("orders/a.cql", SCAN);

        Configuration configuration = configuration();
        assertThat(configuration.settings(directory.resolve("ddl/orders.cql")).scope())
                .isPresent()
                .isEqualTo(configuration
                        .settings(directory.resolve("orders/a.cql"))
                        .scope());
        assertThat(lines(analysis())).containsExactly("orders/a.cql error allow-filtering");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tarket: dse                                | 1:1: there is no setting tarket; did you mean target?
            colour: red                                | 1:1: there is no setting colour; there are root, target, preset, preview, rules, placeholders, guardrails, inline-config, tables, include, exclude, schemas, overrides
            target: cassandra-5.1                      | 1:9: target: expected cassandra-3.11, cassandra-4.0, cassandra-4.1, cassandra-5.0, cassandra-6.0, scylladb, dse, astra, amazon-keyspaces or yugabytedb but was 'cassandra-5.1'
            preset: stirct                             | 1:9: preset: expected recommended, strict or all but was 'stirct'; did you mean strict?
            preview: yes                               | 1:10: preview: expected true or false but was 'yes'
            placeholders: [dolar]                      | 1:15: placeholders: dolar is no kind of placeholder; did you mean dollar?
            guardrails: nowhere.yaml                   | 1:13: guardrails: nowhere.yaml cannot be read: no such file or directory
            guardrails: [a, b]                         | 1:13: guardrails: expected a file such as ops/cassandra.yaml but was a list
            rules: {alow-filtering: error}             | 1:9: alow-filtering is neither a rule nor a category; did you mean allow-filtering?
            rules: {qqqqqqq: error}                    | 1:9: qqqqqqq is neither a rule nor a category; cqlcheck rules lists them
            rules: {allow-filtering: fatal}            | 1:26: allow-filtering: expected off, on, note, warning or error but was 'fatal'
            rules: {allow-filtering: {levle: error}}   | 1:27: there is no setting levle; did you mean level?
            rules: {in-on-partition-key: {warn-above: many}} | 1:43: warn-above: expected a whole number, 0 or more but was 'many'
            rules: {in-on-partition-key: {warn-above: 99999999999}} | 1:43: warn-above: expected a whole number, 0 or more but was '99999999999'
            rules: [allow-filtering]                   | 1:8: expected rules and their levels, such as allow-filtering: error but was a list
            tables: {shop.orders: {row: 40}}           | 1:24: row: cqlcheck knows no row of a table; did you mean rows?
            tables: {shop.orders: {rows: few}}         | 1:24: rows: expected a whole number above 0 but was 'few'
            tables: {a.b.c: {rows: 40}}                | 1:10: a.b.c is no name of a table, such as shop.orders
            include: {a: b}                            | 1:10: include: expected a word or a list of words but was a block
            overrides: [{preset: all}]                 | 1:13: says no files; add files: legacy/**, for example
            overrides: [{files: a, exclude: b}]        | 1:24: exclude counts for the whole file only; it cannot stand among overrides
            overrides: {files: a}                      | 1:12: overrides: expected a list, whose items start as in - files: legacy/** but was a block
            schemas: [{files: a, schema: nowhere.cql}] | 1:30: schema: no file is called nowhere.cql here
            schemas: [{schema: cqlcheck.yaml}]         | 1:11: says no files; add files: services/orders/**, for example
            schemas: [{file: a}]                       | 1:12: there is no setting file; did you mean files?
            target: &t dse, root: *t                   | 1:21: is no YAML: mapping values are not allowed here
            {target: &t dse, preset: *t}               | 1:26: aliases are not followed; write out what *t stands for
            {include: [&t a], exclude: [b, *t]}        | 1:32: aliases are not followed; write out what *t stands for
            {target: dse, target: astra}               | 1:15: target stands in line 1 already
            exclude: [a, !b.cql ]                      | 1:14: what starts with ! is text only in quotes: "!b.cql"
            {[a, b]: dse}                              | 1:2: expected a name but was a list
            just words                                 | 1:1: expected settings such as target: cassandra-4.1 but was 'just words'
            """)
    void aMistakeIsOneLineWithItsPlaceAndARemedy(String yaml, String message) throws IOException {
        file("cqlcheck.yaml", yaml);
        Configuration configuration = configuration();
        configuration.settings(directory.resolve("a.cql"));

        assertThat(configuration.mistakes().get(0)).isEqualTo("cqlcheck.yaml:" + message);
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        file("cqlcheck.yaml", "tarket: dse\nrules:\n  reads: of\n  writes: off\n")
                .file("db/cqlcheck.yaml", "- a\n");
        Configuration configuration = configuration();
        configuration.settings(directory.resolve("db/a.cql"));
        configuration.settings(directory.resolve("db/b.cql"));

        assertThat(configuration.mistakes())
                .containsExactly(
                        "cqlcheck.yaml:1:1: there is no setting tarket; did you mean target?",
                        "cqlcheck.yaml:3:10: reads: expected off, on, note, warning or error but was 'of'",
                        "db/cqlcheck.yaml:1:1: expected settings such as target: cassandra-4.1 but was a list");
    }

    @Test
    void twoFilesInOneDirectoryAreOneTooMany() throws IOException {
        file("cqlcheck.yaml", "preset: all\n").file(".cqlcheck.yaml", "preset: strict\n");
        Configuration configuration = configuration();
        configuration.settings(directory.resolve("a.cql"));

        assertThat(configuration.mistakes()).hasSize(1);
        assertThat(configuration.mistakes().get(0)).contains("beside it; keep one");
    }

    @Test
    void oneFileThatIsNamedCountsForAll() throws IOException {
        file("cqlcheck.yaml", "preset: all\n").file("ci/lint.yaml", "target: dse\n");
        Configuration configuration = Configuration.of(directory.resolve("ci/lint.yaml"), ANALYZER::rules, directory);

        Settings settings = configuration.settings(directory.resolve("a.cql"));

        assertThat(settings.dialect().target()).isEqualTo(Target.DSE);
        assertThat(settings.levels().preset()).isEqualTo(Preset.RECOMMENDED);
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Configuration configuration = Configuration.of(directory.resolve("no.yaml"), ANALYZER::rules, directory);

        assertThat(configuration.mistakes()).containsExactly("no.yaml: cannot be read: no such file or directory");
    }

    /** What is said behind it, as on a command line, goes before it. */
    @Test
    void whatIsSaidLaterGoesBeforeIt() throws IOException {
        file("cqlcheck.yaml", "rules: {allow-filtering: error}\n");
        Configuration configuration = configuration();
        Source source = Source.of(directory.resolve("a.cql"), (TABLE + SCAN).getBytes());

        Analysis analysis = ANALYZER.withSettings(configuration::settings)
                .with(settings -> settings.withLevels(settings.levels().with("allow-filtering", Level.NOTE)))
                .analyze(List.of(source));

        assertThat(analysis.findings()).extracting(Finding::severity).containsOnly(Severity.NOTE);
    }
}
