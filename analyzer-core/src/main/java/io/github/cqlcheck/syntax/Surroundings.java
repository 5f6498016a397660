package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * What a statement has said so far, as far as it tells a hole from CQL: {@code <}, <code>{</code> and {@code %} open holes
 * and mean something in CQL too.
 */
final class Surroundings {
    private static final int NOTHING = Token.INVALID_TYPE;
    private static final Pattern SINGLE_BRACE = Pattern.compile("(?<![$#{])\\{(?!\\{)");

    private final TextWindow window;

    /** The types of the last token, of the one before it, and of the statement's first. */
    private int previous = NOTHING;

    private int earlier = NOTHING;
    private int verb = NOTHING;

    /** Where the last token lies. */
    private int start;

    private int end;
    private boolean selecting;
    private boolean braces;

    Surroundings(TextWindow window) {
        this.window = window;
    }

    /** Takes the next token of the text. */
    void add(int type, int tokenStart, int tokenEnd) {
        if (type == CqlLexer.SEMICOLON) {
            earlier = NOTHING;
            previous = NOTHING;
            verb = NOTHING;
            selecting = false;
            braces = false;
            return;
        }
        earlier = previous;
        previous = type;
        start = tokenStart;
        end = tokenEnd;
        verb = verb == NOTHING ? type : verb;
        switch (type) {
            case CqlLexer.SELECT -> selecting = true;
            case CqlLexer.FROM -> selecting = false;
            case CqlLexer.PLACEHOLDER -> braces |= SINGLE_BRACE.matcher(text()).find();
            default -> {}
        }
    }

    /** The same with one more token. */
    Surroundings with(int type, int tokenStart, int tokenEnd) {
        Surroundings more = new Surroundings(window);
        more.previous = previous;
        more.verb = verb;
        more.selecting = selecting;
        more.braces = braces;
        more.add(type, tokenStart, tokenEnd);
        return more;
    }

    private String text() {
        return window.text(start, end);
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
        if (!TypeBuilder.takesArguments(previous, text())) {
            return false;
        }
        // UPDATE t SET <column> = 1
        boolean assigns =
                previous == CqlLexer.SET && verb != CqlLexer.CREATE && verb != CqlLexer.ALTER && !opensType(earlier);
        return !assigns;
    }

    private static boolean opensType(int type) {
        return switch (type) {
            case CqlLexer.AS, CqlLexer.COMMA, CqlLexer.LEFT_PARENTHESIS, CqlLexer.LESS -> true;
            default -> false;
        };
    }

    /** Whether an operand ends here, so that an operator may follow. */
    boolean endsOperand() {
        return switch (previous) {
            case CqlLexer.AS, CqlLexer.DISTINCT, CqlLexer.JSON -> false;
            case CqlLexer.IDENTIFIER,
                    CqlLexer.PLACEHOLDER,
                    CqlLexer.QUESTION_MARK,
                    CqlLexer.QUOTED_NAME,
                    CqlLexer.RIGHT_BRACE,
                    CqlLexer.RIGHT_BRACKET,
                    CqlLexer.RIGHT_PARENTHESIS -> true;
            // CREATE TYPE %s: words name things in definitions
            default -> isConstant() || isData() && Keywords.isName(previous);
        };
    }

    private boolean isData() {
        return switch (verb) {
            case CqlLexer.BEGIN, CqlLexer.DELETE, CqlLexer.INSERT, CqlLexer.SELECT, CqlLexer.UPDATE -> true;
            default -> false;
        };
    }

    private boolean isConstant() {
        return switch (previous) {
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
        return previous != NOTHING && text().endsWith("_");
    }

    /** Whether a value may start here, and with it a set or map. */
    boolean mayOpenValue() {
        return switch (previous) {
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
