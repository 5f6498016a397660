package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Spelling;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Which tokens may be names, and which may start a value, as the grammar says. */
final class Keywords {
    private static final ATN GRAMMAR = CqlParser._ATN;
    private static final IntervalSet UNRESERVED = first(CqlParser.RULE_unreservedWord);
    private static final IntervalSet VENDOR = first(CqlParser.RULE_vendorWord);
    private static final BitSet NAMES = names();
    private static final IntervalSet VALUE = first(CqlParser.RULE_expression);

    /** Keywords to Cassandra that are plain names to this grammar. */
    private static final Set<String> TYPE_WORDS = Stream.concat(
                    Arrays.stream(NativeType.values()).map(NativeType::toString),
                    Stream.of("frozen", "map", "maxwritetime", "nologin", "tuple", "vector", "writetime"))
            .collect(Collectors.toUnmodifiableSet());

    /** Token types by the keywords, in capitals. */
    private static final Map<String, Integer> TYPES = IntStream.rangeClosed(1, CqlLexer.VOCABULARY.getMaxTokenType())
            .filter(type -> isWord(CqlLexer.VOCABULARY.getLiteralName(type)))
            .boxed()
            .collect(Collectors.toMap(
                    Keywords::text, type -> type, (first, second) -> first, TreeMap<String, Integer>::new));

    private Keywords() {}

    private static boolean isWord(String literal) {
        return literal != null && Character.isLetter(literal.charAt(1));
    }

    /** Whether a token is a keyword to Cassandra, but may be a name. */
    static boolean isUnreserved(Token token) {
        return UNRESERVED.contains(token.getType())
                || token.getType() == CqlLexer.IDENTIFIER
                        && TYPE_WORDS.contains(token.getText().toLowerCase(Locale.ROOT));
    }

    /** Whether a token of a type may be a name, though it is a word of the grammar. */
    static boolean isName(int token) {
        return token >= 0 && NAMES.get(token);
    }

    /** Whether it is a word of other products only, and a plain name to Cassandra. */
    static boolean isVendorWord(int token) {
        return VENDOR.contains(token);
    }

    static boolean opensValue(int token) {
        return VALUE.contains(token) || token == CqlLexer.TOKEN;
    }

    /** Whether it is a word that is never a name without quotes. */
    static boolean isReserved(int token) {
        return TYPES.containsValue(token) && !isName(token);
    }

    /** The token type of a keyword in capitals. */
    static int type(String word) {
        return TYPES.get(word);
    }

    /** The keywords that a word is near to but for a slip. */
    static List<String> near(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        return TYPES.keySet().stream()
                .filter(keyword -> !isVendorWord(type(keyword)) && Spelling.isSlip(capitals, keyword))
                .toList();
    }

    /** Whether a token of a type is always written the same, and by Cassandra's users: a keyword or a sign. */
    static boolean isFixed(int token) {
        return token > 0 && CqlLexer.VOCABULARY.getLiteralName(token) != null && !isVendorWord(token);
    }

    /** How a token of a type that is always written the same is written. */
    static String text(int token) {
        String literal = CqlLexer.VOCABULARY.getLiteralName(token);
        return literal.substring(1, literal.length() - 1).toUpperCase(Locale.ROOT);
    }

    private static BitSet names() {
        BitSet names = new BitSet();
        UNRESERVED.toList().forEach(names::set);
        VENDOR.toList().forEach(names::set);
        return names;
    }

    private static IntervalSet first(int rule) {
        return GRAMMAR.nextTokens(GRAMMAR.ruleToStartState[rule]);
    }
}
