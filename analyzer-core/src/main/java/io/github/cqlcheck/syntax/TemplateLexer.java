package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a text that a template engine may be yet to fill. Tokens are cut as Cassandra cuts them, by
 * a {@link Scanner}; where one of them opens a hole, the whole hole with the letters that touch it is one token
 * {@code PLACEHOLDER}, as in <code>ks_${env}</code>. Tags of a template, and a first line for the system's shell, are
 * skipped.
 */
final class TemplateLexer {
    /** A hole that is longer is none; this keeps the search for a missing end short. */
    private static final int MAX_LENGTH = 2_000;

    private final TextWindow window;
    private final Scanner scanner;
    private final Holes holes;
    private final Tags tags;
    private final Surroundings before;
    private int type;
    private int start;
    private int end;

    TemplateLexer(TextWindow window, Set<PlaceholderKind> kinds) {
        this.window = window;
        this.scanner = new Scanner(window);
        this.holes = new Holes(kinds);
        this.tags = new Tags(kinds);
        this.before = new Surroundings(window);
        skipShebang();
    }

    /** The comments skipped that speak to cqlcheck. */
    Remarks remarks() {
        return scanner.remarks();
    }

    /** The type of the token at hand; {@link Token#EOF} behind the last one. */
    int type() {
        return type;
    }

    int start() {
        return start;
    }

    /** The offset behind the token. */
    int end() {
        return end;
    }

    String text() {
        return window.text(start, end);
    }

    /** Takes the next token; at the end of the text, EOF time and again. */
    void next() {
        scan();
        if (mayBeTemplate()) {
            skipTags();
            stretchOverHoles();
        }
        before.add(type, start, end);
    }

    /** Whether the token may open a tag or a hole, or touch one; nearly none does. */
    private boolean mayBeTemplate() {
        int next = window.at(end);
        return Holes.isOpening(window.at(start)) || Holes.isOpening(next) || Holes.isWordPart(next);
    }

    private void skipTags() {
        int opened = openedTag();
        while (opened > 0) {
            resumeAt(start + opened);
            scan();
            opened = openedTag();
        }
    }

    private void scan() {
        scanner.next();
        type = scanner.type();
        start = scanner.start();
        end = scanner.end();
    }

    /** Goes on at an offset of the text, before or behind what was read. */
    void resumeAt(int offset) {
        scanner.seek(offset);
        end = offset;
    }

    private void skipShebang() {
        if (window.at(0) == '#' && window.at(1) == '!') {
            resumeAt(window.lineEnd(0));
        }
    }

    /** The length of the tag that the token opens, with what is to be skipped behind it; 0 if it opens none. */
    private int openedTag() {
        boolean opens = (type == CqlLexer.LEFT_BRACE || type == CqlLexer.LESS)
                && tags.mayOpen(window.at(start), window.at(start + 1), window.at(start + 2));
        return opens ? tags.length(window.ahead(start, Tags.MAX_LENGTH).toString(), before.midStatement()) : 0;
    }

    /** Makes the token a placeholder, if it opens a hole or touches one. */
    private void stretchOverHoles() {
        boolean word = isWord();
        int wordEnd = word ? wordEnd(end) : start;
        int hole = hole(wordEnd, word);
        if (hole == 0) {
            return;
        }
        int stretched = wordEnd;
        while (hole > 0) {
            stretched = wordEnd(stretched + hole);
            hole = hole(stretched, true);
        }
        type = CqlLexer.PLACEHOLDER;
        resumeAt(stretched);
    }

    /** The length of the hole at an offset, behind a word that it touches or not; 0 if there is none. */
    private int hole(int offset, boolean touches) {
        int first = window.at(offset);
        if (!Holes.isOpening(first) || !holes.mayOpen(first, window.at(offset + 1), window.at(offset + 2))) {
            return 0;
        }
        Surroundings surroundings = touches ? before.with(type, start, end) : before;
        return holes.length(window.ahead(offset, MAX_LENGTH), surroundings, touches);
    }

    /** Whether it is made of letters, digits and underscores, so that a hole which touches it is part of the same name. */
    private boolean isWord() {
        return switch (type) {
            case CqlLexer.FLOAT, CqlLexer.UUID -> false;
            default -> Holes.isWordPart(window.at(start)) && Holes.isWordPart(window.at(end - 1));
        };
    }

    private int wordEnd(int offset) {
        int at = offset;
        while (Holes.isWordPart(window.at(at))) {
            at++;
        }
        return at;
    }
}
