package io.github.cqlcheck.ast;

import io.github.cqlcheck.source.Source;
import io.github.cqlcheck.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A comment that suppresses findings: {@code -- cqlcheck-ignore allow-filtering: forty rows}.
 *
 * @param span the whole comment
 * @param word its first word, which says what it is about
 * @param rules what it names, in that order
 * @param colon whether a colon stands before the reason
 * @param reason what it says behind the rules, without the colon; may be empty
 */
public record IgnoreComment(Span span, Part word, List<Part> rules, boolean colon, String reason) implements Statement {
    /** What such a comment starts with. */
    public static final String MARK = "cqlcheck-ignore";

    /** A word of the comment. */
    public record Part(Span span, String text) {}

    /** What findings a comment is about. */
    public enum Kind {
        /** Those in the next statement, or in the one that it stands in or behind. */
        STATEMENT(MARK),
        /** Those in the whole text. */
        FILE(MARK + "-file"),
        /** Those from here on. */
        BEGIN(MARK + "-begin"),
        /** No more from here on. */
        END(MARK + "-end");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that says so. */
        public String word() {
            return word;
        }
    }

    public IgnoreComment {
        rules = List.copyOf(rules);
    }

    /** Whether such comments can be about it: what is wrong with a file's bytes is no statement to those who write them. */
    public static boolean canBeAbout(Statement statement, Source source) {
        boolean stands = !(statement instanceof IgnoreComment
                || statement instanceof GatedSyntax
                || statement instanceof Remark
                || statement instanceof ForeignText);
        return stands && !(statement instanceof BrokenStatement && isFault(statement.span(), source));
    }

    private static boolean isFault(Span span, Source source) {
        return source.faults().stream().anyMatch(fault -> fault.span().equals(span));
    }

    /**
     * Whether it belongs to a statement: it stands before its end and no other statement between, or behind it on the same line,
     * unless the next statement stands on that line, too.
     *
     * @param text the whole text
     */
    public boolean belongsTo(Span statement, CharSequence text) {
        return span.start() < statement.end() || isBehind(statement.end(), text);
    }

    private boolean isBehind(int end, CharSequence text) {
        boolean ended = false;
        for (int at = end; at < span.start(); at++) {
            if (isLineEnd(text.charAt(at))) {
                return false;
            }
            ended |= text.charAt(at) == ';';
        }
        return !ended || endsLine(text);
    }

    /** Whether nothing but other comments stands behind it on its line. */
    private boolean endsLine(CharSequence text) {
        int at = span.end();
        boolean inComment = false;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            if (inComment ? starts(text, at, "*/") : starts(text, at, "/*")) {
                inComment = !inComment;
                at += 2;
            } else if (!inComment && (starts(text, at, "--") || starts(text, at, "//"))) {
                return true;
            } else if (inComment || Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';') {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(CharSequence text, int at, String mark) {
        return at + 1 < text.length() && text.charAt(at) == mark.charAt(0) && text.charAt(at + 1) == mark.charAt(1);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** What it is about; empty if its word is none of those known. */
    public Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word.text()))
                .findFirst();
    }
}
