package io.github.cqlcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters and their effects; how Maven hands them over, the projects under {@code src/it} show. */
class CheckMojoTest {
    private static final String TABLE = "CREATE TABLE shop.t (a int PRIMARY KEY, b int);\n";
    private static final String SCAN = "SELECT * FROM shop.t WHERE b = 1 ALLOW FILTERING;\n";
    private static final String LOOKUP = "SELECT b FROM shop.t WHERE a = ?;\n";
    private static final String BROKEN = "SELEC x;\n";

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final CheckMojo mojo = new CheckMojo();

    @BeforeEach
    void asMavenDoesByDefault() throws IOException {
        root = root.toRealPath();
        module("shop", "jar");
        mojo.reactorRoot = root.toFile();
        mojo.failOnViolation = true;
        mojo.useConfigFiles = true;
        mojo.useBaseline = true;
        mojo.inlineConfig = true;
        mojo.violationSeverity = "warning";
        mojo.formats = List.of("sarif", "text");
        mojo.sarifCategory = "cqlcheck";
        mojo.consoleOutput = true;
        mojo.aggregate = true;
        mojo.failAtEnd = true;
        mojo.setLog(log);
    }

    @Test
    void usualDirectoriesAreReadAsFarAsTheyExist() throws Exception {
        write("shop/src/main/cql/schema.cql", TABLE);
        write("shop/src/test/resources/deep/lookup.cql.tmpl", LOOKUP);
        write("shop/src/test/cql/not-here.cql", BROKEN);
        write("shop/src/main/resources/notes.txt", BROKEN);

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: cqlcheck found nothing in 2 files; see shop/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void findingsFailTheBuildAndAreReported() throws Exception {
        write("shop/src/main/cql/schema.cql", TABLE);
        write("shop/src/main/cql/scan.cql", SCAN);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck found 1 error; see shop/target/cqlcheck/cqlcheck.txt");
        assertThat(log.entries()).singleElement().asString().startsWith("error: error[allow-filtering]: ");
        assertThat(reports()).containsExactly("cqlcheck.sarif", "cqlcheck.txt");
        assertThat(report("cqlcheck.txt")).contains(" --> shop/src/main/cql/scan.cql:1:");
        assertThat(report("cqlcheck.sarif")).contains("\"shop/src/main/cql/scan.cql\"");
    }

    @Test
    void sarifSaysItsCategoryAndWhatIsSuppressed() throws Exception {
        write("shop/src/main/cql/scan.cql", TABLE + "-- cqlcheck-ignore allow-filtering: forty rows\n" + SCAN);
        mojo.sarifCategory = "cqlcheck/shop";
        mojo.sarifSuppressed = true;

        mojo.execute();

        assertThat(report("cqlcheck.sarif"))
                .contains("\"id\" : \"cqlcheck/shop/\"", "\"justification\" : \"forty rows\"");

        String first = report("cqlcheck.sarif");
        mojo.incremental = true;
        mojo.execute();
        mojo.execute();

        assertThat(log.entries()).anyMatch(entry -> entry.contains("unchanged since the last build"));
        assertThat(report("cqlcheck.sarif")).isEqualTo(first);
    }

    @Test
    void everyFormatHasItsFile() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        mojo.formats = List.of("text", "concise", "json", "sarif", "checkstyle", "junit", "github", "gitlab", "html");
        mojo.failOnViolation = false;

        mojo.execute();

        assertThat(reports())
                .containsExactlyInAnyOrder(
                        "cqlcheck.txt",
                        "cqlcheck.concise.txt",
                        "cqlcheck.json",
                        "cqlcheck.sarif",
                        "cqlcheck.checkstyle.xml",
                        "cqlcheck.junit.xml",
                        "cqlcheck.github.txt",
                        "cqlcheck.gitlab.json",
                        "cqlcheck.html")
                .allSatisfy(file -> assertThat(report(file)).contains("shop/src/main/cql/broken.cql"));
    }

    @Test
    void guardrailsOfTheClusterAreKept() throws Exception {
        write("shop/src/main/cql/schema.cql", TABLE);
        write("shop/cassandra.yaml", "num_tokens: 16\ncolumns_per_table_fail_threshold: 1\n");
        mojo.guardrails = root.resolve("shop/cassandra.yaml").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck found 1 error; see shop/target/cqlcheck/cqlcheck.txt");
        assertThat(report("cqlcheck.txt")).contains("your cluster refuses shop.t with 2 columns");
    }

