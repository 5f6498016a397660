package io.github.cqlcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> WORDS =
            List.of("allow-filtering", "in-on-partition-key", "syntax-error", "unbounded-partition", "use");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    allow-filterin      | allow-filtering
                    alow_filtering      | allow-filtering
                    allow-flitering     | allow-filtering
                    filtering           | allow-filtering
                    syntaxerror         | syntax-error
                    ues                 | use
                    partition           |
                    no                  |
                    something-different |
                    """)
    void closest(String typed, String word) {
        assertThat(Suggestion.closest(typed, WORDS)).isEqualTo(Optional.ofNullable(word));
    }
}
