package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.grammar.CqlParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The tokens that could have stood where the parser stumbled. */
record Expected(IntervalSet tokens) {
    /** More alternatives than these help nobody. */
    private static final int MAX_WORDS = 5;

    /** What other products write, and what statements of Cassandra 6 alone consist of: no advice to most. */
    private static final IntervalSet UNUSUAL = new IntervalSet(
            CqlLexer.ARROW,
            CqlLexer.BETWEEN,
            CqlLexer.CHECK,
            CqlLexer.COMMENT,
            CqlLexer.DOUBLE_ARROW,
            CqlLexer.GENERATED,
            CqlLexer.LET,
            CqlLexer.SECURITY,
            CqlLexer.SUPERUSERS,
            CqlLexer.TRANSACTION);

    static Expected at(RecognitionException e, CqlParser parser) {
        boolean lookedAhead = e instanceof NoViableAltException ambiguous
                && ambiguous.getStartToken() != ambiguous.getOffendingToken();
        if (lookedAhead) {
            return new Expected(behindLookahead((NoViableAltException) e));
        }
        return new Expected(
                e.getOffendingState() < 0
                        ? new IntervalSet()
                        : parser.getATN().getExpectedTokens(e.getOffendingState(), e.getCtx()));
    }

    /** What would have kept one of the alternatives alive that were still open. */
    private static IntervalSet behindLookahead(NoViableAltException e) {
        IntervalSet tokens = new IntervalSet();
        if (e.getDeadEndConfigs() != null) {
            for (ATNConfig config : e.getDeadEndConfigs()) {
                for (Transition transition : config.state.getTransitions()) {
                    if (transition.label() != null) {
                        tokens.addAll(transition.label());
                    }
                }
            }
        }
        return tokens;
    }

    boolean name() {
        return tokens.contains(CqlLexer.IDENTIFIER);
    }

    boolean value() {
        return tokens.contains(CqlLexer.UUID);
    }

    boolean operator() {
        return tokens.contains(CqlLexer.EQUAL) && tokens.contains(CqlLexer.LESS);
    }

    boolean string() {
        return tokens.contains(CqlLexer.STRING);
    }

    boolean token(int type) {
        return tokens.contains(type);
    }

    /** The keywords among them, in capitals. */
    List<String> keywords() {
        return tokens.toList().stream()
                .filter(type -> type > 0)
                .map(CqlLexer.VOCABULARY::getDisplayName)
                .filter(name -> name.startsWith("'") && Character.isLetter(name.charAt(1)))
                .map(Expected::unquoted)
                .toList();
    }

    /** In the user's words, as {@code ; expected a name or (}; empty where that cannot be told or is too much to say. */
    String phrase() {
        Set<String> words = new LinkedHashSet<>();
        if (operator()) {
            words.add("an operator such as =");
        } else if (value()) {
            words.add("a value");
        } else if (name()) {
            words.add("a name");
        }
        for (int token : tokens.toList()) {
            word(token).ifPresent(words::add);
        }
        return words.isEmpty() || words.size() > MAX_WORDS ? "" : "; expected " + join(new ArrayList<>(words));
    }

    private Optional<String> word(int token) {
        boolean covered = token == CqlLexer.PLACEHOLDER
                || operator() && (token == CqlLexer.GREATER || !Brackets.closes(token) && token != CqlLexer.COMMA)
                || token == CqlLexer.EXPR_PARENTHESIS && name()
                || UNUSUAL.contains(token)
                || Keywords.isVendorWord(token)
                || name() && Keywords.isName(token)
                || value() && Keywords.opensValue(token);
        if (covered) {
            return Optional.empty();
        }
        return switch (token) {
            case Token.EOF -> Optional.of("the statement's end");
            case CqlLexer.IDENTIFIER, CqlLexer.QUOTED_NAME ->
                name() || value() ? Optional.empty() : Optional.of("a name");
            case CqlLexer.STRING -> Optional.of("a string");
            case CqlLexer.INTEGER -> Optional.of("a number");
            case CqlLexer.COLON -> token(CqlLexer.QUESTION_MARK) ? Optional.empty() : Optional.of(":");
            case CqlLexer.DOLLAR_STRING -> Optional.empty();
            case CqlLexer.SET -> name() ? Optional.empty() : Optional.of("SET");
            default -> Optional.of(unquoted(CqlLexer.VOCABULARY.getDisplayName(token)));
        };
    }

    private static String unquoted(String display) {
        return display.replace("'", "").toUpperCase(ROOT);
    }

    private static String join(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
