package io.github.cqlcheck.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cqlcheck.ast.Identifiers;
import io.github.cqlcheck.grammar.CqlLexer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStreams;
import org.junit.jupiter.api.Test;

class KeywordsTest {

    /** The tokens that are named after the one word that they are. */
    private static List<Integer> keywords() {
        return IntStream.rangeClosed(1, CqlLexer.VOCABULARY.getMaxTokenType())
                .filter(type -> type != CqlLexer.IDENTIFIER && type(word(type)) == type)
                .boxed()
                .toList();
    }

    private static String word(int type) {
        return CqlLexer.VOCABULARY.getSymbolicName(type);
    }

    private static int type(String text) {
        return new CqlLexer(CharStreams.fromString(text)).nextToken().getType();
    }

    @Test
    void aKeywordIsQuotedIfTheGrammarReservesIt() {
        assertThat(keywords()).hasSizeGreaterThan(100).allSatisfy(keyword -> {
            String name = word(keyword).toLowerCase(Locale.ROOT);
            assertThat(Identifiers.cql(name)).isEqualTo(Keywords.isName(keyword) ? name : "\"" + name + "\"");
        });
    }

    @Test
    void theNameOfATypeIsAWordToCassandra() {
        assertThat(List.of("text", "INT", "frozen", "nologin", "writetime", "keys"))
                .allSatisfy(word -> assertThat(
                                Keywords.isUnreserved(new CqlLexer(CharStreams.fromString(word)).nextToken()))
                        .isTrue());
        assertThat(List.of("orders", "select", "'text'", "\"text\""))
                .allSatisfy(word -> assertThat(
                                Keywords.isUnreserved(new CqlLexer(CharStreams.fromString(word)).nextToken()))
                        .isFalse());
    }
}
