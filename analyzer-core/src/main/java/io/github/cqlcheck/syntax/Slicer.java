package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.ast.IgnoreComment;
import io.github.cqlcheck.ast.Remark;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.syntax.Slice.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Lexes a text once and cuts the tokens into statements: at each {@code ;} that is not inside a batch, and at the line's
 * end behind a command of the shell. String, comment and {@code $$} body are single tokens, so a semicolon in them cuts
 * nothing. Where one of them is never closed it is taken to end with its first line, and the statement with the next
 * {@code ;} or where the next statement starts, so that the rest of the text is not lost.
 */
final class Slicer {
    /** Cassandra takes no message longer than this, in bytes; what seems to be longer is a text gone wrong. */
    static final int MAX_LENGTH = 1 << 24;

    /** Commands that cqlsh executes itself (Cassandra's {@code pylib/cqlshlib/cqlshhandling.py}). */
    private static final Set<String> CQLSH_COMMANDS = Set.of(
            "CAPTURE",
            "CLEAR",
            "CLS",
            "CONSISTENCY",
            "COPY",
            "DEBUG",
            "ELAPSED",
            "EXIT",
            "EXPAND",
            "HELP",
            "HISTORY",
            "LOGIN",
            "PAGING",
            "QUIT",
            "SERIAL",
            "SHOW",
            "SOURCE",
            "TRACING",
            "UNICODE");

    private static final int MAX_UNTERMINATED = 10;

    private final TextWindow window;
    private final TemplateLexer lexer;

    /** The tokens of the statement at hand, as far as they are known. */
    private final Tokens tokens;

    private boolean pushedBack;
    private int unterminated;

    Slicer(Source source, Dialect dialect) {
        this(source, new TextWindow(source), dialect);
    }

    Slicer(Source source, TextWindow window, Dialect dialect) {
        this.window = window;
        this.lexer = new TemplateLexer(window, dialect.placeholders());
        this.tokens = new Tokens(new TextStream(source.name(), source.length(), window));
    }

    /** The text around the statement at hand. */
    TextWindow window() {
        return window;
    }

    /** The comments that belong to the statement just cut, and to no other; at the end of the text, those that are left. */
    List<Remark> remarks() {
        Remarks remarks = lexer.remarks();
        if (pushedBack) {
            return remarks.takeBefore(lexer.start());
        }
        if (lexer.type() == CqlLexer.SEMICOLON) {
            remarks.behind(lexer.end());
        }
        return remarks.takeBefore(Integer.MAX_VALUE);
    }

    /** The comments met since that suppress findings; what they belong to, their places tell. */
    List<IgnoreComment> ignores() {
        return lexer.remarks().takeIgnores();
    }

    /** The next statement's tokens; empty at the end of the text. */
    Optional<Slice> next() {
        tokens.clear();
        while (true) {
            advance();
            int type = lexer.type();
            if (type == Token.EOF) {
                return tokens.size() == 0 ? Optional.empty() : slice(Kind.STATEMENT);
            }
            if (tokens.size() == 0 && isCqlshCommand()) {
                return cqlshCommand();
            }
            if (isUnterminated(type)) {
                addUnterminated();
                return slice(Kind.STATEMENT);
            }
            if (type == CqlLexer.SEMICOLON && !isOpenBatch()) {
                if (tokens.size() > 0) {
                    return slice(Kind.STATEMENT);
                }
            } else if (endsUnasked()) {
                pushedBack = true;
                return slice(Kind.STATEMENT);
            } else {
                tokens.add(type, lexer.start(), lexer.end());
                if (isTooLong()) {
                    return slice(Kind.TOO_LONG);
                }
            }
        }
    }

    private Optional<Slice> slice(Kind kind) {
        return Optional.of(new Slice(tokens.copy(), kind));
    }

    /** Takes the next token. */
    private void advance() {
        if (tokens.size() > 0) {
            take();
        } else {
            window.keepNothing();
            take();
            window.keepFrom(lexer.start());
        }
    }

    private void take() {
        if (pushedBack) {
            pushedBack = false;
        } else {
            lexer.next();
        }
    }

    private boolean isTooLong() {
        return lexer.end() - tokens.start(0) > MAX_LENGTH;
    }

    /**
     * A string or comment that is never closed, cut at its line's end and stretched over what follows up to where the next
     * statement may start; over all the text if that has happened too often, because each time costs a look at the whole
     * rest of the text.
     */
    private void addUnterminated() {
        int type = lexer.type();
        int start = lexer.start();
        tokens.add(type, start, lexer.end());
        unterminated++;
        if (unterminated > MAX_UNTERMINATED) {
            return;
        }
        tokens.setLastEnd(skipFrom(window.lineEnd(start)));
    }

