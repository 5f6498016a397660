package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.nio.IntBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one statement, without comments and without the semicolon; at least one. Parts are views, so that a long
 * slice can be taken apart statement by statement.
 */
final class Slice {
    /** {@code CREATE OR REPLACE FUNCTION}. */
    private static final int FUNCTION_WITHIN = 4;

    private final Tokens all;
    private final int from;
    private final int to;
    private final Kind kind;
    private int typesHash;

    /** What a slice is. */
    enum Kind {
        STATEMENT,

        /** A line for the shell, which one token stands in for. */
        CQLSH_COMMAND,

        /** The beginning of something too long to be a statement. */
        TOO_LONG
    }

    Slice(Tokens tokens, Kind kind) {
        this(tokens, 0, tokens.size(), kind);
    }

    private Slice(Tokens all, int from, int to, Kind kind) {
        this.all = all;
        this.from = from;
        this.to = to;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    int size() {
        return to - from;
    }

    int type(int index) {
        return all.type(from + index);
    }

    int start(int index) {
        return all.start(from + index);
    }

    /** The offset behind a token. */
    int end(int index) {
        return all.end(from + index);
    }

    CommonToken token(int index) {
        return all.token(from + index);
    }

    /** The types of all tokens, which say how the slice is parsed, whatever the tokens' texts are. */
    IntBuffer types() {
        return all.types(from, to);
    }

    /** A number that is the same for slices of the same types. */
    int typesHash() {
        if (typesHash == 0) {
            for (int i = from; i < to; i++) {
                typesHash = 31 * typesHash + all.type(i);
            }
        }
        return typesHash;
    }

    List<Token> tokens() {
        return new View();
    }

    Token first() {
        return token(0);
    }

    Token last() {
        return token(size() - 1);
    }

    Span span(int index) {
        return new Span(start(index), end(index));
    }

    Span span() {
        return new Span(start(0), end(size() - 1));
    }

    /** The index of the token that starts at an offset of the text; the number of tokens if none does. */
    int indexAt(int offset) {
        int index = 0;
        while (index < size() && start(index) != offset) {
            index++;
        }
        return index;
    }

    /** The part before the token at an index. */
    Slice before(int index) {
        return new Slice(all, from, from + index, kind);
    }

    /** The part from the token at an index on. */
    Slice from(int index) {
        return new Slice(all, from + index, to, kind);
    }

    /** The slice as if tokens of other types stood in place of so many at an index. */
    Slice with(int index, int replaced, int... types) {
        return new Slice(all.with(from, to, from + index, replaced, types), kind);
    }

    /** Whether it may say what exists, perhaps behind something else that does not end: see {@link Script#definitions}. */
    boolean isDefinition() {
        for (int i = 0; i < size(); i++) {
            switch (type(i)) {
                case CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP, CqlLexer.USE -> {
                    return true;
                }
                default -> {}
            }
        }
        return !Verbs.opensStatement(type(0));
    }

    /** The name behind {@code CREATE TABLE}, whatever follows it. */
    Optional<QualifiedName> definedTable() {
        boolean creates = size() > 2
                && type(0) == CqlLexer.CREATE
                && (type(1) == CqlLexer.TABLE || type(1) == CqlLexer.COLUMNFAMILY);
        if (!creates) {
            return Optional.empty();
        }
        int at = 2;
        while (at < size() && (type(at) == CqlLexer.IF || type(at) == CqlLexer.NOT || type(at) == CqlLexer.EXISTS)) {
            at++;
        }
        return nameAt(at);
    }

    /** The name behind {@code CREATE INDEX … ON} or {@code ALTER TABLE}, wherever in the slice that stands. */
    Optional<QualifiedName> changedTable() {
        boolean index = false;
        for (int at = 1; at < size(); at++) {
            index |= type(at) == CqlLexer.INDEX;
            boolean table = type(at - 1) == CqlLexer.ALTER && type(at) == CqlLexer.TABLE;
            if (table || index && type(at) == CqlLexer.ON) {
                return nameAt(at + 1);
            }
        }
        return Optional.empty();
    }

    /** The simple name behind {@code CREATE FUNCTION} or {@code CREATE AGGREGATE}. */
    Optional<Name> definedFunction() {
        for (int at = 1; at < Math.min(size(), FUNCTION_WITHIN) && type(0) == CqlLexer.CREATE; at++) {
            if (type(at) == CqlLexer.FUNCTION || type(at) == CqlLexer.AGGREGATE) {
                int name = at + 1;
                while (name < size()
                        && (type(name) == CqlLexer.IF || type(name) == CqlLexer.NOT || type(name) == CqlLexer.EXISTS)) {
                    name++;
                }
                return nameAt(name).map(QualifiedName::name);
            }
        }
        return Optional.empty();
    }

    private Optional<QualifiedName> nameAt(int at) {
        if (!isName(at)) {
            return Optional.empty();
        }
        Name first = Nodes.name(token(at));
        boolean qualified = isName(at + 2) && type(at + 1) == CqlLexer.DOT;
        if (!qualified) {
            return Optional.of(new QualifiedName(first.span(), Optional.empty(), first));
        }
        Name second = Nodes.name(token(at + 2));
        return Optional.of(new QualifiedName(first.span().to(second.span()), Optional.of(first), second));
    }

    private boolean isName(int index) {
        if (index >= size()) {
            return false;
        }
        return switch (type(index)) {
            case CqlLexer.IDENTIFIER, CqlLexer.PLACEHOLDER, CqlLexer.QUOTED_NAME -> true;
            default -> Keywords.isName(type(index));
        };
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** The tokens as a list; each is made only when it is asked for. */
    private final class View extends AbstractList<Token> implements RandomAccess {
        @Override
        public Token get(int index) {
            return token(index);
        }

        @Override
        public int size() {
            return Slice.this.size();
        }
    }
}
