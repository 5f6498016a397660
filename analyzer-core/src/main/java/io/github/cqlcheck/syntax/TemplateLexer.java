package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens of a text that a template engine may be yet to fill. Tokens are cut as Cassandra cuts them, by
 * {@link CqlLexer}; where one of them opens a hole, the whole hole with the letters that touch it is one token
 * {@code PLACEHOLDER}, as in <code>ks_${env}</code>. Tags of a template, and a first line for the system's shell, are
 * skipped.
 */
final class TemplateLexer {
    /** A hole that is longer is none; this keeps the search for a missing end short. */
    private static final int MAX_LENGTH = 2_000;

    private final CharStream input;
    private final CqlLexer lexer;
    private final Holes holes;
    private final Tags tags;
    private final Surroundings before = new Surroundings();

    TemplateLexer(CharStream input, Set<PlaceholderKind> kinds) {
        this.input = input;
        this.lexer = new CqlLexer(input);
        this.holes = new Holes(kinds);
        this.tags = new Tags(kinds);
        lexer.removeErrorListeners();
        skipShebang();
    }

    /** The next token, comments included; at the end of the text, EOF time and again. */
    Token nextToken() {
        Token token = lexer.nextToken();
        int opened = openedTag(token);
        while (opened > 0) {
            resumeAt(token.getStartIndex() + opened);
            token = lexer.nextToken();
            opened = openedTag(token);
        }
        token = withHoles(token);
        if (token.getChannel() == Token.DEFAULT_CHANNEL) {
            before.add(token);
        }
        return token;
    }

    /** Goes on at an offset of the text, before or behind what was read. */
    void resumeAt(int offset) {
        lexer._hitEOF = false;
        input.seek(offset);
    }

    private void skipShebang() {
        if (input.index() == 0 && input.LA(1) == '#' && input.LA(2) == '!') {
            while (input.LA(1) != '\n' && input.LA(1) != '\r' && input.LA(1) != IntStream.EOF) {
                input.consume();
            }
        }
    }

    /** The length of the tag that a token opens, with what is to be skipped behind it; 0 if it opens none. */
    private int openedTag(Token token) {
        int start = token.getStartIndex();
        boolean opens = (token.getType() == CqlLexer.LEFT_BRACE || token.getType() == CqlLexer.LESS)
                && tags.mayOpen(at(start), at(start + 1), at(start + 2));
        return opens ? tags.length(ahead(start, Tags.MAX_LENGTH), before.midStatement()) : 0;
    }

    /** The token, or the hole that it opens or touches. */
    private Token withHoles(Token token) {
        int start = token.getStartIndex();
        boolean word = isWord(token);
        int end = word ? wordEnd(token.getStopIndex() + 1) : start;
        int hole = hole(end, token, word);
        if (hole == 0) {
            return token;
        }
        while (hole > 0) {
            end = wordEnd(end + hole);
            hole = hole(end, token, true);
        }
        CommonToken placeholder = new CommonToken(token);
        placeholder.setType(CqlLexer.PLACEHOLDER);
        placeholder.setChannel(Token.DEFAULT_CHANNEL);
        placeholder.setStopIndex(end - 1);
        resumeAt(end);
        return placeholder;
    }

    /** The length of the hole at an offset, behind a word that it touches or not; 0 if there is none. */
    private int hole(int offset, Token token, boolean touches) {
        if (!holes.mayOpen(at(offset), at(offset + 1), at(offset + 2))) {
            return 0;
        }
        return holes.length(ahead(offset, MAX_LENGTH), touches ? before.with(token) : before, touches);
    }

    /** Whether it is made of letters, digits and underscores, so that a hole which touches it is part of the same name. */
    private boolean isWord(Token token) {
        return switch (token.getType()) {
            case CqlLexer.FLOAT, CqlLexer.UUID -> false;
            default -> Holes.isWordPart(at(token.getStartIndex())) && Holes.isWordPart(at(token.getStopIndex()));
        };
    }

    private int wordEnd(int offset) {
        int end = offset;
        while (Holes.isWordPart(at(end))) {
            end++;
        }
        return end;
    }

    private int at(int offset) {
        int from = offset - input.index();
        return input.LA(from < 0 ? from : from + 1);
    }

    private String ahead(int offset, int length) {
        return input.getText(Interval.of(offset, offset + length - 1));
    }
}
