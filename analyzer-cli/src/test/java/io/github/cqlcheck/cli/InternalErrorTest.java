package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.Analyzer;
import io.github.cqlcheck.cli.Program.Result;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalErrorTest {
    private static final String LINE =
            "cqlcheck: internal error: java.lang.IllegalStateException: two lines; please report it with the input at"
                    + " https://github.com/cqlcheck/cqlcheck/issues (CQLCHECK_STACKTRACE=1 shows where it happened)\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"DIR/a.cql", "rules", "explain x"})
    void isOneLineThatAsksForAReport(String arguments) {
        assertThat(failing(() -> {
                            throw new IllegalStateException("two\nlines");
                        })
                        .run(arguments))
                .isEqualTo(new Result(3, "", LINE));
    }

    @Test
    void showsItsStackTraceOnRequest() {
        Result result = failing(() -> {
                    throw new IllegalStateException("two\nlines");
                })
                .variable("CQLCHECK_STACKTRACE", "1")
                .run("DIR/a.cql");

        assertThat(result.err()).startsWith(LINE).contains("\tat " + InternalErrorTest.class.getName());
    }

    @Test
    void stackOverflowIsOneToo() {
        Result result = failing(() -> {
                    throw new StackOverflowError();
                })
                .run("DIR/a.cql");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).startsWith("cqlcheck: internal error: java.lang.StackOverflowError; ");
    }

    @Test
    void memoryAtItsEndIsNotReportedButRemedied() {
        Result result = failing(() -> {
                    throw new OutOfMemoryError();
                })
                .run("DIR/a.cql");

        assertThat(result)
                .isEqualTo(new Result(
                        3, "", "cqlcheck: memory is at its end; give more to Java, as in CQLCHECK_OPTS=-Xmx4g\n"));
    }

    private Program failing(Supplier<Analyzer> analyzer) {
        return new Program(directory).file("a.cql", Program.CLEAN).analyzer(analyzer);
    }
}
