package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * Words of SQL that CQL has not, as the table {@code sql.txt} lists them.
 *
 * @param starts how the statements start in which they may stand; one of no words for any
 * @param phrase the words, in capitals
 * @param reach where they may stand
 * @param message what is said of them
 * @param help what CQL has instead
 */
record SqlHabit(List<List<String>> starts, List<String> phrase, Reach reach, String message, String help) {
    private static final String OFF = "…";
    private static final int NEARBY = 8;

    /** Words before JOIN. */
    private static final Set<String> JOINED =
            Set.of("CROSS", "FULL", "INNER", "LEFT", "NATURAL", "OUTER", "RIGHT", "STRAIGHT");

    private static final Pattern SHOWN = Pattern.compile(
            "(?i)show\\s+(tables|databases|schemas|keyspaces|columns|fields|index|indexes|create|grants|variables)\\b[\\s\\S]*");

    /** Where the words stand, seen from the token that does not fit. */
    private enum Reach {
        HERE,
        BEFORE,
        BEHIND
    }

    /** In the order of the table. */
    static final List<SqlHabit> ALL = read();

    private static List<SqlHabit> read() {
        try (InputStream in = SqlHabit.class.getResourceAsStream("sql.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SqlHabit::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlHabit read(String line) {
        String[] cells = line.split("\\|", 4);
        String phrase = cells[1].strip();
        return new SqlHabit(
                Arrays.stream(cells[0].split("/"))
                        .map(start -> words(start.strip()))
                        .toList(),
                words(phrase.replace(OFF, "").strip()),
                phrase.startsWith(OFF) ? Reach.BEHIND : phrase.endsWith(OFF) ? Reach.BEFORE : Reach.HERE,
                cells[2].strip(),
                cells[3].strip());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** What a mistake is if it is a habit from SQL that its words tell. */
    static Optional<Refusal> in(Mistake mistake) {
        int from = Math.max(0, mistake.index() - NEARBY);
        List<Token> around = mistake.tokens()
                .subList(
                        from,
                        Math.min(mistake.index() + NEARBY, mistake.tokens().size()));
        List<String> words = capitals(around);
        List<String> start = capitals(
                mistake.tokens().subList(0, Math.min(3, mistake.tokens().size())));
        return ALL.stream()
                .filter(habit -> habit.starts().stream().anyMatch(each -> startsWith(start, each)))
                .flatMap(habit -> habit.find(words, mistake.index() - from).stream()
                        .map(at -> habit.refusal(around, at, from + at == 0)))
                .findFirst();
    }

    /** {@code SHOW TABLES}, which looks like a command of cqlsh. */
    static Optional<Refusal> shown(Slice slice) {
        Matcher shown = SHOWN.matcher(slice.first().getText());
        return shown.matches()
                ? Optional.of(Refusal.sql(
                        slice.span(0),
                        "CQL has no SHOW %s".formatted(shown.group(1).toUpperCase(ROOT)),
                        "write DESCRIBE TABLES, DESCRIBE KEYSPACES or DESCRIBE TABLE t"))
                : Optional.empty();
    }

    private static List<String> capitals(List<Token> tokens) {
        return tokens.stream().map(token -> token.getText().toUpperCase(ROOT)).toList();
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    /**
     * Where the phrase stands: around the word that does not fit; if it has several words, right before it or one word
     * off, because CQL may have taken some of them for names.
     */
    private Optional<Integer> find(List<String> words, int index) {
        int slack = reach == Reach.BEFORE ? NEARBY : phrase.size() == 1 ? -1 : 1;
        int last = reach == Reach.BEHIND ? words.size() - phrase.size() : index;
        for (int at = Math.max(0, index - phrase.size() - slack); at <= last; at++) {
            if (startsWith(words.subList(Math.min(at, words.size()), words.size()), phrase)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Refusal refusal(List<Token> tokens, int at, boolean opens) {
        int from = at;
        int to = at + phrase.size() - 1;
        boolean verb = opens && phrase.size() > 1 && Verbs.opensStatement(tokens.get(from));
        while (from < to && (verb && from == at || isParenthesis(tokens.get(from)))) {
            from++;
        }
        while (from < to && isParenthesis(tokens.get(to))) {
            to--;
        }
        while (phrase.contains("JOIN")
                && from > 0
                && JOINED.contains(tokens.get(from - 1).getText().toUpperCase(ROOT))) {
            from--;
        }
        Span place = Slice.span(tokens.get(from)).to(Slice.span(tokens.get(to)));
        return Refusal.sql(place, message, help);
    }

    private static boolean isParenthesis(Token token) {
        return token.getType() == CqlLexer.LEFT_PARENTHESIS;
    }
}