    /** Goes on at an offset of the statement just cut, or a little behind it. */
    void resumeAt(int offset) {
        pushedBack = false;
        lexer.resumeAt(offset);
    }

    /** Goes on behind an offset of the statement at hand, or just cut, where the next statement may start; ends before that. */
    int skipFrom(int offset) {
        int end = offset;
        resumeAt(end);
        advance();
        while (lexer.type() != Token.EOF
                && lexer.type() != CqlLexer.SEMICOLON
                && !isUnterminated(lexer.type())
                && !(Verbs.opensStatement(lexer.type()) && window.isLineEndBetween(end, lexer.start()))
                && !isTooLong()) {
            end = lexer.end();
            advance();
        }
        pushedBack = true;
        return end;
    }

    private static boolean isUnterminated(int type) {
        return switch (type) {
            case CqlLexer.UNTERMINATED_BLOCK_COMMENT,
                    CqlLexer.UNTERMINATED_DOLLAR_STRING,
                    CqlLexer.UNTERMINATED_QUOTED_NAME,
                    CqlLexer.UNTERMINATED_STRING -> true;
            default -> false;
        };
    }

    /** Whether the tokens open a batch or transaction that is not yet closed. */
    private boolean isOpenBatch() {
        return startsBatch() && !endsWith(CqlLexer.APPLY, CqlLexer.BATCH)
                || startsTransaction() && !endsWith(CqlLexer.TRANSACTION);
    }

    private boolean startsTransaction() {
        return tokens.size() > 2 && tokens.type(0) == CqlLexer.BEGIN && tokens.type(1) == CqlLexer.TRANSACTION;
    }

    private boolean startsBatch() {
        int size = tokens.size();
        return size >= 2
                && tokens.type(0) == CqlLexer.BEGIN
                && (tokens.type(1) == CqlLexer.BATCH || size > 2 && tokens.type(2) == CqlLexer.BATCH);
    }

    private boolean endsWith(int... types) {
        int at = tokens.size() - types.length;
        if (at < 0) {
            return false;
        }
        for (int type : types) {
            if (tokens.type(at++) != type) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token at hand can only belong to another statement: a batch never closed, a DESCRIBE ended by its line. */
    private boolean endsUnasked() {
        if (tokens.size() == 0) {
            return false;
        }
        if (isOpenBatch()) {
            return endsWith(CqlLexer.SEMICOLON)
                    && Verbs.opensStatement(lexer.type())
                    && !Verbs.opensBatchChild(lexer.type())
                    && !(lexer.type() == CqlLexer.SELECT && startsTransaction());
        }
        int first = tokens.type(0);
        return (first == CqlLexer.DESCRIBE || first == CqlLexer.DESC)
                && window.isLineEndBetween(tokens.end(tokens.size() - 1), lexer.start());
    }

    private boolean isCqlshCommand() {
        return (lexer.type() == CqlLexer.IDENTIFIER || lexer.type() == CqlLexer.LOGIN)
                && CQLSH_COMMANDS.contains(lexer.text().toUpperCase(ROOT));
    }

    /** The command up to its line's end; COPY goes on over lines up to a semicolon or to the next statement. */
    private Optional<Slice> cqlshCommand() {
        tokens.add(lexer.type(), lexer.start(), lexer.end());
        int nameEnd = lexer.end();
        int lineEnd = window.lineEnd(nameEnd);
        int end = lexer.text().equalsIgnoreCase("COPY") ? endOfCopy(lineEnd) : semicolonBefore(lineEnd, nameEnd);
        tokens.setLastEnd(end);
        lexer.resumeAt(end);
        return slice(Kind.CQLSH_COMMAND);
    }

    private int endOfCopy(int lineEnd) {
        int end = lexer.end();
        advance();
        while (lexer.type() != Token.EOF
                && lexer.type() != CqlLexer.SEMICOLON
                && !(lexer.start() > lineEnd && Verbs.opensStatement(lexer.type()))
                && !isTooLong()) {
            end = lexer.end();
            advance();
        }
        return end;
    }

    /** The last semicolon of the line, if nothing but white space follows it; else the line's end. */
    private int semicolonBefore(int lineEnd, int nameEnd) {
        int at = lineEnd;
        while (at > nameEnd && Character.isWhitespace(window.at(at - 1))) {
            at--;
        }
        return at > nameEnd && window.at(at - 1) == ';' ? at - 1 : lineEnd;
    }
}
