package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Where the parser stumbled: the token that does not fit, and what stands around it.
 *
 * @param index of the token; the number of tokens if the statement ends too early
 * @param token the token that does not fit; EOF if the statement ends too early
 * @param expected what would have fitted
 */
record Mistake(Slice slice, int index, Token token, Expected expected) {

    static Mistake at(Slice slice, Token token, Expected expected) {
        return new Mistake(slice, slice.indexAt(token.getStartIndex()), token, expected);
    }

    List<Token> tokens() {
        return slice.tokens();
    }

    boolean atEnd() {
        return token.getType() == Token.EOF;
    }

    /** Whether it is the first word of the statement that does not fit. */
    boolean atStart() {
        return index == 0;
    }

    /** Whether the statement starts with a keyword. */
    boolean verb(int type) {
        return slice.first().getType() == type;
    }

    /** The token so many places behind the one that does not fit, or before it; none beyond the statement. */
    Optional<Token> at(int offset) {
        int at = index + offset;
        return at >= 0 && at < tokens().size() ? Optional.of(tokens().get(at)) : Optional.empty();
    }

    /** Whether a token so many places away has a type. */
    boolean is(int offset, int type) {
        return at(offset).filter(token -> token.getType() == type).isPresent();
    }

    /** The token's text in capitals; empty at the end. */
    String word() {
        return word(0);
    }

    /** The text so many places away, in capitals; empty beyond the statement. */
    String word(int offset) {
        return at(offset).map(token -> token.getText().toUpperCase(ROOT)).orElse("");
    }

    /** Whether a token of a type stands before the one that does not fit. */
    boolean seen(int type) {
        return tokens().stream().limit(index).anyMatch(earlier -> earlier.getType() == type);
    }

    boolean isName(int offset) {
        return at(offset).filter(Mistake::isName).isPresent();
    }

    static boolean isName(Token token) {
        return token.getType() == CqlLexer.IDENTIFIER
                || token.getType() == CqlLexer.QUOTED_NAME
                || token.getType() == CqlLexer.PLACEHOLDER
                || Keywords.isName(token.getType());
    }

    /** Where the token stands; the statement's last character if it ends too early. */
    Span place() {
        return atEnd() ? endOf(slice.last()) : Slice.span(token);
    }

    /** The last character of a token, behind which something is missing. */
    static Span endOf(Token token) {
        return new Span(token.getStopIndex(), token.getStopIndex() + 1);
    }
}
