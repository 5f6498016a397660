package io.github.cqlcheck.ast;

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

    /** What it is about; empty if its word is none of those known. */
    public Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word.text()))
                .findFirst();
    }
}
