package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** The words for what does not parse. */
final class SyntaxErrors {
    private static final int MAX_QUOTE = 40;

    private SyntaxErrors() {}

    /** Refuses a token that no statement can hold. */
    static void check(Slice slice, int index) {
        switch (slice.type(index)) {
            case CqlLexer.UNTERMINATED_STRING -> throw unterminated(slice.start(index), "string", "'");
            case CqlLexer.UNTERMINATED_DOLLAR_STRING -> throw unterminated(slice.start(index), "$$ string", "$$");
            case CqlLexer.UNTERMINATED_QUOTED_NAME -> throw unterminated(slice.start(index), "quoted name", "\"");
            case CqlLexer.UNTERMINATED_BLOCK_COMMENT -> throw unterminated(slice.start(index), "comment", "*/");
            case CqlLexer.MALFORMED_NUMBER -> throw MalformedNumber.refusal(slice.token(index));
            case CqlLexer.UNRECOGNIZED -> throw unrecognized(slice.token(index));
            default -> {}
        }
    }

    private static Refusal unterminated(int start, String what, String close) {
        int mark = close.equals("*/") ? 2 : close.length();
        Span opening = new Span(start, start + mark);
        return new Refusal(
                opening, "the %s that starts here is never closed".formatted(what), "close it with " + close);
    }

    private static Refusal unrecognized(Token token) {
        char c = token.getText().charAt(0);
        Span place = Slice.span(token);
        return switch (c) {
            case '‘', '’' -> new Refusal(place, "%s is a typographic quote".formatted(c), "strings take '");
            case '“', '”' ->
                new Refusal(place, "%s is a typographic quote".formatted(c), "quoted names take \", strings '");
            case '_' -> new Refusal(place, "_ starts no name", "names start with a letter, or are quoted");
            case '#' -> Refusal.sql(place, "# starts no comment in CQL", "comments start with -- or //");
            case '`' -> Refusal.sql(place, "` does not quote names in CQL", "quoted names take \"");
            case '|' -> Refusal.sql(place, "CQL has no |", "put text together in the application");
            case '&' -> Refusal.sql(place, "CQL has no &", "conditions are joined by AND");
            case '@' -> Refusal.sql(place, "CQL has no variables", "give a literal, or ? and bind the value");
            case '\u00A0' ->
                new Refusal(place, "this is a no-break space, which Cassandra does not skip", "use a plain space");
            default ->
                new Refusal(
                        place,
                        Character.isISOControl(c) || Character.isSurrogate(c)
                                ? "the character U+%04X means nothing in CQL".formatted((int) c)
                                : "%s means nothing in CQL".formatted(c),
                        Optional.empty());
        };
    }

    /**
     * What is wrong where the parser stumbled, in the user's words: a habit from SQL, what a small change mends, or else
     * what was expected there.
     *
     * @param trial how far the parser gets with a slice
     */
    static Refusal refusal(Mistake mistake, Repair.Trial trial) {
        return SqlHabit.in(mistake)
                .or(() -> Repair.misspelling(mistake, trial))
                .or(() -> SqlShape.in(mistake))
                .or(() -> Repair.of(mistake, trial))
                .orElseGet(() -> unexpected(mistake));
    }

    private static Refusal unexpected(Mistake mistake) {
        Optional<String> hint = Hints.hint(mistake);
        if (mistake.atEnd()) {
            String message = "the statement ends too early" + mistake.expected().phrase();
            boolean lacksTable =
                    mistake.verb(CqlLexer.SELECT) && mistake.expected().token(CqlLexer.FROM);
            return new Refusal(mistake.place(), message, hint)
                    .with(lacksTable ? Refusal.Cause.LACKS_TABLE : Refusal.Cause.UNEXPECTED);
        }
        String text = quote(mistake.token().getText());
        String message = mistake.atStart()
                ? "no statement starts with " + text
                : "%s does not fit here%s"
                        .formatted(
                                text, hint.isPresent() ? "" : mistake.expected().phrase());
        return new Refusal(mistake.place(), message, hint).with(Refusal.Cause.UNEXPECTED);
    }

    /** A text as a message repeats it: its first line, and not too much of that. */
    static String quote(String text) {
        String line = text.lines().findFirst().orElse("");
        boolean whole = line.equals(text) && line.codePointCount(0, line.length()) <= MAX_QUOTE;
        return whole
                ? line
                : line.codePoints()
                                .limit(MAX_QUOTE - 1L)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "…";
    }
}
