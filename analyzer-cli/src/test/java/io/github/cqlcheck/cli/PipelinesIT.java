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
import java.util.regex.Matcher;
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
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (\\S+) }}");
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

    /** Runs a step of the action as the runner does, with these values of expressions and the defaults of other inputs. */
    private Ended step(String name, Map<String, String> given) throws Exception {
        Map<String, Object> action = file("action.yml");
        Map<String, String> values = new TreeMap<>();
        Map<String, Map<String, Object>> inputs = at(action, "inputs");
        inputs.forEach((input, facts) ->
                values.put("inputs." + input, facts.get("default").toString()));
        // where cqlcheck is, when an earlier step has put it there
        values.put("runner.temp", Path.of(APPLICATION).getParent().toString());
        values.putAll(given);
        List<Map<String, Object>> steps = at(action, "runs", "steps");
        Map<String, Object> step = steps.stream()
                .filter(each -> each.get("name").equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment = at(step, "env");
        environment.forEach((variable, value) -> variables.put(
                variable,
                EXPRESSION
                        .matcher(value)
                        .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))));
        variables.put("GITHUB_WORKSPACE", directory.toString());
        variables.put("GITHUB_OUTPUT", directory.resolve("output").toString());
        variables.put("RUNNER_TEMP", directory.toString());
        return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", at(step, "run"));
    }

    private static Map<String, String> inputs(String... namesAndValues) {
        Map<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put("inputs." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    @Test
    void actionBuildsWhatIsNotKeptOfAnotherJob() throws Exception {
        quickMaven();
        Path checkout = checkout().getParent().getParent();
        Map<String, String> here = Map.of("github.action_path", checkout.toString());

        assertThat(step("Build cqlcheck", here).out()).isEqualTo("--version\n");
        assertThat(directory.resolve("built")).hasContent(BUILDING);
        assertThat(directory.resolve("cqlcheck/bin/cqlcheck")).exists();
    }

    @Test
    void actionTellsItsVersionsByWhatTheyAreBuiltFrom() throws Exception {
        Path checkout = checkout().getParent().getParent();
        Map<String, String> here = Map.of("github.action_path", checkout.toString());
        variables.put("JAVA_HOME_21_X64", "/java/21");
        String version = "Tell this cqlcheck from others";

        step(version, here);
        Files.createDirectories(checkout.resolve("analyzer-cli/target"));
        Files.writeString(checkout.resolve("analyzer-cli/target/built"), "");
        step(version, here);
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        assertThat(step(version, here)).isEqualTo(new Ended(0, "", ""));

        List<String> lines = Files.readAllLines(directory.resolve("output"));
        assertThat(lines).hasSize(6).filteredOn("java-home=/java/21"::equals).hasSize(3);
        assertThat(lines.get(1))
                .matches("hash=[0-9a-f]{40}")
                .isEqualTo(lines.get(3))
                .isNotEqualTo(lines.get(5));
    }

    @Test
    void actionAnnotatesAndLeavesSarifToUpload() throws Exception {
        Ended ended = step(
                "Run cqlcheck",
                inputs("options", "--level select-star=off\n--preset strict", "paths", "schema.cql\norders.cql\n"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("::error title=cqlcheck (allow-filtering),file=orders.cql,line=1,");
        assertThat(directory.resolve("output"))
                .hasContent("sarif-file=%s/cqlcheck.sarif\nexit-code=1\ncomplete=true\n".formatted(directory));
        assertThat(directory.resolve("cqlcheck.sarif")).content().contains("\"orders.cql\"");
        assertThat(step("Judge", Map.of("steps.check.outputs.exit-code", "1")).exitCode())
                .isEqualTo(1);
    }

    /** Nothing in an input is run, and half a report is not uploaded. */
    @Test
    void actionTakesInputsForWords() throws Exception {
        Ended ended = step("Run cqlcheck", inputs("paths", "$(touch a); `touch b`\n", "fail-on", "never"));

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
