package io.github.cqlcheck.ast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            orders    | orders
            o_1       | o_1
            Orders    | "Orders"
            1st       | "1st"
            _a        | "_a"
            a b       | "a b"
            a"b       | "a""b"
            é         | "é"
            order     | "order"
            key       | key
            timestamp | timestamp
            """)
    void quotesWhereItMust(String name, String cql) {
        assertThat(Identifiers.cql(name)).isEqualTo(cql);
    }

    @Test
    void quotesTheEmptyName() {
        assertThat(Identifiers.cql("")).isEqualTo("\"\"");
    }
}
