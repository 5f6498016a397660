package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NEVER  | true  | CLICOLOR_FORCE=1             | false
                    ALWAYS | false | NO_COLOR=1                   | true
                    AUTO   | true  |                              | true
                    AUTO   | false |                              | false
                    AUTO   | true  | TERM=dumb                    | false
                    AUTO   | true  | TERM=xterm-256color          | true
                    AUTO   | true  | NO_COLOR=1                   | false
                    AUTO   | true  | NO_COLOR=                    | true
                    AUTO   | false | CLICOLOR_FORCE=1             | true
                    AUTO   | false | CLICOLOR_FORCE=0             | false
                    AUTO   | false | CLICOLOR_FORCE=1 TERM=dumb   | true
                    AUTO   | true  | CLICOLOR_FORCE=1 NO_COLOR=1  | false
                    """)
    void color(ColorMode mode, boolean terminal, String variables, boolean color) {
        assertThat(environment(terminal, variables).color(mode)).isEqualTo(color);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                | 100
                    COLUMNS=    | 100
                    COLUMNS=80  | 80
                    COLUMNS=250 | 250
                    COLUMNS=20  | 20
                    COLUMNS=19  | 100
                    COLUMNS=0   | 100
                    COLUMNS=-80 | 100
                    COLUMNS=x   | 100
                    """)
    void width(String variables, int width) {
        assertThat(environment(true, variables).width()).isEqualTo(width);
    }

    private static Environment environment(boolean terminal, String variables) {
        Map<String, String> map = new HashMap<>();
        if (variables != null) {
            Arrays.stream(variables.split(" +"))
                    .map(variable -> variable.split("=", 2))
                    .forEach(pair -> map.put(pair[0], pair[1]));
        }
        return new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                map,
                terminal);
    }
}
