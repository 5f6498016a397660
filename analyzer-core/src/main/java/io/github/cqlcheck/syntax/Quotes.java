package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.util.Optional;

/**
 * Strings that do not end where they were meant to: letters touch their end. Either a quote within was not written twice,
 * {@code 'O'Brien'}, or the quote at the end was forgotten, so that the next string's first one ended it.
 */
final class Quotes {
    private Quotes() {}

    /** The index of the string, right behind which the parser stumbled; empty if that is not what happened. */
    static Optional<Integer> before(Slice slice, int index, TextWindow window) {
        boolean string = index > 0
                && index < slice.size()
                && (slice.type(index - 1) == CqlLexer.STRING || slice.type(index - 1) == CqlLexer.QUOTED_NAME);
        boolean touched = string
                && slice.end(index - 1) == slice.start(index)
                && Character.isLetterOrDigit(window.at(slice.start(index)));
        return touched ? Optional.of(index - 1) : Optional.empty();
    }

    static Refusal refusal(Slice slice, int index) {
        String text = slice.token(index).getText();
        char quote = text.charAt(0);
        String what = quote == '\'' ? "string" : "quoted name";
        String content = text.substring(1, text.length() - 1);
        boolean whole = content.lines().count() < 2
                && !content.isEmpty()
                && Character.isLetterOrDigit(content.charAt(content.length() - 1));
        String next = SyntaxErrors.quote(slice.token(index + 1).getText());
        if (whole) {
            return new Refusal(
                    slice.span(index + 1),
                    "the %s ends before %s".formatted(what, next),
                    "a quote in a %s is written twice: %s"
                            .formatted(what, SyntaxErrors.quote(quote + content + quote + quote + next)));
        }
        return new Refusal(
                        new Span(slice.start(index), slice.start(index) + 1),
                        "the %s that starts here is not closed where it should be".formatted(what),
                        "close it with %s; a quote in a %s is written twice".formatted(quote, what))
                .withLabel(new Span(slice.end(index) - 1, slice.end(index)), "it ends only here");
    }
}
