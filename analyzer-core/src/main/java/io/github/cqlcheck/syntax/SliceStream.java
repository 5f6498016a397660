package io.github.cqlcheck.syntax;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens of a slice as the parser asks for them, and behind them the end. Refuses a token that no statement can hold,
 * and one that nests too deeply to be parsed, when the parser comes to it: what is wrong earlier in the statement is told
 * first, and no more is looked at than has to be.
 */
final class SliceStream implements TokenStream {
    private final Slice slice;
    private final Nesting nesting;
    private final Token end;
    private int next;
    private int checked;

    /** The next token, for which the parser asks many times, and its type; the token is made when it is asked for. */
    private Token token;

    private int type;

    SliceStream(Slice slice) {
        this.slice = slice;
        this.nesting = new Nesting(slice);
        this.end = end(slice.last());
        seek(0);
    }

    /** An end that stands right behind the last token. */
    private static Token end(Token last) {
        CommonToken end = new CommonToken(last);
        end.setType(Token.EOF);
        end.setStartIndex(last.getStopIndex() + 1);
        end.setStopIndex(last.getStopIndex());
        end.setText("<EOF>");
        return end;
    }

    @Override
    public int LA(int i) {
        return i == 1 ? type : type(at(i));
    }

    @Override
    public Token LT(int i) {
        if (i != 1) {
            return get(at(i));
        }
        if (token == null) {
            token = get(next);
        }
        return token;
    }

    private int at(int i) {
        return i > 0 ? next + i - 1 : next + i;
    }

    private int type(int index) {
        while (checked <= index && checked < slice.size()) {
            SyntaxErrors.check(slice, checked);
            nesting.check(checked);
            checked++;
        }
        return index < slice.size() ? slice.type(index) : Token.EOF;
    }

    @Override
    public Token get(int index) {
        if (index < 0) {
            return null;
        }
        return index < slice.size() ? slice.token(index) : end;
    }

    @Override
    public void consume() {
        seek(next + 1);
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = index;
        type = type(index);
        token = null;
    }

    @Override
    public int size() {
        return slice.size() + 1;
    }

    @Override
    public String getSourceName() {
        return end.getInputStream().getSourceName();
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Interval interval) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(RuleContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Token start, Token stop) {
        throw new UnsupportedOperationException();
    }
}
