package io.github.cqlcheck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.junit.jupiter.api.Test;

class KeywordsTest {
    /** Cassandra 4.0 to 5.0. */
    private static final Set<String> RESERVED = words("""
            ADD ALLOW ALTER AND APPLY ASC AUTHORIZE BATCH BEGIN BY COLUMNFAMILY CREATE DELETE DESC DESCRIBE DROP ENTRIES
            EXECUTE FALSE FROM FULL GRANT IF IN INDEX INFINITY INSERT INTO IS KEYSPACE LIMIT MATERIALIZED MODIFY NAN
            NORECURSIVE NOT NULL OF ON OR ORDER PRIMARY RENAME REVOKE SCHEMA SELECT SET TABLE TO TOKEN TRUE TRUNCATE
            UNLOGGED UPDATE USE USING VIEW WHERE WITH""");

    @Test
    void everyKeywordThatIsNotReservedMayBeAName() {
        ATN grammar = CqlParser._ATN;
        Set<String> unreserved = Stream.of(CqlParser.RULE_unreservedWord, CqlParser.RULE_vendorWord)
                .flatMap(rule -> grammar.nextTokens(grammar.ruleToStartState[rule]).toSet().stream())
                .map(CqlLexer.VOCABULARY::getSymbolicName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = keywords();
        expected.removeAll(RESERVED);
        assertThat(unreserved).isEqualTo(expected);
    }

    @Test
    void everyReservedWordIsAKeyword() {
        assertThat(keywords()).containsAll(RESERVED);
    }

    @Test
    void keywordsAreReadInAnyCase() {
        for (String keyword : keywords()) {
            assertThat(type(keyword)).isEqualTo(keyword);
            assertThat(type(keyword.toLowerCase(Locale.ROOT))).isEqualTo(keyword);
            assertThat(type(keyword + "x")).isEqualTo("IDENTIFIER");
        }
    }

    /** The tokens that are named after the one word that they are. */
    private static Set<String> keywords() {
        return IntStream.rangeClosed(1, CqlLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(CqlLexer.VOCABULARY::getSymbolicName)
                .filter(name -> name.equals(type(name)) && !name.equals("IDENTIFIER"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(String text) {
        Token token = new CqlLexer(CharStreams.fromString(text)).nextToken();
        return CqlLexer.VOCABULARY.getSymbolicName(token.getType());
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
