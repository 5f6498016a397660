package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * What a statement has said so far, as far as it tells a hole from CQL: {@code <}, <code>{</code> and {@code %} open holes
 * and mean something in CQL too.
 */
final class Surroundings {
    private static final Token NOTHING = new CommonToken(Token.INVALID_TYPE, "");
    private static final Pattern SINGLE_BRACE = Pattern.compile("(?<![$#{])\\{(?!\\{)");

    private Token previous = NOTHING;
    private Token earlier = NOTHING;
    private Token verb = NOTHING;
    private boolean selecting;
    private boolean braces;

    /** Takes the next token of the text. */
    void add(Token token) {
        if (token.getType() == CqlLexer.SEMICOLON) {
            earlier = NOTHING;
            previous = NOTHING;
            verb = NOTHING;
            selecting = false;
            braces = false;
            return;
        }
        earlier = previous;
        previous = token;
        verb = verb == NOTHING ? token : verb;
        switch (token.getType()) {
            case CqlLexer.SELECT -> selecting = true;
            case CqlLexer.FROM -> selecting = false;
            case CqlLexer.PLACEHOLDER ->
                braces |= SINGLE_BRACE.matcher(token.getText()).find();
            default -> {}
        }
    }

    /** The same with one more token. */
    Surroundings with(Token token) {
        Surroundings more = new Surroundings();
        more.previous = previous;
        more.verb = verb;
        more.selecting = selecting;
        more.braces = braces;
        more.add(token);
        return more;
    }

    boolean midStatement() {
        return previous != NOTHING;
    }

    /** Whether the clause is the one between SELECT and FROM, in which a value may name columns. */
    boolean selecting() {
        return selecting;
    }

    /** Whether a hole written <code>{x}</code> stands earlier in the statement, so that it is a template for sure. */
    boolean hasBraces() {
        return braces;
    }

    /** Whether a type's arguments are what {@code <} opens here. */
    boolean isTypeWithArguments() {
        if (!TypeBuilder.takesArguments(previous)) {
            return false;
        }
        // UPDATE t SET <column> = 1
        boolean assigns = previous.getType() == CqlLexer.SET
                && verb.getType() != CqlLexer.CREATE
                && verb.getType() != CqlLexer.ALTER
                && !opensType(earlier);
        return !assigns;
    }

    private static boolean opensType(Token token) {
        return switch (token.getType()) {
            case CqlLexer.AS, CqlLexer.COMMA, CqlLexer.LEFT_PARENTHESIS, CqlLexer.LESS -> true;
            default -> false;
        };
    }

    /** Whether an operand ends here, so that an operator may follow. */
    boolean endsOperand() {
        return switch (previous.getType()) {
            case CqlLexer.AS, CqlLexer.DISTINCT, CqlLexer.JSON -> false;
            case CqlLexer.IDENTIFIER,
                    CqlLexer.PLACEHOLDER,
                    CqlLexer.QUESTION_MARK,
                    CqlLexer.QUOTED_NAME,
                    CqlLexer.RIGHT_BRACE,
                    CqlLexer.RIGHT_BRACKET,
                    CqlLexer.RIGHT_PARENTHESIS -> true;
            // CREATE TYPE %s: words name things in definitions
            default -> isConstant() || isData() && Keywords.isName(previous.getType());
        };
    }

    private boolean isData() {
        return switch (verb.getType()) {
            case CqlLexer.BEGIN, CqlLexer.DELETE, CqlLexer.INSERT, CqlLexer.SELECT, CqlLexer.UPDATE -> true;
            default -> false;
        };
    }

    private boolean isConstant() {
        return switch (previous.getType()) {
            case CqlLexer.DOLLAR_STRING,
                    CqlLexer.DURATION,
                    CqlLexer.FALSE,
                    CqlLexer.FLOAT,
                    CqlLexer.HEX,
                    CqlLexer.INTEGER,
                    CqlLexer.NULL,
                    CqlLexer.STRING,
                    CqlLexer.TRUE,
                    CqlLexer.UUID -> true;
            default -> false;
        };
    }

    /** Whether a name ends here that can hardly be whole: {@code users_}. */
    boolean endsInUnderscore() {
        return previous.getText().endsWith("_");
    }

    /** Whether a value may start here, and with it a set or map. */
    boolean mayOpenValue() {
        return switch (previous.getType()) {
            case CqlLexer.ASTERISK,
                    CqlLexer.BY,
                    CqlLexer.CIDRS,
                    CqlLexer.COLON,
                    CqlLexer.COMMA,
                    CqlLexer.CONTAINS,
                    CqlLexer.DATACENTERS,
                    CqlLexer.DISTINCT,
                    CqlLexer.EQUAL,
                    CqlLexer.GREATER,
                    CqlLexer.GREATER_OR_EQUAL,
                    CqlLexer.INITCOND,
                    CqlLexer.JSON,
                    CqlLexer.KEY,
                    CqlLexer.LEFT_BRACE,
                    CqlLexer.LEFT_BRACKET,
                    CqlLexer.LEFT_PARENTHESIS,
                    CqlLexer.LESS,
                    CqlLexer.LESS_OR_EQUAL,
                    CqlLexer.LIKE,
                    CqlLexer.MINUS,
                    CqlLexer.MINUS_EQUAL,
                    CqlLexer.NOT_EQUAL,
                    CqlLexer.OF,
                    CqlLexer.PERCENT,
                    CqlLexer.PLUS,
                    CqlLexer.PLUS_EQUAL,
                    CqlLexer.RANGE,
                    CqlLexer.RIGHT_PARENTHESIS,
                    CqlLexer.SELECT,
                    CqlLexer.SLASH -> true;
            default -> false;
        };
    }
}
