package io.github.cqlcheck.syntax;

import io.github.cqlcheck.ast.Name;
import io.github.cqlcheck.ast.QualifiedName;
import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one statement, without comments and without the semicolon; at least one. Parts are views, so that a long
 * slice can be taken apart statement by statement.
 *
 * @param cqlshCommand whether it is a line for the shell, which the tokens only stand in for
 */
record Slice(List<Token> tokens, boolean cqlshCommand) {
    Slice {
        tokens = Collections.unmodifiableList(tokens);
    }

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    Span span() {
        return new Span(first().getStartIndex(), last().getStopIndex() + 1);
    }

    /** The index of the token that starts at an offset of the text; the number of tokens if none does. */
    int indexAt(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).getStartIndex() != offset) {
            index++;
        }
        return index;
    }

    /** The part before the token at an index. */
    Slice before(int index) {
        return new Slice(tokens.subList(0, index), false);
    }

    /** The part from the token at an index on. */
    Slice from(int index) {
        return new Slice(tokens.subList(index, tokens.size()), false);
    }

    /** Whether it may say what exists: see {@link Script#definitions}. */
    boolean isDefinition() {
        return switch (first().getType()) {
            case CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP, CqlLexer.USE -> true;
            default -> false;
        };
    }

    /** The name behind {@code CREATE TABLE}, whatever follows it. */
    Optional<QualifiedName> definedTable() {
        boolean creates = tokens.size() > 2
                && first().getType() == CqlLexer.CREATE
                && (tokens.get(1).getType() == CqlLexer.TABLE || tokens.get(1).getType() == CqlLexer.COLUMNFAMILY);
        if (!creates) {
            return Optional.empty();
        }
        List<Token> rest = tokens.stream()
                .skip(2)
                .dropWhile(token -> token.getType() == CqlLexer.IF
                        || token.getType() == CqlLexer.NOT
                        || token.getType() == CqlLexer.EXISTS)
                .toList();
        if (rest.isEmpty() || !isName(rest.get(0))) {
            return Optional.empty();
        }
        Name first = Nodes.name(rest.get(0));
        boolean qualified = rest.size() > 2 && rest.get(1).getType() == CqlLexer.DOT && isName(rest.get(2));
        if (!qualified) {
            return Optional.of(new QualifiedName(first.span(), Optional.empty(), first));
        }
        Name second = Nodes.name(rest.get(2));
        return Optional.of(new QualifiedName(first.span().to(second.span()), Optional.of(first), second));
    }

    private static boolean isName(Token token) {
        return switch (token.getType()) {
            case CqlLexer.IDENTIFIER, CqlLexer.PLACEHOLDER, CqlLexer.QUOTED_NAME -> true;
            default -> Keywords.isName(token.getType());
        };
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }
}
