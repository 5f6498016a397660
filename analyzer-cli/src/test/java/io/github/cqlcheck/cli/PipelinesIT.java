package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What others run in their pipelines, as far as it runs without their servers. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts")
class PipelinesIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String APPLICATION = System.getProperty("application");
    private static final String BUILDING = "mvn -B -q -pl analyzer-cli -am package -DskipTests";
    private static final String SCAN = "SELECT id FROM shop.orders WHERE total = 1 ALLOW FILTERING;\n";

    @TempDir
    private Path directory;

    private final Map<String, String> variables = new HashMap<>(Map.of("CQLCHECK_HOME", APPLICATION));

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        Files.writeString(directory.resolve("schema.cql"), Program.CLEAN);
        Files.writeString(directory.resolve("orders.cql"), SCAN);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<String, Object> file(String name) throws IOException {
        return yaml(Files.readString(PROJECT.resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Object node, Object... path) {
        Object found = node;
        for (Object step : path) {
            found = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
        }
        return (T) found;
    }

    private static List<Map<String, Object>> hooks() throws IOException {
        return at(yaml("hooks:\n" + Files.readString(PROJECT.resolve(".pre-commit-hooks.yaml"))), "hooks");
    }

    private Ended run(String... command) throws Exception {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    /** A program of that name, found before all others. */
    private void command(String name, String script) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        variables.put("PATH", bin + ":" + System.getenv("PATH"));
    }

    /** A Maven that takes no time and builds a cqlcheck that tells what it is asked. */
    private void quickMaven() throws IOException {
        command("mvn", """
                echo "mvn $*" >> '%s/built'
                mkdir -p analyzer-cli/target/cqlcheck/bin
                printf '#!/bin/sh\\necho "$@"\\n' > analyzer-cli/target/cqlcheck/bin/cqlcheck
                chmod +x analyzer-cli/target/cqlcheck/bin/cqlcheck
                """.formatted(directory));
        variables.put("CQLCHECK_HOME", "");
    }

    private Path checkout() throws IOException {
        Path checkout = directory.resolve("check out");
        Files.createDirectories(checkout.resolve(".ci"));
        Path script = checkout.resolve(".ci/cqlcheck");
        Files.copy(PROJECT.resolve(".ci/cqlcheck"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    @Test
    void checkoutIsBuiltOnce() throws Exception {
        quickMaven();
        String script = checkout().toString();

        assertThat(run(script, "a b", "--fix").out()).isEqualTo("a b --fix\n");
        assertThat(run(script, "c")).isEqualTo(new Ended(0, "c\n", ""));
        assertThat(directory.resolve("built")).hasContent(BUILDING);
    }

    @Test
    void buildThatFailsIsToldAndTriedAgain() throws Exception {
        quickMaven();
        command("mvn", "echo 'no network'; exit 1\n");
        String script = checkout().toString();

        for (int i = 0; i < 2; i++) {
            Ended ended = run(script, "c");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("no network\n", "cqlcheck could not be built in ");
        }
    }

    @Test
    void hooksTakeTheFilesThatCqlcheckDoes() throws Exception {
        for (Map<String, Object> hook : hooks()) {
            Pattern files = Pattern.compile(at(hook, "files"));
            for (String name : List.of(
                    "a.cql",
                    "db/b.cqlsh",
                    "a.cql.j2",
                    "a.cql.tmpl",
                    "a.cqlsh.in",
                    "a.cql.bak",
                    "a.sql",
                    "cql",
                    "a.cql.j3")) {
                assertThat(files.matcher(name).find()).as(name).isEqualTo(SourceFiles.isCql(Path.of(name)));
            }
        }
    }

    @Test
    void hookKnowsTheSchemaOfFilesThatAreNotStaged() throws Exception {
        Map<String, Object> hook = hooks().get(0);
        List<String> command = new ArrayList<>(
                List.of(PROJECT.resolve(hook.get("entry").toString()).toString()));
        command.addAll(at(hook, "args"));
        command.addAll(List.of("--format", "concise", "orders.cql"));

        Ended ended = run(command.toArray(String[]::new));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("orders.cql:1:44: error[allow-filtering] reads every partition of shop.orders");
    }

    private Ended step(Map<String, Object> action, Map<String, String> inputs) throws Exception {
        Map<String, Map<String, Object>> declared = at(action, "inputs");
        Map<String, Object> values = new TreeMap<>();
        declared.forEach((name, input) ->
                values.put(name, inputs.getOrDefault(name, input.get("default").toString())));
        Map<String, String> environment = at(action, "runs", "steps", 0, "env");
        environment.forEach((name, value) -> variables.put(
                name,
                value.startsWith("${{ inputs.")
                        ? values.get(value.replaceAll("\\$\\{\\{ inputs\\.|\\s*}}", ""))
                                .toString()
                        : PROJECT.toString()));
        variables.put("GITHUB_WORKSPACE", directory.toString());
        variables.put("GITHUB_OUTPUT", directory.resolve("output").toString());
        variables.put("RUNNER_TEMP", directory.toString());
        // as the runner starts it
        return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", at(action, "runs", "steps", 0, "run"));
    }

    @Test
    void actionAnnotatesAndLeavesSarifToUpload() throws Exception {
        Map<String, Object> action = file("action.yml");

        Ended ended = step(
                action,
                Map.of("options", "--level select-star=off\n--preset strict", "paths", "schema.cql\norders.cql\n"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("::error title=cqlcheck (allow-filtering),file=orders.cql,line=1,");
        assertThat(directory.resolve("output"))
                .hasContent("sarif-file=%s/cqlcheck.sarif\nexit-code=1\ncomplete=true\n".formatted(directory));
        assertThat(directory.resolve("cqlcheck.sarif")).content().contains("\"orders.cql\"");
        variables.put("CODE", "1");
        assertThat(run("bash", "-e", "-c", at(action, "runs", "steps", 2, "run"))
                        .exitCode())
                .isEqualTo(1);
    }

    /** Nothing in an input is run, and half a report is not uploaded. */
    @Test
    void actionTakesInputsForWords() throws Exception {
        Ended ended = step(file("action.yml"), Map.of("paths", "$(touch a); `touch b`\n", "fail-on", "never"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .startsWith("cqlcheck: $(touch a); `touch b`: no such file or directory")
                .hasLineCount(1);
        assertThat(directory.resolve("output")).content().contains("exit-code=2\ncomplete=false\n");
        assertThat(directory.resolve("a")).doesNotExist();
    }

    @Test
    void gitLabBuildsOnceAndWritesCodeQuality() throws Exception {
        Map<String, Object> job = at(file("pipelines/gitlab-ci.yml"), "cqlcheck");
        Map<String, String> given = at(job, "variables");
        variables.putAll(given);
        quickMaven();
        command("git", "case $3 in fetch) echo \"$*\" >> '%s/fetched' ;; esac\n".formatted(directory));
        String before = at(job, "before_script", 0);

        assertThat(run("sh", "-ec", before)).isEqualTo(new Ended(0, "", ""));
        assertThat(run("sh", "-ec", before)).isEqualTo(new Ended(0, "", ""));

        assertThat(directory.resolve("built")).hasContent(BUILDING);
        assertThat(directory.resolve("fetched"))
                .content()
                .containsOnlyOnce("fetch -q --depth 1 https://github.com/cqlcheck/cqlcheck.git main");
        assertThat(run("sh", "-ec", at(job, "script", 0)).out())
                .isEqualTo("--output gitlab=%s -- .\n"
                        .formatted(PipelinesIT.<String>at(job, "artifacts", "reports", "codequality")));
    }

    @Test
    void imageIsBuiltLikeEverythingElse() throws IOException {
        String dockerfile = Files.readString(PROJECT.resolve("Dockerfile"));

        assertThat(dockerfile).contains("RUN " + BUILDING + "\n");
        assertThat(dockerfile).contains("COPY --from=build /build/analyzer-cli/target/cqlcheck /opt/cqlcheck\n");
        assertThat(Path.of(APPLICATION)).isEqualTo(PROJECT.resolve("analyzer-cli/target/cqlcheck"));
    }

    /** Names in the blocks of the page are those of the files. */
    @Test
    void pageSaysWhatThereIs() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/pipelines.md"));
        List<String> blocks = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(blocks).hasSize(3);
        assertThat(hooks())
                .extracting(hook -> hook.get("id"))
                .contains(PipelinesIT.<Object>at(yaml(blocks.get(0)), "repos", 0, "hooks", 0, "id"))
                .allMatch(id -> page.contains("| `%s` |".formatted(id)));
        Map<String, Object> inputs = at(file("action.yml"), "inputs");
        Map<String, Object> with = at(yaml(blocks.get(1)), "jobs", "cqlcheck", "steps", 1, "with");
        assertThat(inputs).containsKeys(with.keySet().toArray(String[]::new));
        assertThat(inputs.keySet()).allMatch(input -> page.contains("| `%s` |".formatted(input)));
        Map<String, Object> variablesOfJob = at(file("pipelines/gitlab-ci.yml"), "cqlcheck", "variables");
        Map<String, Object> variablesOfPage = at(yaml(blocks.get(2)), "cqlcheck", "variables");
        assertThat(variablesOfJob).containsKeys(variablesOfPage.keySet().toArray(String[]::new));
        assertThat(PipelinesIT.<String>at(yaml(blocks.get(2)), "include", 0, "remote"))
                .endsWith("pipelines/gitlab-ci.yml");
    }
}
