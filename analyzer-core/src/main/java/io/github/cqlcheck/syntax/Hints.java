package io.github.cqlcheck.syntax;

import static java.util.Locale.ROOT;

import io.github.cqlcheck.grammar.CqlLexer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * What to do about a token that does not fit, for the mistakes that people make: habits from SQL, slips of the keyboard,
 * and what differs between places of CQL.
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

    private static final String NO_JOINS = "there are no joins, and a table has no second name";

    private final Slice slice;
    private final Token token;
    private final int index;
    private final Expected expected;

    private Hints(Slice slice, Token token, Expected expected) {
        this.slice = slice;
        this.token = token;
        this.index = slice.indexAt(token.getStartIndex());
        this.expected = expected;
    }

    /** A hint for the token of a slice that does not fit, if there is one. */
    static Optional<String> hint(Slice slice, Token token, Expected expected) {
        Hints hints = new Hints(slice, token, expected);
        return hints.otherLanguage()
                .or(hints::order)
                .or(hints::comma)
                .or(hints::quotes)
                .or(hints::misspelling);
    }

    private boolean verb(int type) {
        return slice.first().getType() == type;
    }

    /** The token so many places before it; the first one if there are not so many. */
    private Token before(int places) {
        return slice.tokens().get(Math.max(index - places, 0));
    }

    private boolean precedes(int type) {
        return index + 1 < slice.tokens().size()
                && slice.tokens().get(index + 1).getType() == type;
    }

    private boolean follows(int type) {
        return index > 0 && before(1).getType() == type;
    }

    /** Whether nothing stands between the token and the one before it. */
    private boolean touchesPrevious() {
        return before(1).getStopIndex() + 1 == token.getStartIndex();
    }

    private boolean seen(int type) {
        return slice.tokens().stream().limit(index).anyMatch(earlier -> earlier.getType() == type);
    }

    private String word() {
        return token.getText().toUpperCase(ROOT);
    }

    /** What SQL has, or another statement of CQL, and this one has not. */
    private Optional<String> otherLanguage() {
        return switch (slice.first().getType()) {
            case CqlLexer.CREATE, CqlLexer.ALTER -> inDefinition();
            case CqlLexer.GRANT, CqlLexer.REVOKE -> inGrant();
            default -> inData();
        };
    }

    private Optional<String> inGrant() {
        if (token.getType() == CqlLexer.SCHEMA) {
            return Optional.of("write KEYSPACE");
        }
        return index == 1 && Verbs.opensStatement(token)
                ? Optional.of("MODIFY is the permission to INSERT, UPDATE, DELETE and TRUNCATE")
                : Optional.empty();
    }

    private Optional<String> inDefinition() {
        if (verb(CqlLexer.ALTER) && (isWord(before(1), "COLUMN") || isWord(before(2), "COLUMN"))) {
            return Optional.of("leave out COLUMN");
        }
        return switch (word()) {
            case "DEFAULT" -> Optional.of("columns have no default values; write the value with each INSERT");
            case "REFERENCES", "FOREIGN" -> Optional.of("there are no foreign keys");
            case "NOT" -> expected.token(CqlLexer.EXISTS) ? Optional.empty() : Optional.of("columns have no NOT NULL");
            case "SCHEMA", "DATABASE" -> Optional.of("write KEYSPACE");
            case "UNIQUE" -> Optional.of("an index cannot be unique; what is unique is the primary key");
            case "VIEW" -> Optional.of("write MATERIALIZED VIEW");
            case "ORDER" ->
                follows(CqlLexer.CLUSTERING) && expected.token(CqlLexer.EQUAL)
                        ? Optional.of("the order of a table cannot be changed")
                        : Optional.empty();
            case "(" -> parenthesis();
            case "IF" ->
                expected.token(CqlLexer.LEFT_PARENTHESIS)
                        ? Optional.of("IF NOT EXISTS comes before the name")
                        : Optional.empty();
            case "," -> list();
            default -> Optional.empty();
        };
    }

    private Optional<String> parenthesis() {
        if (follows(CqlLexer.KEY) && before(2).getType() == CqlLexer.PRIMARY) {
            return Optional.of("put a comma before PRIMARY KEY");
        }
        if (isWord(before(2), "FOREIGN")) {
            return Optional.of("there are no foreign keys");
        }
        return expected.token(CqlLexer.RIGHT_PARENTHESIS) && isName(before(1)) && isName(before(2))
                ? Optional.of("types have no length: write text or decimal")
                : Optional.empty();
    }

    private Optional<String> list() {
        if (seen(CqlLexer.WITH)) {
            return Optional.of("options are joined by AND");
        }
        if (seen(CqlLexer.RENAME)) {
            return Optional.of("renamings are joined by AND");
        }
        return verb(CqlLexer.ALTER) ? Optional.of("several columns stand in parentheses") : Optional.empty();
    }

    private Optional<String> inData() {
        return switch (word()) {
            case "OR" -> Optional.of("there is no OR: use IN, or one statement for each side");
            case "NOT" ->
                verb(CqlLexer.UPDATE) && follows(CqlLexer.IF)
                        ? Optional.of("IF NOT EXISTS belongs to INSERT")
                        : seen(CqlLexer.WHERE)
                                ? Optional.of("there is no NOT: ask for the values that you want, with = or IN")
                                : Optional.empty();
            case "BETWEEN" -> Optional.of("write a >= 1 AND a <= 9");
            case "OFFSET" -> Optional.of("there is no OFFSET: go on behind the last key, or let the driver page");
            case "HAVING" -> Optional.of("there is no HAVING");
            case "JOIN" -> Optional.of(NO_JOINS);
            case "," -> seen(CqlLexer.WHERE) ? Optional.of("conditions are joined by AND") : Optional.empty();
            case "SELECT" ->
                follows(CqlLexer.LEFT_PARENTHESIS)
                        ? Optional.of("there are no subqueries: ask twice, or keep a table for this query")
                        : Optional.empty();
            case "VALUES" ->
                verb(CqlLexer.INSERT) && expected.token(CqlLexer.LEFT_PARENTHESIS)
                        ? Optional.of("name the columns: INSERT INTO t (a, b) VALUES (1, 2)")
                        : Optional.empty();
            case "*" ->
                verb(CqlLexer.DELETE)
                        ? Optional.of("whole rows are deleted without it: DELETE FROM t")
                        : Optional.empty();
            case "NULL" -> follows(CqlLexer.IS) ? Optional.of("what is absent cannot be asked for") : Optional.empty();
            case "LOGGED" -> Optional.of("a batch is logged unless it says UNLOGGED");
            default -> Optional.empty();
        };
    }

    /** What stands in the wrong place. */
    private Optional<String> order() {
        return switch (slice.first().getType()) {
            case CqlLexer.SELECT -> inSelect();
            case CqlLexer.INSERT ->
                switch (token.getType()) {
                    case CqlLexer.COMMA ->
                        follows(CqlLexer.RIGHT_PARENTHESIS)
                                ? Optional.of("an INSERT writes one row")
                                : Optional.empty();
                    case CqlLexer.IF -> Optional.of("IF NOT EXISTS comes before USING");
                    default -> Optional.empty();
                };
            case CqlLexer.DELETE -> noRows();
            case CqlLexer.UPDATE ->
                token.getType() == CqlLexer.USING ? Optional.of("USING comes before SET") : noRows();
            case CqlLexer.BEGIN -> expected.token(CqlLexer.APPLY) ? inBatch() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> noRows() {
        return token.getType() == Token.EOF && expected.token(CqlLexer.WHERE)
                ? Optional.of("say in WHERE which rows")
                : Optional.empty();
    }

    private Optional<String> inBatch() {
        return Optional.of(
                switch (token.getType()) {
                    case Token.EOF -> "end the batch with APPLY BATCH";
                    case CqlLexer.SEMICOLON -> "leave out this ;";
                    default -> "a batch holds INSERT, UPDATE and DELETE only";
                });
    }

    private Optional<String> inSelect() {
        if (!expected.token(Token.EOF)) {
            return Optional.empty();
        }
        return switch (token.getType()) {
            case CqlLexer.WHERE, CqlLexer.ORDER, CqlLexer.LIMIT, CqlLexer.ALLOW, CqlLexer.GROUP, CqlLexer.PER ->
                Optional.of("the order is WHERE, GROUP BY, ORDER BY, PER PARTITION LIMIT, LIMIT, ALLOW FILTERING");
            default ->
                isName(token) && isTableName(index - 1) && !precedes(CqlLexer.IDENTIFIER)
                        ? Optional.of(NO_JOINS)
                        : Optional.empty();
        };
    }

    private boolean isTableName(int at) {
        int behind = at > 1 && slice.tokens().get(at - 1).getType() == CqlLexer.DOT ? at - 3 : at - 1;
        return behind > 0 && slice.tokens().get(behind).getType() == CqlLexer.FROM;
    }

    /** A list that ends in a comma. */
    private Optional<String> comma() {
        boolean ends = switch (token.getType()) {
            case CqlLexer.FROM,
                    CqlLexer.RIGHT_BRACE,
                    CqlLexer.RIGHT_BRACKET,
                    CqlLexer.RIGHT_PARENTHESIS,
                    CqlLexer.WHERE -> follows(CqlLexer.COMMA);
            default -> false;
        };
        return ends ? Optional.of("leave out the comma before it") : Optional.empty();
    }

    /** Quotes that are missing, too many or of the wrong kind, and operators that CQL writes otherwise. */
    private Optional<String> quotes() {
        boolean name = isName(token);
        if (follows(CqlLexer.STRING) && touchesPrevious() && (name || token.getType() == CqlLexer.STRING)) {
            return Optional.of("a quote in a string is written twice: 'it''s'");
        }
        if (token.getType() == CqlLexer.GREATER && follows(CqlLexer.LESS) && seen(CqlLexer.WHERE)) {
            return Optional.of(
                    "unequal is !=, and only IF takes it; WHERE asks for the values that you want, with = or IN");
        }
        if (token.getType() == CqlLexer.EQUAL && follows(CqlLexer.EQUAL)) {
            return Optional.of("one = is enough");
        }
        boolean named = expected.name() || follows(CqlLexer.COMMA) && verb(CqlLexer.CREATE);
        if (named && RESERVED_NAMES.contains(word())) {
            return Optional.of("%s is a reserved word; as a name it is written \"%s\""
                    .formatted(word(), token.getText().toLowerCase(ROOT)));
        }
        if (named && token.getType() == CqlLexer.STRING) {
            return Optional.of("names take no single quotes");
        }
        return expected.string() && !expected.name() && name && !precedes(CqlLexer.DOT)
                ? Optional.of("text takes single quotes: '%s'"
                        .formatted(SyntaxErrors.quote(token.getText().replace("\"", ""))))
                : Optional.empty();
    }

    private static boolean isWord(Token token, String word) {
        return token.getText().equalsIgnoreCase(word);
    }

    private static boolean isName(Token token) {
        return token.getType() == CqlLexer.IDENTIFIER
                || token.getType() == CqlLexer.QUOTED_NAME
                || Keywords.isName(token.getType());
    }

    private Optional<String> misspelling() {
        if (token.getType() != CqlLexer.IDENTIFIER) {
            return Optional.empty();
        }
        List<String> candidates = token == slice.first() ? Verbs.WORDS : expected.keywords();
        return candidates.stream()
                .filter(candidate -> isSlip(word(), candidate))
                .findFirst()
                .map("did you mean %s?"::formatted);
    }

    /** Whether a word is another with one letter wrong, missing or too many, or with two letters swapped. */
    static boolean isSlip(String word, String other) {
        if (word.length() < 3 || Math.abs(word.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(word.length(), other.length()) && word.charAt(from) == other.charAt(from)) {
            from++;
        }
        String left = word.substring(from);
        String right = other.substring(from);
        boolean swapped = left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
        return swapped
                || rest(left, 1).equals(rest(right, 1))
                || left.equals(rest(right, 1))
                || rest(left, 1).equals(right);
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
