package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
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
            case '#' -> new Refusal(place, "# starts no comment in CQL", "comments start with -- or //");
            case '`' -> new Refusal(place, "` does not quote names in CQL", "quoted names take \"");
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

    /** What the parser stumbled over, in the user's words. */
    static Refusal refusal(RecognitionException e, Slice slice, CqlParser parser) {
        Token offending = e.getOffendingToken();
        Expected expected = Expected.at(e, parser);
        Optional<String> hint = Hints.hint(slice, offending, expected);
        if (offending.getType() == Token.EOF) {
            Span end = new Span(slice.span().end() - 1, slice.span().end());
            String message = "the statement ends too early" + expected.phrase();
            return slice.first().getType() == CqlLexer.SELECT && expected.token(CqlLexer.FROM)
                    ? Refusal.withoutTable(end, message, hint)
                    : new Refusal(end, message, hint);
        }
        String message = offending == slice.first()
                ? "no statement starts with " + quote(offending.getText())
                : "%s does not fit here%s".formatted(quote(offending.getText()), expected.phrase());
        return new Refusal(Slice.span(offending), message, hint);
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
