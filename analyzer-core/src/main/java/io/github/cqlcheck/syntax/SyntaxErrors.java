package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import io.github.cqlcheck.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The words for what does not parse. */
final class SyntaxErrors {
    /** More alternatives than these help nobody. */
    private static final int MAX_EXPECTED = 4;

    private SyntaxErrors() {}

    /** Refuses a token that no statement can hold. */
    static void check(Token token) {
        switch (token.getType()) {
            case CqlLexer.UNTERMINATED_STRING -> throw unterminated(token, "string", "'");
            case CqlLexer.UNTERMINATED_DOLLAR_STRING -> throw unterminated(token, "$$ string", "$$");
            case CqlLexer.UNTERMINATED_QUOTED_NAME -> throw unterminated(token, "quoted name", "\"");
            case CqlLexer.UNTERMINATED_BLOCK_COMMENT -> throw unterminated(token, "comment", "*/");
            case CqlLexer.UNRECOGNIZED -> throw unrecognized(token);
            default -> {}
        }
    }

    private static Refusal unterminated(Token token, String what, String close) {
        int mark = close.equals("*/") ? 2 : close.length();
        Span opening = new Span(token.getStartIndex(), token.getStartIndex() + mark);
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
        boolean atEnd = offending.getType() == Token.EOF;
        Span place = atEnd ? new Span(slice.span().end() - 1, slice.span().end()) : Slice.span(offending);
        List<String> expected = expected(e, parser);
        String expectation = expected.isEmpty() ? "" : "; expected " + join(expected);
        String message = atEnd
                ? "the statement ends too early" + expectation
                : "%s does not fit here%s".formatted(quote(offending), expectation);
        return new Refusal(place, message, Optional.empty());
    }

    private static String quote(Token token) {
        String text = token.getText();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    /** What could have stood there; empty where that cannot be told or is too much to say. */
    private static List<String> expected(RecognitionException e, CqlParser parser) {
        boolean known = !(e instanceof NoViableAltException ambiguous)
                || ambiguous.getStartToken() == ambiguous.getOffendingToken();
        if (!known || e.getOffendingState() < 0) {
            return List.of();
        }
        IntervalSet tokens = parser.getATN().getExpectedTokens(e.getOffendingState(), e.getCtx());
        Set<String> words = new LinkedHashSet<>();
        boolean name = tokens.contains(CqlLexer.IDENTIFIER);
        boolean value = tokens.contains(CqlLexer.UUID);
        if (value) {
            words.add("a value");
        } else if (name) {
            words.add("a name");
        }
        for (int token : tokens.toList()) {
            word(token, name, value, parser.getVocabulary()).ifPresent(words::add);
        }
        return words.size() > MAX_EXPECTED ? List.of() : new ArrayList<>(words);
    }

    private static Optional<String> word(int token, boolean name, boolean value, Vocabulary vocabulary) {
        if (token == Token.EOF) {
            return Optional.of("the statement's end");
        }
        if (token == CqlLexer.PLACEHOLDER
                || name && Keywords.isUnreserved(token)
                || value && Keywords.opensValue(token)) {
            return Optional.empty();
        }
        return switch (token) {
            case CqlLexer.IDENTIFIER, CqlLexer.QUOTED_NAME -> name || value ? Optional.empty() : Optional.of("a name");
            case CqlLexer.STRING -> Optional.of("a string");
            case CqlLexer.DOLLAR_STRING -> Optional.empty();
            case CqlLexer.INTEGER -> Optional.of("a number");
            default ->
                Optional.of(vocabulary.getDisplayName(token).replace("'", "").toUpperCase(ROOT));
        };
    }

    private static String join(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
