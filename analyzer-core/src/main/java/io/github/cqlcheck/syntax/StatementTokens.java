package io.github.cqlcheck.syntax;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;

/**
 * The tokens of a slice as the parser asks for them, and behind them the end. Refuses a token that no statement can hold,
 * and one that nests too deeply to be parsed, when the parser comes to it: what is wrong earlier in the statement is told
 * first, and no more is looked at than has to be.
 */
final class StatementTokens implements TokenSource {
    private final List<Token> tokens;
    private final Nesting nesting = new Nesting();
    private int next;

    StatementTokens(Slice slice) {
        this.tokens = slice.tokens();
    }

    @Override
    public Token nextToken() {
        if (next == tokens.size()) {
            return end();
        }
        Token token = tokens.get(next++);
        SyntaxErrors.check(token);
        nesting.check(token);
        return token;
    }

    /** An end that stands right behind the last token. */
    private Token end() {
        CommonToken end = new CommonToken(last());
        end.setType(Token.EOF);
        end.setStartIndex(last().getStopIndex() + 1);
        end.setStopIndex(last().getStopIndex());
        end.setText("<EOF>");
        return end;
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    @Override
    public int getLine() {
        return last().getLine();
    }

    @Override
    public int getCharPositionInLine() {
        return last().getCharPositionInLine();
    }

    @Override
    public CharStream getInputStream() {
        return last().getInputStream();
    }

    @Override
    public String getSourceName() {
        return getInputStream().getSourceName();
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return CommonTokenFactory.DEFAULT;
    }
}
