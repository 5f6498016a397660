package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import io.github.cqlcheck.source.Spelling;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * What to do about a token that does not fit where no small change would mend the statement: what stands in the wrong place,
 * and slips beside other mistakes.
 */
final class Hints {
    /** Reserved words that people give to tables and columns, and that are hardly a slip. */
    private static final Set<String> RESERVED_NAMES = Set.of(
            "ADD",
            "ASC",
            "BATCH",
            "DESC",
            "ENTRIES",
            "FULL",
            "INDEX",
            "KEYSPACE",
            "LIMIT",
            "MODIFY",
            "OF",
            "ORDER",
            "PRIMARY",
            "SCHEMA",
            "TABLE",
            "TOKEN",
            "USE",
            "VIEW");

    private final Mistake mistake;
    private final Expected expected;

    private Hints(Mistake mistake) {
        this.mistake = mistake;
        this.expected = mistake.expected();
    }

    /** A hint for the token that does not fit, if there is one. */
    static Optional<String> hint(Mistake mistake) {
        Hints hints = new Hints(mistake);
        return hints.order().or(hints::comma).or(hints::quotes).or(hints::misspelling);
    }

    /** What stands in the wrong place. */
    private Optional<String> order() {
        return switch (mistake.slice().first().getType()) {
            case CqlLexer.SELECT -> inSelect();
            case CqlLexer.INSERT ->
                mistake.is(0, CqlLexer.IF) ? Optional.of("IF NOT EXISTS comes before USING") : where();
            case CqlLexer.UPDATE -> inUpdate();
            case CqlLexer.DELETE -> where();
            case CqlLexer.BEGIN -> expected.token(CqlLexer.APPLY) ? inBatch() : beginning();
            case CqlLexer.APPLY -> Optional.of("a batch starts with BEGIN BATCH");
            case CqlLexer.CREATE, CqlLexer.ALTER, CqlLexer.DROP -> inDefinition();
            default -> Optional.empty();
        };
    }

    private Optional<String> inSelect() {
        boolean clause = switch (mistake.token().getType()) {
            case CqlLexer.WHERE, CqlLexer.ORDER, CqlLexer.LIMIT, CqlLexer.ALLOW, CqlLexer.GROUP, CqlLexer.PER -> true;
            default -> false;
        };
        return clause && expected.token(Token.EOF)
                ? Optional.of("the order is WHERE, GROUP BY, ORDER BY, PER PARTITION LIMIT, LIMIT, ALLOW FILTERING")
                : where();
    }

    private Optional<String> where() {
        return mistake.is(0, CqlLexer.COMMA) && mistake.seen(CqlLexer.WHERE)
                ? Optional.of("conditions are joined by AND")
                : Optional.empty();
    }

    private Optional<String> inUpdate() {
        if (mistake.is(0, CqlLexer.USING)) {
            return Optional.of("USING comes before SET");
        }
        return mistake.is(0, CqlLexer.NOT) && mistake.is(-1, CqlLexer.IF)
                ? Optional.of("IF NOT EXISTS belongs to INSERT")
                : where();
    }

    private Optional<String> beginning() {
        return mistake.word().equals("LOGGED")
                ? Optional.of("a batch is logged unless it says UNLOGGED")
                : Optional.empty();
    }

    private Optional<String> inBatch() {
        return Optional.of(
                switch (mistake.token().getType()) {
                    case Token.EOF -> "end the batch with APPLY BATCH";
                    case CqlLexer.SEMICOLON -> "leave out this ;";
                    default -> "a batch holds INSERT, UPDATE and DELETE only";
                });
    }

    private Optional<String> inDefinition() {
        if (mistake.index() == 1
                && mistake.is(0, CqlLexer.IDENTIFIER)
                && misspelling().isEmpty()) {
            return Optional.of("say what it is: %s TABLE, KEYSPACE, TYPE, INDEX, …".formatted(mistake.word(-1)));
        }
        if (mistake.is(-1, CqlLexer.RETURNS) && expected.token(CqlLexer.NULL)) {
            return Optional.of("say first what becomes of nulls: CALLED ON NULL INPUT or RETURNS NULL ON NULL INPUT");
        }
        return switch (mistake.token().getType()) {
            case Token.EOF ->
                mistake.verb(CqlLexer.ALTER) && expected.token(CqlLexer.ADD)
                        ? Optional.of("say what is to change: ADD, DROP, RENAME or WITH")
                        : Optional.empty();
            case CqlLexer.LEFT_PARENTHESIS ->
                mistake.is(-1, CqlLexer.COMMA) && mistake.seen(CqlLexer.PRIMARY)
                        ? Optional.of("only the partition key, which comes first, has parentheses of its own")
                        : Optional.empty();
            case CqlLexer.ORDER ->
                mistake.is(-1, CqlLexer.CLUSTERING) && expected.token(CqlLexer.EQUAL)
                        ? Optional.of("the order of a table cannot be changed")
                        : Optional.empty();
            case CqlLexer.IF ->
                expected.token(CqlLexer.LEFT_PARENTHESIS)
                        ? Optional.of("IF NOT EXISTS comes before the name")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A list that ends in a comma. */
    private Optional<String> comma() {
        boolean ends = Brackets.closes(mistake.token().getType())
                || mistake.is(0, CqlLexer.FROM)
                || mistake.is(0, CqlLexer.WHERE);
        return ends && mistake.is(-1, CqlLexer.COMMA) ? Optional.of("leave out the comma before it") : Optional.empty();
    }

    /** Quotes that are missing, too many or of the wrong kind. */
    private Optional<String> quotes() {
        boolean name = mistake.isName(0);
        boolean touches = mistake.at(-1)
                .filter(before -> before.getStopIndex() + 1 == mistake.token().getStartIndex())
                .isPresent();
        if (mistake.is(-1, CqlLexer.STRING) && touches && (name || mistake.is(0, CqlLexer.STRING))) {
            return Optional.of("a quote in a string is written twice: 'it''s'");
        }
        if (mistake.is(0, CqlLexer.EQUAL) && mistake.is(-1, CqlLexer.EQUAL)) {
            return Optional.of("one = is enough");
        }
        boolean named = expected.name() || mistake.is(-1, CqlLexer.COMMA) && mistake.verb(CqlLexer.CREATE);
        String text = SyntaxErrors.quote(mistake.token().getText());
        if (named && RESERVED_NAMES.contains(mistake.word())) {
            return Optional.of("%s is a reserved word; as a name it is written \"%s\""
                    .formatted(mistake.word(), text.toLowerCase(ROOT)));
        }
        if (named && mistake.is(0, CqlLexer.STRING)) {
            return Optional.of("names take no single quotes");
        }
        return expected.string() && !expected.name() && name && !mistake.is(1, CqlLexer.DOT)
                ? Optional.of("text takes single quotes: '%s'".formatted(text.replace("\"", "")))
                : Optional.empty();
    }

    private Optional<String> misspelling() {
        if (!mistake.is(0, CqlLexer.IDENTIFIER)) {
            return Optional.empty();
        }
        return Spelling.meant(mistake.word(), mistake.atStart() ? Verbs.WORDS : expected.keywords())
                .map("did you mean %s?"::formatted);
    }
}
