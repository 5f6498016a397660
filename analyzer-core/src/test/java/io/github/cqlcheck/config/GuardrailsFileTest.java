package io.github.cqlcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.target.GuardrailLimit;
import io.github.cqlcheck.target.GuardrailList;
import io.github.cqlcheck.target.GuardrailSwitch;
import io.github.cqlcheck.target.Guardrails;
import io.github.cqlcheck.target.Guardrails.Threshold;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a {@code cassandra.yaml}, and what is said of one that cannot be read. */
class GuardrailsFileTest {
    private static Guardrails read(String yaml) throws ConfigurationException {
        return GuardrailsFile.read(Source.of("cassandra.yaml", yaml));
    }

    private static void assertMistake(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void theRestOfTheFileMayBeWhateverItIs() throws ConfigurationException {
        Guardrails guardrails = read("""
                # Cassandra storage config YAML
                cluster_name: 'Test Cluster'
                num_tokens: 16
                hints_flush_period: 10000ms
                data_file_directories:
                    - /var/lib/cassandra/data
                    - [nested, {deeper: [*alias]}]
                seed_provider:
                  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
                    parameters:
                      - seeds: "127.0.0.1:7000"
                ? [a, complex, key]
                : !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]
                client_encryption_options: &options
                  allow_filtering_enabled: true
                server_encryption_options: *options
                allow_filtering_enabled: false # nobody scans here
                columns_per_table_warn_threshold: 30
                columns_per_table_fail_threshold: 1_000
                column_value_size_fail_threshold: 5MiB
                # tables_fail_threshold: 3
                table_properties_disallowed:
                  - CDC
                  - read_repair
                """);

        assertThat(guardrails)
                .isEqualTo(new Guardrails(
                        Map.of(GuardrailSwitch.ALLOW_FILTERING, "allow_filtering_enabled"),
                        Map.of(
                                GuardrailLimit.COLUMNS_PER_TABLE,
                                new Threshold("columns_per_table_warn_threshold", "30", 30)),
                        Map.of(
                                GuardrailLimit.COLUMNS_PER_TABLE,
                                new Threshold("columns_per_table_fail_threshold", "1_000", 1000),
                                GuardrailLimit.COLUMN_VALUE_SIZE,
                                new Threshold("column_value_size_fail_threshold", "5MiB", 5 << 20)),
                        Map.of(GuardrailList.TABLE_PROPERTIES_DISALLOWED, Set.of("cdc", "read_repair"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    group_by_enabled: true
                    group_by_enabled: YES
                    group_by_enabled: on
                    group_by_enabled: null
                    group_by_enabled:
                    group_by_enabled: ~
                    columns_per_table_fail_threshold: -1
                    columns_per_table_fail_threshold: null
                    column_value_size_fail_threshold:
                    column_value_size_fail_threshold: -1
                    column_value_size_failure_threshold_in_kb: -1
                    table_properties_disallowed:
                    """)
    void whatIsOffIsNoLimit(String yaml) throws ConfigurationException {
        assertThat(read(yaml).isEmpty()).isTrue();
        assertThat(Guardrails.none().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "512B, 512",
        "4KiB, 4096",
        "2MiB, 2097152",
        "3GiB, 3221225472",
        "'\"4KiB\"', 4096",
    })
    void sizesHaveUnits(String size, long bytes) throws ConfigurationException {
        assertThat(read("collection_size_warn_threshold: " + size)
                        .warn()
                        .get(GuardrailLimit.COLLECTION_SIZE)
                        .value())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "batch_size_fail_threshold_in_kb: 50, 51200",
        "'guardrails: {column_value_size_failure_threshold_in_kb: 2}', 2048",
        "'guardrails: {columns_per_table_failure_threshold: 7}', 7",
    })
    void namesOfOtherReleasesAndProductsAreRead(String yaml, long value) throws ConfigurationException {
        assertThat(read(yaml).fail().values()).extracting(Threshold::value).containsExactly(value);
    }

    @Test
    void theLastOfANameCounts() throws ConfigurationException {
        assertThat(read("group_by_enabled: false\ngroup_by_enabled: true").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    group_by_enabled: maybe                          | 1:1: group_by_enabled: expected true or false but was 'maybe'
                    group_by_enabled: [false]                        | 1:1: group_by_enabled: expected true or false but was a list
                    group_by_enabled: {a: false}                     | 1:1: group_by_enabled: expected true or false but was a block
                    columns_per_table_fail_threshold: many           | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was 'many'
                    columns_per_table_fail_threshold: 0              | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was '0'
                    columns_per_table_fail_threshold: -2             | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was '-2'
                    columns_per_table_fail_threshold: 5.5            | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was '5.5'
                    columns_per_table_fail_threshold: 99999999999999999999999 | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was '99999999999999999999999'
                    columns_per_table_fail_threshold: 3000000000     | 1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was '3000000000'
                    column_value_size_fail_threshold: 1048576        | 1:1: column_value_size_fail_threshold: expected a size such as 5MiB, or nothing for no limit but was '1048576'
                    column_value_size_fail_threshold: 5 MB           | 1:1: column_value_size_fail_threshold: expected a size such as 5MiB, or nothing for no limit but was '5 MB'
                    column_value_size_fail_threshold: 0MiB           | 1:1: column_value_size_fail_threshold: expected a size such as 5MiB, or nothing for no limit but was '0MiB'
                    column_value_size_fail_threshold: 999999999999999999GiB | 1:1: column_value_size_fail_threshold: expected a size such as 5MiB, or nothing for no limit but was '999999999999999999GiB'
                    table_properties_warned: cdc                     | 1:1: table_properties_warned: expected a list such as [cdc, read_repair] but was 'cdc'
                    table_properties_warned: [cdc, [x]]              | 1:1: table_properties_warned: expected a list such as [cdc, read_repair] but was a block
                    - group_by_enabled: false                        | 1:1: holds no settings, which look like allow_filtering_enabled: false
                    just words                                       | 1:1: holds no settings, which look like allow_filtering_enabled: false
                    a: b: c                                          | 1:5: is no YAML: mapping values are not allowed here
                    a: 'x                                            | 1:6: is no YAML: found unexpected end of stream
                    a: }                                             | 1:4: is no YAML: expected the node content, but found '}'
                    """)
    void aMistakeIsOneLine(String yaml, String message) {
        assertMistake(yaml, "cassandra.yaml:" + message);
    }

    @Test
    void linesAreCountedFromOne() {
        assertMistake(
                "# guardrails\n\ngroup_by_enabled: perhaps\n",
                "cassandra.yaml:3:1: group_by_enabled: expected true or false but was 'perhaps'");
    }

    @Test
    void aLongValueIsCutShort() {
        assertMistake(
                "group_by_enabled: " + "x".repeat(1000),
                "cassandra.yaml:1:1: group_by_enabled: expected true or false but was '%s...'"
                        .formatted("x".repeat(40)));
    }

    @Test
    void aFileWithoutGuardrailsIsNotTheOneThatWasMeant() {
        String message =
                "cassandra.yaml: sets no guardrail that can be judged from CQL; cqlcheck explain cluster-guardrail lists those";
        assertMistake("services:\n  cassandra:\n    image: cassandra:5.0\n", message);
        assertMistake("num_tokens: 16", message);
    }

    @Test
    void anEmptyFileHoldsNoSettings() {
        assertMistake("", "cassandra.yaml:1:1: holds no settings, which look like allow_filtering_enabled: false");
        assertMistake(
                "# all of it is a comment",
                "cassandra.yaml:1:1: holds no settings, which look like allow_filtering_enabled: false");
    }

    @Test
    void oneDocumentIsEnough() {
        assertMistake(
                "group_by_enabled: false\n---\ngroup_by_enabled: true\n",
                "cassandra.yaml:3:1: holds another document; keep one");
    }

    /** No alias is followed: a billion laughs are nine lines. */
    @Test
    void aliasesWithinAliasesDoNoHarm() throws ConfigurationException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%s: &a%s [".formatted(i, i))
                    .append("*a%s, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        bomb.append("group_by_enabled: false\n");

        assertThat(read(bomb.toString()).off()).containsOnlyKeys(GuardrailSwitch.GROUP_BY);
        assertMistake(
                bomb + "table_properties_warned: *a29",
                "cassandra.yaml:32:1: table_properties_warned: expected a list such as [cdc, read_repair] but was the alias *a29");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String message = " nests more than 64 levels, as no setting does";
        assertMistake("a: " + "[".repeat(100_000), "cassandra.yaml:1:68:" + message);
        assertMistake("a: " + "{b: ".repeat(100_000), "cassandra.yaml:1:257:" + message);
        assertMistake("group_by_enabled: " + "[".repeat(100_000), "cassandra.yaml:1:83:" + message);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> GuardrailsFile.read(
                        Source.of("cassandra.yaml", new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0, 0, 0, 0})))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .startsWith("cassandra.yaml")
                .doesNotContain("\n");
        assertThatThrownBy(() -> GuardrailsFile.read(
                        Source.of("cassandra.yaml", "a: \"\u0007\"".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .startsWith("cassandra.yaml: is no YAML: ")
                .doesNotContain("\n");
    }

    @Test
    void aHugeFileIsRefused() {
        assertMistake(
                "a: b # %s\n".formatted("x".repeat(1 << 20)),
                "cassandra.yaml: has more than 1048576 characters, as no such file has");
    }
}
