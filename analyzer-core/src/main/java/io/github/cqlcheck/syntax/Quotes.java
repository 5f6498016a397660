package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;

/**
 * Strings that do not end where they were meant to: letters touch their end. Either a quote within was not written twice,
 * {@code 'O'Brien'}, or the quote at the end was forgotten, so that the next string's first one ended it.
 */
final class Quotes {
    private Quotes() {}

    /** Whether the parser stumbled over letters that touch the end of a string or quoted name. */
    static boolean endBefore(Mistake mistake, TextWindow window) {
        boolean string = mistake.is(-1, CqlLexer.STRING) || mistake.is(-1, CqlLexer.QUOTED_NAME);
        if (!string || mistake.atEnd()) {
            return false;
        }
        int start = mistake.token().getStartIndex();
        return mistake.slice().end(mistake.index() - 1) == start && Character.isLetterOrDigit(window.at(start));
    }

    static Refusal refusal(Mistake mistake) {
        Span place = mistake.slice().span(mistake.index() - 1);
        String text = mistake.slice().token(mistake.index() - 1).getText();
        char quote = text.charAt(0);
        String what = quote == '\'' ? "string" : "quoted name";
        String content = text.substring(1, text.length() - 1);
        boolean whole = content.lines().count() < 2
                && !content.isEmpty()
                && Character.isLetterOrDigit(content.charAt(content.length() - 1));
        if (whole) {
            String next = SyntaxErrors.quote(mistake.token().getText());
            String twice = SyntaxErrors.quote(quote + content + quote + quote + next);
            return new Refusal(
                    mistake.place(),
                    "the %s ends before %s".formatted(what, next),
                    "a quote in a %s is written twice: %s".formatted(what, twice));
        }
        return new Refusal(
                        new Span(place.start(), place.start() + 1),
                        "the %s that starts here is not closed where it should be".formatted(what),
                        "close it with %s; a quote in a %s is written twice".formatted(quote, what))
                .withLabel(new Span(place.end() - 1, place.end()), "it ends only here");
    }
}
