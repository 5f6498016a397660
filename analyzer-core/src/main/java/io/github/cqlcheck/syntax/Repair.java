package io.github.cqlcheck.syntax;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/**
 * The one change after which a broken statement would parse. It tells best what is wrong and where: parsers stumble only
 * behind a mistake, over the first token that does not go on with what was written before.
 */
final class Repair {
    /** Longer statements are not tried: each change costs a parse. */
    private static final int MAX_TOKENS = 2_000;

    private static final int MAX_EXPECTED = 40;

    /** Where something else is wrong too, so far the parser must get behind the mistake for a change to count. */
    private static final int PROGRESS = 2;

    private final Mistake mistake;
    private final Trial trial;
    private final boolean wholly;

    /** How a slice parses. */
    interface Trial {
        /** What {@link #reach} says of a slice that is a statement. */
        int ALL = Integer.MAX_VALUE;

        /** The index of the token over which the parser stumbles. */
        int reach(Slice slice);
    }

    private Repair(Mistake mistake, Trial trial, boolean wholly) {
        this.mistake = mistake;
        this.trial = trial;
        this.wholly = wholly;
    }

    /** A keyword with a slip, if nothing else is wrong. */
    static Optional<Refusal> misspelling(Mistake mistake, Trial trial) {
        return mistake.tokens().size() > MAX_TOKENS ? Optional.empty() : new Repair(mistake, trial, true).misspelling();
    }

    /** What else is wrong, told by what mends it; empty if no small change does, or several would. */
    static Optional<Refusal> of(Mistake mistake, Trial trial) {
        if (mistake.atStart() || mistake.tokens().size() > MAX_TOKENS) {
            return Optional.empty();
        }
        Repair whole = new Repair(mistake, trial, true);
        Repair part = new Repair(mistake, trial, false);
        return whole.reservedWord()
                .or(whole::quotes)
                .or(whole::unclosed)
                .or(whole::comma)
                .or(whole::conjunction)
                .or(whole::surplus)
                .or(whole::missing)
                .or(whole::instead)
                .or(part::misspelling)
                .or(part::reservedWord)
                .or(part::quotes);
    }

    /** A keyword with a slip, where the parser stumbles or a little before. */
    private Optional<Refusal> misspelling() {
        for (int offset : new int[] {0, -1, -2}) {
            Optional<Token> word = mistake.at(offset).filter(token -> token.getType() == CqlLexer.IDENTIFIER);
            for (String meant :
                    word.map(token -> Keywords.near(token.getText())).orElse(List.of())) {
                if (parses(mistake.index() + offset, 1, Keywords.type(meant))) {
                    String text = SyntaxErrors.quote(word.orElseThrow().getText());
                    boolean verb = mistake.index() + offset == 0;
                    return Optional.of(new Refusal(
                            Slice.span(word.orElseThrow()),
                            (verb ? "no statement starts with %s" : "%s does not fit here").formatted(text),
                            "did you mean %s?".formatted(meant)));
                }
            }
        }
        return Optional.empty();
    }

    /** A reserved word as a name, where the parser stumbles or right before. */
    private Optional<Refusal> reservedWord() {
        for (int offset : mistake.atEnd() ? new int[] {} : new int[] {0, -1}) {
            Optional<Token> word = mistake.at(offset).filter(token -> Keywords.isReserved(token.getType()));
            if (word.isPresent() && parses(mistake.index() + offset, 1, CqlLexer.IDENTIFIER)) {
                String text = word.get().getText();
                return Optional.of(new Refusal(
                        Slice.span(word.get()),
                        "%s is a reserved word".formatted(text),
                        "as a name it is written \"%s\"".formatted(text.toLowerCase(Locale.ROOT))));
            }
        }
        return Optional.empty();
    }