    @Test
    void guardrailsThatCannotBeReadAreAMistake() throws Exception {
        write("shop/cassandra.yaml", "allow_filtering_enabled: perhaps\n");
        mojo.guardrails = root.resolve("shop/cassandra.yaml").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "parameter guardrails: %s/shop/cassandra.yaml:1:1: allow_filtering_enabled: expected true or false but was 'perhaps'",
                        root.toString().replace('\\', '/'));

        mojo.guardrails = root.resolve("none.yaml").toFile();
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("parameter guardrails: '%s' cannot be read: no such file or directory", mojo.guardrails);
    }

    @Test
    void commentsSuppressFindingsUnlessTold() throws Exception {
        write("shop/src/main/cql/scan.cql", "-- cqlcheck-ignore syntax-error: filled in later\n" + BROKEN);

        mojo.execute();
        assertThat(report("cqlcheck.txt")).contains("1 finding is suppressed by comments");
        assertThat(report("cqlcheck.sarif")).contains("\"results\" : [ ]");

        mojo.inlineConfig = false;
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck found 1 error; see shop/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void configurationFilesCountUnlessParametersSayOtherwise() throws Exception {
        write("cqlcheck.yaml", "rules: {syntax-error: off}\nexclude: generated\n");
        write("shop/src/main/cql/broken.cql", BROKEN);
        write("shop/src/main/cql/generated/broken.cql", BROKEN);
        write("strict.yaml", "rules: {syntax-error: error}\n");

        mojo.execute();
        assertThat(report("cqlcheck.txt")).contains("No findings in 1 file");

        mojo.levels = Map.of("syntax-error", "note");
        mojo.execute();
        assertThat(report("cqlcheck.txt")).contains("Found 1 note in 1 file");

        mojo.levels = Map.of();
        mojo.configFile = root.resolve("strict.yaml").toFile();
        assertThatThrownBy(mojo::execute).hasMessageContaining("cqlcheck found 2 errors");

        mojo.configFile = null;
        mojo.useConfigFiles = false;
        assertThatThrownBy(mojo::execute).hasMessageContaining("cqlcheck found 2 errors");
    }

    @Test
    void mistakesInConfigurationFilesAreToldLineByLine() throws Exception {
        write("shop/cqlcheck.yaml", "tarket: dse\nrules: {no-such: off}\n");
        write("shop/src/main/cql/schema.cql", TABLE);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("""
                        shop/cqlcheck.yaml:1:1: there is no setting tarket; did you mean target?
                        shop/cqlcheck.yaml:2:9: no-such is neither a rule nor a category; cqlcheck rules lists them\
                        """);
    }

    @Test
    void filesAreReadInNaturalOrder() throws Exception {
        write("shop/src/main/cql/V10.cql", BROKEN);
        write("shop/src/main/cql/V9.cql", BROKEN);
        mojo.formats = List.of("concise");
        mojo.failOnViolation = false;

        mojo.execute();

        assertThat(report("cqlcheck.concise.txt").lines().map(line -> line.replaceFirst(":.*", "")))
                .startsWith("shop/src/main/cql/V9.cql", "shop/src/main/cql/V10.cql");
    }

    @Test
    void includesAndExcludesChoose() throws Exception {
        write("shop/src/main/cql/schema.cql", BROKEN);
        write("shop/src/main/cql/new/query.txt", BROKEN);
        write("shop/src/main/cql/old/query.txt", BROKEN);
        mojo.includes = List.of("**/*.txt");
        mojo.excludes = List.of("old/**");
        mojo.formats = List.of("concise");
        mojo.failOnViolation = false;

        mojo.execute();

        assertThat(report("cqlcheck.concise.txt"))
                .contains("new/query.txt")
                .doesNotContain("old/query.txt", "schema.cql");
    }

    @Test
    void sourceDirectoriesMayOverlap() throws Exception {
        write("shop/cql/deep/broken.cql", BROKEN);
        mojo.sourceDirectories = Arrays.asList(new File("cql"), null, new File("cql/deep"));

        assertThatThrownBy(mojo::execute).hasMessageStartingWith("cqlcheck found 1 error;");
    }

    @Test
    void schemasGiveDefinitionsAndAreNotReportedOn() throws Exception {
        write("schema/V1.cql", TABLE + BROKEN);
        write("shop/src/main/cql/lookup.cql", LOOKUP);
        mojo.schemas = List.of(new File("../schema"), new File("../schema/V1.cql"));

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: cqlcheck found nothing in 1 file; see shop/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void statementsOnUnknownTablesAreCounted() throws Exception {
        write("shop/src/main/cql/lookup.cql", LOOKUP);

        mojo.execute();

        assertThat(log.entries())
                .startsWith(
                        "info: cqlcheck could not judge 1 statement whose table is not known; name the definitions as schemas");
    }

    @Test
    void findingsMayBeTolerated() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        mojo.failOnViolation = false;
        mojo.consoleOutput = false;

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("info: cqlcheck found 1 error; see shop/target/cqlcheck/cqlcheck.txt");
    }

    @Test
    void moreThanAllowedIsSaidSo() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN + BROKEN);
        mojo.maxAllowedViolations = 1;
        mojo.violationSeverity = "Error";
        mojo.formats = List.of();

        assertThatThrownBy(mojo::execute).hasMessage("cqlcheck found 2 errors, more than the 1 allowed");
        assertThat(root.resolve("shop/target")).doesNotExist();
    }

    @Test
    void unreadableFileCostsOnlyItself() throws Exception {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "a file that not even root can read");
        write("shop/src/main/cql/z.cql", BROKEN);
        Files.createSymbolicLink(root.resolve("shop/src/main/cql/a.cql"), unreadable);
        mojo.failOnViolation = false;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("cqlcheck found 1 error, and could not read shop/src/main/cql/a.cql;"
                        + " see shop/target/cqlcheck/cqlcheck.txt");
        assertThat(log.entries().get(0)).startsWith("error: cannot read shop/src/main/cql/a.cql: ");
        assertThat(log.entries().get(1)).startsWith("error: error[syntax-error]: ");
        assertThat(report("cqlcheck.txt")).contains("shop/src/main/cql/z.cql");
    }

    @Test
    void rulesThatCannotBeLoadedFailTheBuildWhenAllIsReported() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        write("rules/META-INF/services/io.github.cqlcheck.rule.Rule", "com.example.Missing");
        mojo.failOnViolation = false;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader rules =
                new URLClassLoader(new URL[] {root.resolve("rules").toUri().toURL()}, before)) {
            thread.setContextClassLoader(rules);
            assertThatThrownBy(mojo::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessage("cqlcheck found 1 error, and could not ask com.example.Missing;"
                            + " see shop/target/cqlcheck/cqlcheck.txt");
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(log.entries().get(0)).startsWith("error: internal error of the rule com.example.Missing: ");
        assertThat(report("cqlcheck.sarif")).contains("com.example.Missing", "\"executionSuccessful\" : false");
    }

    @Test
    void modulesBehindASymbolicLinkKeepTheirNames() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        Path link = Files.createSymbolicLink(root.resolveSibling(root.getFileName() + "-link"), root);
        mojo.basedir = link.resolve("shop").toFile();
        try {
            assertThatThrownBy(mojo::execute).hasMessageEndingWith("see shop/target/cqlcheck/cqlcheck.txt");
        } finally {
            Files.delete(link);
        }
        assertThat(report("cqlcheck.sarif")).contains("\"shop/src/main/cql/broken.cql\"");
    }

    @Test
    void aTargetTakesItsOwnSyntax() throws Exception {
        write("shop/src/main/cql/queries.cql", TABLE + "SELECT name FROM shop.u WHERE id = ? BYPASS CACHE;");
        mojo.target = "scylladb";

        mojo.execute();

        mojo.target = "cassandra-5.0";
        assertThatThrownBy(mojo::execute).hasMessageStartingWith("cqlcheck found 1 error");
    }

    @Test
    void kindsOfPlaceholdersCanBeSwitchedOff() throws Exception {
        write("shop/src/main/cql/queries.cql", TABLE + "SELECT name FROM shop.u WHERE id = ${id};");
        mojo.placeholders = List.of("percent", "dollar-brace");

        mojo.execute();

        mojo.placeholders = List.of("none");
        assertThatThrownBy(mojo::execute).hasMessageStartingWith("cqlcheck found 1 error");

        mojo.placeholders = List.of("dolar");
        assertThatThrownBy(mojo::execute)
                .hasMessageStartingWith("parameter placeholders: 'dolar' is not one of angle, at, brace, dollar, ");
    }

    @Test
    void skipDoesNothing() throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        mojo.skip = true;
        mojo.violationSeverity = "fatal";

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: cqlcheck is skipped");
    }

    @ParameterizedTest
    @CsvSource({"jar, info", "pom, debug"})
    void moduleWithoutCqlPasses(String packaging, String level) throws Exception {
        module("shop", packaging);

        mojo.execute();

        assertThat(log.entries()).containsExactly(level + ": cqlcheck found no CQL files");
        assertThat(root.resolve("shop/target")).doesNotExist();
    }

    @Test
    void parentsNeedNotHaveTheDirectoriesOfTheirModules() throws Exception {
        module("shop", "pom");
        mojo.sourceDirectories = List.of(new File("src/main/queries"));

        mojo.execute();

        assertThat(log.entries()).containsExactly("debug: cqlcheck found no CQL files");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "violationSeverity    | fatal       | 'fatal' is not one of error, warning, note",
                "target               | cassandra-2 | 'cassandra-2' is not one of cassandra-3.11, cassandra-4.0,"
                        + " cassandra-4.1, cassandra-5.0, cassandra-6.0, scylladb, dse, astra, amazon-keyspaces, yugabytedb",
                "formats              | text,pdf    | 'pdf' is not one of text, concise, json, sarif, checkstyle, junit, github, gitlab, html",
                "maxAllowedViolations | -1          | '-1' is less than 0",
                "sourceDirectories    | cql,missing | 'shop/missing' does not exist",
                "sourceDirectories    | pom.xml     | 'shop/pom.xml' is not a directory",
                "schemas              | missing.cql | 'shop/missing.cql' does not exist",
            })
    void mistakeCostsOneLine(String parameter, String value, String message) throws Exception {
        write("shop/cql/broken.cql", BROKEN);
        write("shop/src/main/cql/broken.cql", BROKEN);
        set(parameter, value);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("parameter %s: %s".formatted(parameter, message))
                .hasNoCause();
        assertThat(root.resolve("shop/target")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cqlcheck", "cqlcheck/cqlcheck.txt/in-the-way"})
    void reportsThatCannotBeWrittenAreNamed(String inTheWay) throws Exception {
        write("shop/src/main/cql/broken.cql", BROKEN);
        write("shop/target/" + inTheWay, "");
        mojo.formats = List.of("text");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("cannot write shop/target/cqlcheck/cqlcheck.txt: ")
                .hasMessageNotContaining("Exception");
    }

    private void set(String parameter, String value) {
        Consumer<String> setter = switch (parameter) {
            case "violationSeverity" -> text -> mojo.violationSeverity = text;
            case "target" -> text -> mojo.target = text;
            case "formats" -> text -> mojo.formats = List.of(text.split(","));
            case "maxAllowedViolations" -> text -> mojo.maxAllowedViolations = Integer.parseInt(text);
            case "sourceDirectories" -> text -> mojo.sourceDirectories = files(text);
            case "schemas" -> text -> mojo.schemas = files(text);
            default -> throw new IllegalArgumentException(parameter);
        };
        setter.accept(value);
    }

    private static List<File> files(String text) {
        return Arrays.stream(text.split(",")).map(File::new).toList();
    }

    private void module(String name, String packaging) throws IOException {
        Path pom = write(name + "/pom.xml", "");
        mojo.project = new MavenProject();
        mojo.project.setFile(pom.toFile());
        mojo.project.setPackaging(packaging);
        mojo.project.getBuild().setDirectory(pom.resolveSibling("target").toString());
        mojo.basedir = pom.getParent().toFile();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> reports() throws IOException {
        try (var files = Files.list(root.resolve("shop/target/cqlcheck"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String report(String name) throws IOException {
        return Files.readString(root.resolve("shop/target/cqlcheck").resolve(name));
    }
}
