package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.NativeType;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Which tokens may be names, and which may start a value, as the grammar says. */
final class Keywords {
    private static final ATN GRAMMAR = CqlParser._ATN;
    private static final IntervalSet UNRESERVED = first(CqlParser.RULE_unreservedWord);
    private static final IntervalSet VENDOR = first(CqlParser.RULE_vendorWord);
    private static final IntervalSet VALUE = first(CqlParser.RULE_expression);

    /** Keywords to Cassandra that are plain names to this grammar. */
    private static final Set<String> TYPE_WORDS = Stream.concat(
                    Arrays.stream(NativeType.values()).map(NativeType::toString),
                    Stream.of("frozen", "map", "maxwritetime", "nologin", "tuple", "vector", "writetime"))
            .collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** Whether a token is a keyword to Cassandra, but may be a name. */
    static boolean isUnreserved(Token token) {
        return UNRESERVED.contains(token.getType())
                || token.getType() == CqlLexer.IDENTIFIER
                        && TYPE_WORDS.contains(token.getText().toLowerCase(Locale.ROOT));
    }

    /** Whether a token of a type may be a name, though it is a word of the grammar. */
    static boolean isName(int token) {
        return UNRESERVED.contains(token) || VENDOR.contains(token);
    }

    /** Whether it is a word of other products only, and a plain name to Cassandra. */
    static boolean isVendorWord(int token) {
        return VENDOR.contains(token);
    }

    static boolean opensValue(int token) {
        return VALUE.contains(token) || token == CqlLexer.TOKEN;
    }

    private static IntervalSet first(int rule) {
        return GRAMMAR.nextTokens(GRAMMAR.ruleToStartState[rule]);
    }
}