    /** The wrong quotes, or none. */
    private Optional<Refusal> quotes() {
        String text = mistake.atEnd() ? "" : mistake.token().getText();
        return switch (mistake.token().getType()) {
            case CqlLexer.STRING ->
                fits(CqlLexer.IDENTIFIER)
                        ? refusal(
                                "%s is a string, and a name is asked for here".formatted(SyntaxErrors.quote(text)),
                                "names take no quotes, or double ones")
                        : Optional.empty();
            case CqlLexer.QUOTED_NAME ->
                fits(CqlLexer.STRING)
                        ? refusal(
                                "double quotes make %s a name, and a string is asked for here"
                                        .formatted(SyntaxErrors.quote(text)),
                                "strings take single quotes: '%s'".formatted(unquoted(text)))
                        : Optional.empty();
            case CqlLexer.IDENTIFIER ->
                fits(CqlLexer.STRING)
                        ? refusal(
                                "%s is a name, and a string is asked for here".formatted(SyntaxErrors.quote(text)),
                                "text takes single quotes: '%s'".formatted(SyntaxErrors.quote(text)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String unquoted(String name) {
        return SyntaxErrors.quote(name.substring(1, name.length() - 1).replace("'", "''"));
    }

    private boolean fits(int type) {
        return parses(mistake.index(), 1, type);
    }

    /** Brackets that are never closed: at the end all of them, elsewhere one, here or before a comma. */
    private Optional<Refusal> unclosed() {
        List<Token> before = mistake.tokens().subList(0, mistake.index());
        Deque<Token> open = Brackets.open(before);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (mistake.atEnd()) {
            int[] closing = open.stream()
                    .mapToInt(bracket -> Brackets.closing(bracket).orElseThrow())
                    .toArray();
            return parses(before.size(), 0, closing)
                    ? Optional.of(unclosed(open.peek(), before.size()))
                    : Optional.empty();
        }
        for (int at = mistake.index(); at > 0; at--) {
            boolean place = at == mistake.index() || before.get(at).getType() == CqlLexer.COMMA;
            Deque<Token> here = place ? Brackets.open(before.subList(0, at)) : open;
            if (place && !here.isEmpty()) {
                int close = Brackets.closing(here.peek()).orElseThrow();
                if (parses(at, 0, close)) {
                    return Optional.of(unclosed(here.peek(), at));
                }
            }
        }
        return Optional.empty();
    }

    private Refusal unclosed(Token bracket, int at) {
        String close = Keywords.text(Brackets.closing(bracket).orElseThrow());
        return new Refusal(
                        Mistake.endOf(mistake.tokens().get(at - 1)),
                        "a %s is missing here".formatted(close),
                        Optional.empty())
                .withLabel(Slice.span(bracket), "this %s is never closed".formatted(bracket.getText()));
    }

    /** A comma that is missing, here or a little before: {@code a int PRIMARY KEY (a)}. */
    private Optional<Refusal> comma() {
        for (int at = mistake.index(); at > Math.max(0, mistake.index() - 3); at--) {
            if (at < mistake.tokens().size() && parses(at, 0, CqlLexer.COMMA)) {
                String behind = SyntaxErrors.quote(mistake.tokens().get(at).getText());
                return Optional.of(new Refusal(
                        Mistake.endOf(mistake.tokens().get(at - 1)),
                        "a comma is missing here",
                        "put a comma before %s".formatted(behind)));
            }
        }
        return Optional.empty();
    }

    /** A comma where AND joins, or the other way round. */
    private Optional<Refusal> conjunction() {
        if (mistake.is(0, CqlLexer.AND) && fits(CqlLexer.COMMA)) {
            return refusal("AND does not join these", "write a comma");
        }
        if (!mistake.is(0, CqlLexer.COMMA) || !fits(CqlLexer.AND)) {
            return Optional.empty();
        }
        String joined = mistake.seen(CqlLexer.RENAME)
                ? "renamings"
                : mistake.seen(CqlLexer.WHERE) || mistake.seen(CqlLexer.IF) ? "conditions" : "options";
        return refusal("a comma does not join %s".formatted(joined), "write AND");
    }

    /** A token too many: here, or a comma right before. */
    private Optional<Refusal> surplus() {
        boolean joinsBefore = mistake.is(-1, CqlLexer.COMMA) || mistake.is(-1, CqlLexer.AND);
        if (joinsBefore && parses(mistake.index() - 1, 1)) {
            String what = mistake.is(-1, CqlLexer.COMMA) ? "comma" : "AND";
            return Optional.of(new Refusal(
                    Slice.span(mistake.at(-1).orElseThrow()),
                    "nothing follows this %s".formatted(what),
                    "leave out the %s".formatted(what)));
        }
        if (mistake.atEnd() || !parses(mistake.index(), 1)) {
            return Optional.empty();
        }
        String text = SyntaxErrors.quote(mistake.token().getText());
        if (Brackets.closes(mistake.token().getType())) {
            return refusal("this %s closes nothing".formatted(text), "leave it out");
        }
        boolean twice = mistake.word().equals(mistake.word(-1))
                && Keywords.isFixed(mistake.token().getType());
        if (twice) {
            return refusal("%s stands here twice".formatted(text), "leave out one");
        }
        return Keywords.isFixed(mistake.token().getType())
                        && !mistake.is(0, CqlLexer.COMMA)
                        && !mistake.is(0, CqlLexer.NOT)
                ? refusal("%s does not fit here".formatted(text), "leave it out")
                : Optional.empty();
    }

    /** The one word or sign that is missing. */
    private Optional<Refusal> missing() {
        Optional<String> missing = mistake.atEnd() ? Optional.empty() : only(0);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String word = missing.get();
        String behind = SyntaxErrors.quote(mistake.token().getText());
        return refusal(
                "expected %s before %s".formatted(word, behind),
                (Character.isLetter(word.charAt(0)) ? "write %s %s" : "put %s before %s").formatted(word, behind));
    }

    /** The one word or sign that belongs where another stands. */
    private Optional<Refusal> instead() {
        boolean fixed = !mistake.atEnd() && Keywords.isFixed(mistake.token().getType());
        return (fixed ? only(1) : Optional.<String>empty())
                .flatMap(word -> refusal(
                        "%s does not fit here"
                                .formatted(SyntaxErrors.quote(mistake.token().getText())),
                        "write %s".formatted(word)));
    }

    /** The only word or sign that mends the statement, put in before so many tokens or in place of them. */
    private Optional<String> only(int replaced) {
        IntStream expected = IntStream.of(mistake.expected().tokens().toArray()).limit(MAX_EXPECTED);
        // behind what is whole already the parser expects nothing, though more may be joined to it
        List<Integer> types = IntStream.concat(expected, IntStream.of(CqlLexer.AND))
                .distinct()
                .filter(type -> Keywords.isFixed(type) && type != CqlLexer.COLON && type != CqlLexer.MINUS)
                .filter(type -> parses(mistake.index(), replaced, type))
                .boxed()
                .toList();
        return types.size() == 1 ? Optional.of(Keywords.text(types.get(0))) : Optional.empty();
    }

    private Optional<Refusal> refusal(String message, String help) {
        return Optional.of(new Refusal(mistake.place(), message, help));
    }

    private boolean parses(int index, int replaced, int... types) {
        int reach = trial.reach(mistake.slice().with(index, replaced, types));
        return reach == Trial.ALL || !wholly && reach >= mistake.index() + PROGRESS + types.length - replaced;
    }
}
