package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Lexes a text once and cuts the tokens into statements: at each {@code ;} that is not inside a batch, and at the line's
 * end behind a command of the shell. String, comment and {@code $$} body are single tokens, so a semicolon in them cuts
 * nothing. Where one of them is never closed it is taken to end with its first line, and the statement with the next
 * {@code ;} or where the next statement starts, so that the rest of the text is not lost.
 */
final class Slicer {
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

    private final Source source;
    private final TemplateLexer lexer;
    private Optional<Token> pushedBack = Optional.empty();
    private int unterminated;

    Slicer(Source source, Dialect dialect) {
        this.source = source;
        this.lexer = new TemplateLexer(new TextStream(source.name(), source.text()), dialect.placeholders());
    }

    /** The next statement's tokens; empty at the end of the text. */
    Optional<Slice> next() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            Token token = nextVisible();
            if (token.getType() == Token.EOF) {
                return tokens.isEmpty() ? Optional.empty() : Optional.of(new Slice(tokens, false));
            }
            if (tokens.isEmpty() && isCqlshCommand(token)) {
                return Optional.of(cqlshCommand(token));
            }
            if (isUnterminated(token)) {
                tokens.add(unterminated((CommonToken) token));
                return Optional.of(new Slice(tokens, false));
            }
            if (token.getType() == CqlLexer.SEMICOLON) {
                if (isOpenBatch(tokens)) {
                    tokens.add(token);
                } else if (!tokens.isEmpty()) {
                    return Optional.of(new Slice(tokens, false));
                }
            } else if (endsUnasked(tokens, token)) {
                pushedBack = Optional.of(token);
                return Optional.of(new Slice(tokens, false));
            } else {
                tokens.add(token);
            }
        }
    }

    private Token nextVisible() {
        if (pushedBack.isPresent()) {
            Token token = pushedBack.get();
            pushedBack = Optional.empty();
            return token;
        }
        Token token = lexer.nextToken();
        while (token.getChannel() != Token.DEFAULT_CHANNEL) {
            token = lexer.nextToken();
        }
        return token;
    }

    /**
     * A string or comment that is never closed, cut at its line's end and stretched over what follows up to where the next
     * statement may start; over all the text if that has happened too often, because each time costs a look at the whole
     * rest of the text.
     */
    private Token unterminated(CommonToken token) {
        unterminated++;
        if (unterminated > MAX_UNTERMINATED) {
            return token;
        }
        int end = source.lineSpan(source.line(token.getStartIndex())).end();
        lexer.resumeAt(end);
        Token next = nextVisible();
        while (next.getType() != Token.EOF
                && next.getType() != CqlLexer.SEMICOLON
                && !isUnterminated(next)
                && !(Verbs.opensStatement(next) && source.line(next.getStartIndex()) > source.line(end))) {
            end = next.getStopIndex() + 1;
            next = nextVisible();
        }
        pushedBack = Optional.of(next);
        token.setStopIndex(end - 1);
        return token;
    }

    private static boolean isUnterminated(Token token) {
        return switch (token.getType()) {
            case CqlLexer.UNTERMINATED_BLOCK_COMMENT,
                    CqlLexer.UNTERMINATED_DOLLAR_STRING,
                    CqlLexer.UNTERMINATED_QUOTED_NAME,
                    CqlLexer.UNTERMINATED_STRING -> true;
            default -> false;
        };
    }

    /** Whether the tokens open a batch or transaction that is not yet closed. */
    private static boolean isOpenBatch(List<Token> tokens) {
        return startsBatch(tokens) && !endsWith(tokens, CqlLexer.APPLY, CqlLexer.BATCH)
                || startsTransaction(tokens) && !endsWith(tokens, CqlLexer.TRANSACTION);
    }

    private static boolean startsTransaction(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(0).getType() == CqlLexer.BEGIN
                && tokens.get(1).getType() == CqlLexer.TRANSACTION;
    }

    private static boolean startsBatch(List<Token> tokens) {
        return tokens.size() >= 2
                && tokens.get(0).getType() == CqlLexer.BEGIN
                && tokens.subList(1, Math.min(3, tokens.size())).stream()
                        .anyMatch(token -> token.getType() == CqlLexer.BATCH);
    }

    private static boolean endsWith(List<Token> tokens, int... types) {
        for (int i = 0; i < types.length; i++) {
            int at = tokens.size() - types.length + i;
            if (at < 0 || tokens.get(at).getType() != types[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token can only belong to another statement: a batch never closed, a DESCRIBE ended by its line. */
    private boolean endsUnasked(List<Token> tokens, Token token) {
        if (tokens.isEmpty()) {
            return false;
        }
        if (isOpenBatch(tokens)) {
            return endsWith(tokens, CqlLexer.SEMICOLON)
                    && Verbs.opensStatement(token)
                    && !Verbs.opensBatchChild(token)
                    && !(token.getType() == CqlLexer.SELECT && startsTransaction(tokens));
        }
        int first = tokens.get(0).getType();
        return (first == CqlLexer.DESCRIBE || first == CqlLexer.DESC)
                && source.line(tokens.get(tokens.size() - 1).getStopIndex()) < source.line(token.getStartIndex());
    }

    private static boolean isCqlshCommand(Token token) {
        return (token.getType() == CqlLexer.IDENTIFIER || token.getType() == CqlLexer.LOGIN)
                && CQLSH_COMMANDS.contains(token.getText().toUpperCase(ROOT));
    }

    /** The command up to its line's end; COPY goes on over lines up to a semicolon or to the next statement. */
    private Slice cqlshCommand(Token command) {
        String text = source.text();
        int end = source.lineSpan(source.line(command.getStartIndex())).end();
        if (command.getText().equalsIgnoreCase("COPY")) {
            lexer.resumeAt(command.getStopIndex() + 1);
            Token token = nextVisible();
            int last = command.getStopIndex() + 1;
            while (token.getType() != Token.EOF
                    && token.getType() != CqlLexer.SEMICOLON
                    && !(token.getStartIndex() > end && Verbs.opensStatement(token))) {
                last = token.getStopIndex() + 1;
                token = nextVisible();
            }
            end = last;
        } else {
            int semicolon = text.lastIndexOf(';', end - 1);
            end = semicolon > command.getStopIndex()
                            && text.substring(semicolon + 1, end).isBlank()
                    ? semicolon
                    : end;
        }
        lexer.resumeAt(end);
        CommonToken whole = new CommonToken(command);
        whole.setStopIndex(end - 1);
        return new Slice(List.of(whole), true);
    }
}
