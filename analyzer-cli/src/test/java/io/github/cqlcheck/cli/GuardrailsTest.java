package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --guardrails} judges by a {@code cassandra.yaml}; one that cannot be is one line and exit code 2. */
class GuardrailsTest {
    private static final String TABLE = "CREATE TABLE shop.t (id int PRIMARY KEY, a int, b int);\n";

    @TempDir
    private Path directory;

    @Test
    void whatTheClusterRefusesIsAnError() {
        Result result = new Program(directory)
                .file("a.cql", TABLE)
                .file("cassandra.yaml", "num_tokens: 16\ncolumns_per_table_fail_threshold: 2 # narrow\n")
                .run("--guardrails DIR/cassandra.yaml --format concise DIR/a.cql");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("a.cql:1:14: error[cluster-guardrail] your cluster refuses shop.t with 3 columns:"
                        + " columns_per_table_fail_threshold is 2\n");
    }

    @Test
    void withoutTheOptionNothingIsRefused() {
        Result result = new Program(directory)
                .file("a.cql", TABLE)
                .file("cassandra.yaml", "columns_per_table_fail_threshold: 2\n")
                .run("--format concise DIR/a.cql");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).doesNotContain("cluster-guardrail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    columns_per_table_fail_threshold: many | :1:1: columns_per_table_fail_threshold: expected a whole number above 0, or -1 for no limit but was 'many'
                    a: [                                   | :1:5: is no YAML: expected the node content, but found '<stream end>'
                    - a                                    | :1:1: holds no settings, which look like allow_filtering_enabled: false
                    num_tokens: 16                         | : sets no guardrail that can be judged from CQL; cqlcheck explain cluster-guardrail lists those
                    """)
    void aMistakeInTheFileIsOneLine(String yaml, String complaint) {
        Result result = new Program(directory)
                .file("a.cql", TABLE)
                .file("cassandra.yaml", yaml)
                .run("--guardrails DIR/cassandra.yaml DIR/a.cql");

        assertThat(result).isEqualTo(new Result(2, "", "cqlcheck: --guardrails DIR/cassandra.yaml" + complaint + "\n"));
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Result result = new Program(directory).file("a.cql", TABLE).run("--guardrails DIR/none.yaml DIR/a.cql");

        assertThat(result)
                .isEqualTo(new Result(
                        2, "", "cqlcheck: --guardrails DIR/none.yaml: cannot be read: no such file or directory\n"));
    }

    @Test
    void aDirectoryIsOneLine() {
        Result result = new Program(directory).file("a.cql", TABLE).run("--guardrails DIR DIR/a.cql");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).matches("cqlcheck: --guardrails DIR: cannot be read: [^\n]+\n");
        assertThat(result.out()).isEmpty();
    }
}
